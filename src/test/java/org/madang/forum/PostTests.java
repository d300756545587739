package org.madang.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.NotAllowed;
import org.madang.shared.PersonId;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;

@MadangTest
class PostTests {
    @Autowired
    ForumWorld world;

    @Autowired
    StartThread start;

    @Autowired
    WritePost write;

    @Autowired
    ClearStatement clear;

    @Autowired
    ReturnStatement giveBack;

    @Autowired
    Db db;

    private static NewPost personal(ThreadId thread, String text) {
        return NewPost.personal(PostId.next(), thread, Language.ENGLISH, text);
    }

    private long visible(ThreadId thread) {
        return db.sql("select count(*) from v_post where thread_id = :id")
                .param("id", thread)
                .one(Long.class);
    }

    @Test
    void a_thread_starts_once_with_a_title_and_a_text_while_the_forum_talks() {
        var place = world.draft();
        var by = world.participant(place);
        var thread = new NewThread(ThreadId.next(), place.forum(), null, null, Language.ENGLISH, "Buses", "Who pays?");
        assertThat(start.start(thread, by)).isEqualTo(new StartThread.Outcome.Closed(ForumState.DRAFT));
        world.moveTo(place, ForumState.OPEN);
        assertThat(start.start(thread, by)).isEqualTo(new StartThread.Outcome.Started(thread.id()));
        assertThat(start.start(thread, by)).isEqualTo(new StartThread.Outcome.StartedBefore(thread.id()));
        assertThat(visible(thread.id())).isEqualTo(1);
        var other = ThreadId.next();
        assertThat(start.start(new NewThread(other, place.forum(), null, null, Language.ENGLISH, " ", "x"), by))
                .isInstanceOf(StartThread.Outcome.TitleMissing.class);
        assertThat(start.start(new NewThread(other, place.forum(), null, null, Language.ENGLISH, "x", " "), by))
                .isInstanceOf(StartThread.Outcome.TextMissing.class);
        var long_ = "ក".repeat(10_001);
        assertThat(start.start(new NewThread(other, place.forum(), null, null, Language.ENGLISH, "x", long_), by))
                .isEqualTo(new StartThread.Outcome.TooLong(10_000));
    }

    @Test
    void a_post_sent_twice_with_the_same_key_is_there_once() throws Exception {
        var place = world.open();
        var by = world.participant(place);
        ThreadId thread = world.thread(place, by);
        NewPost post = personal(thread, "Ours run on Mondays.");
        Callable<WritePost.Outcome> send = () -> write.write(post, by);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(send);
            var second = threads.submit(send);
            assertThat(java.util.List.of(first.get(), second.get()))
                    .containsExactlyInAnyOrder(new WritePost.Outcome.Posted(2), new WritePost.Outcome.PostedBefore());
        }
        assertThat(visible(thread)).isEqualTo(2);
    }

    @Test
    void what_cannot_stand_is_refused_with_its_reason() {
        var place = world.open();
        var by = world.participant(place);
        ThreadId thread = world.thread(place, by);
        ThreadId other = world.thread(place, by);
        assertThat(write.write(personal(thread, " "), by)).isInstanceOf(WritePost.Outcome.TextMissing.class);
        assertThat(write.write(personal(thread, "x".repeat(10_001)), by))
                .isEqualTo(new WritePost.Outcome.TooLong(10_000));
        var first = db.sql("select id from v_post where thread_id = :id")
                .param("id", other)
                .one(PostId.class);
        var astray = new NewPost(PostId.next(), thread, first, Capacity.PERSONAL, null, Language.ENGLISH, "Yes");
        assertThat(write.write(astray, by)).isInstanceOf(WritePost.Outcome.NothingToAnswer.class);
        var chair = new NewPost(PostId.next(), thread, null, Capacity.CHAIR, null, Language.ENGLISH, "Order!");
        assertThat(write.write(chair, by)).isInstanceOf(WritePost.Outcome.MayNotSpeakSo.class);
        assertThat(write.write(chair, place.secretariat())).isInstanceOf(WritePost.Outcome.Posted.class);
        world.moveTo(place, ForumState.CONCLUDED);
        assertThat(write.write(personal(thread, "Late"), by))
                .isEqualTo(new WritePost.Outcome.Closed(ForumState.CONCLUDED));
    }

    @Test
    void an_official_statement_takes_its_place_only_when_somebody_else_there_clears_it() {
        var place = world.open();
        var reader = world.participant(place);
        ThreadId thread = world.thread(place, reader);
        var ministry = world.ministry(place);
        NewPost statement = world.statement(thread, ministry);
        assertThat(write.write(statement, ministry.speaker())).isInstanceOf(WritePost.Outcome.WaitsForClearance.class);
        assertThat(write.write(statement, ministry.speaker())).isInstanceOf(WritePost.Outcome.PostedBefore.class);
        assertThat(visible(thread)).isEqualTo(1);
        assertThat(db.sql("select body_text from notifications_message where recipient_person = :clearer")
                        .param("clearer", ministry.clearer())
                        .list(String.class))
                .singleElement()
                .asString()
                .contains("/statements/" + statement.id());

        assertThatThrownBy(() -> clear.clear(statement.id(), ministry.speaker()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> clear.clear(statement.id(), reader)).isInstanceOf(NotAllowed.class);
        assertThat(clear.clear(statement.id(), ministry.clearer()))
                .isEqualTo(new ClearStatement.Outcome.Cleared(thread, 2));
        assertThat(clear.clear(statement.id(), ministry.clearer()))
                .isInstanceOf(ClearStatement.Outcome.ClearedBefore.class);
        assertThat(giveBack.giveBack(statement.id(), "No", ministry.clearer()))
                .isInstanceOf(ReturnStatement.Outcome.ClearedMeanwhile.class);
        assertThat(visible(thread)).isEqualTo(2);
    }

    @Test
    void a_statement_that_is_sent_back_never_takes_its_place() {
        var place = world.open();
        ThreadId thread = world.thread(place, world.participant(place));
        var ministry = world.ministry(place);
        NewPost statement = world.statement(thread, ministry);
        write.write(statement, ministry.speaker());
        assertThat(giveBack.giveBack(statement.id(), " ", ministry.clearer()))
                .isInstanceOf(ReturnStatement.Outcome.ReasonMissing.class);
        assertThat(giveBack.giveBack(statement.id(), "Ask the treasury first.", ministry.clearer()))
                .isInstanceOf(ReturnStatement.Outcome.Returned.class);
        assertThat(giveBack.giveBack(statement.id(), "Again", ministry.clearer()))
                .isInstanceOf(ReturnStatement.Outcome.ReturnedBefore.class);
        assertThat(clear.clear(statement.id(), ministry.clearer()))
                .isInstanceOf(ClearStatement.Outcome.ReturnedMeanwhile.class);
        assertThat(visible(thread)).isEqualTo(1);
    }

    @Test
    void nobody_speaks_for_an_institution_without_an_appointment_that_runs_today_and_lets_them() {
        var place = world.open();
        ThreadId thread = world.thread(place, world.participant(place));
        var ministry = world.ministry(place);
        PersonId silent = world.official(place);
        var mute = world.appointed(silent, ministry.id(), null, false, false);
        PersonId former = world.official(place);
        var over = world.appointed(former, ministry.id(), LocalDate.of(2020, 12, 31), false, true);
        for (var appointment : new org.madang.institutions.AppointmentId[] {mute, over, ministry.mandate()}) {
            var post = new NewPost(
                    PostId.next(), thread, null, Capacity.OFFICIAL, appointment, Language.ENGLISH, "We say so.");
            PersonId by = appointment == over ? former : silent;
            assertThat(write.write(post, by)).isInstanceOf(WritePost.Outcome.MayNotSpeakSo.class);
        }
        var none = new NewPost(PostId.next(), thread, null, Capacity.OFFICIAL, null, Language.ENGLISH, "We say so.");
        assertThat(write.write(none, ministry.speaker())).isInstanceOf(WritePost.Outcome.MayNotSpeakSo.class);
    }

    @Test
    void a_statement_that_nobody_else_could_clear_is_refused_at_once() {
        var place = world.open();
        ThreadId thread = world.thread(place, world.participant(place));
        PersonId alone = world.official(place);
        var mandate = world.appointed(alone, world.institution(place), null, true, true);
        var post = new NewPost(PostId.next(), thread, null, Capacity.OFFICIAL, mandate, Language.ENGLISH, "We say so.");
        assertThat(write.write(post, alone)).isInstanceOf(WritePost.Outcome.NobodyClears.class);
    }
}
