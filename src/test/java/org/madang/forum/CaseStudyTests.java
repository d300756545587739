package org.madang.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;

@MadangTest
class CaseStudyTests {
    @Autowired
    ForumWorld world;

    @Autowired
    OpenForum open;

    @Autowired
    MoveForum move;

    @Autowired
    StartCase start;

    @Autowired
    WriteSection write;

    @Autowired
    SubmitCase submit;

    @Autowired
    AcceptCase accept;

    @Autowired
    ReturnCase giveBack;

    @Autowired
    Db db;

    @Test
    void a_forum_is_opened_once_and_only_with_sections_that_differ() {
        var place = world.draft();
        assertThat(open.open(ForumWorld.plan(place.edition(), place.slug()), place.secretariat()))
                .isEqualTo(new OpenForum.Outcome.AlreadyThere(place.forum()));
        var section = new NewForum.Section("today", Multilingual.of("en", "Today"), 10);
        var twice = new NewForum(
                place.edition(),
                "x",
                Multilingual.of("en", "X"),
                Multilingual.EMPTY,
                java.time.ZoneId.of("Asia/Seoul"),
                List.of(section, section));
        assertThat(open.open(twice, place.secretariat())).isEqualTo(new OpenForum.Outcome.SectionTwice("today"));
        var untitled = new NewForum(
                place.edition(),
                "x",
                Multilingual.EMPTY,
                Multilingual.EMPTY,
                java.time.ZoneId.of("Asia/Seoul"),
                List.of());
        assertThat(open.open(untitled, place.secretariat())).isInstanceOf(OpenForum.Outcome.TitleMissing.class);
    }

    @Test
    void a_forum_moves_to_its_next_stage_and_to_no_other() {
        var place = world.draft();
        assertThat(move.move(place.forum(), ForumState.OPEN, null, place.secretariat()))
                .isEqualTo(new MoveForum.Outcome.NotFromHere(ForumState.DRAFT));
        assertThat(move.move(place.forum(), ForumState.ANNOUNCED, null, place.secretariat()))
                .isEqualTo(new MoveForum.Outcome.Moved(ForumState.DRAFT, ForumState.ANNOUNCED));
        assertThat(move.move(place.forum(), ForumState.ANNOUNCED, null, place.secretariat()))
                .isInstanceOf(MoveForum.Outcome.StandsThereAlready.class);
        assertThat(db.sql("select to_state from v_audit where object_id = :id order by id")
                        .param("id", place.forum())
                        .list(String.class))
                .containsExactly("DRAFT", "ANNOUNCED");
    }

    @Test
    void a_country_has_one_case_study_with_authors_and_a_title() {
        var place = world.open();
        var author = world.participant(place);
        CaseId study = world.study(place, author);
        var title = Multilingual.of("en", "Another");
        assertThat(start.start(place.forum(), ForumWorld.CAMBODIA, title, List.of(author), author))
                .isEqualTo(new StartCase.Outcome.StartedBefore(study));
        assertThat(start.start(place.forum(), new Country("LA"), title, List.of(), author))
                .isInstanceOf(StartCase.Outcome.NobodyWrites.class);
        assertThat(start.start(place.forum(), new Country("LA"), Multilingual.EMPTY, List.of(author), author))
                .isInstanceOf(StartCase.Outcome.TitleMissing.class);
        world.moveTo(place, ForumState.CONCLUDED);
        assertThat(start.start(place.forum(), new Country("LA"), title, List.of(author), author))
                .isEqualTo(new StartCase.Outcome.Closed(ForumState.CONCLUDED));
    }

    @Test
    void a_section_is_written_only_over_the_version_that_was_seen() {
        var place = world.open();
        var author = world.participant(place);
        CaseId study = world.study(place, author);
        assertThat(write.write(study, "today", Multilingual.of("en", "One"), true, 0, author))
                .isEqualTo(new WriteSection.Outcome.Written(1));
        assertThat(write.write(study, "today", Multilingual.of("en", "Two"), true, 0, author))
                .isEqualTo(new WriteSection.Outcome.Stale(1));
        assertThat(write.write(study, "today", Multilingual.of("en", "Two"), true, 1, author))
                .isEqualTo(new WriteSection.Outcome.Written(2));
        assertThat(write.write(study, "today", Multilingual.of("km", "ក".repeat(201)), true, 2, author))
                .isEqualTo(new WriteSection.Outcome.TooLong(new Language("km"), 200));
    }

    @Test
    void a_case_study_is_handed_in_whole_and_accepted_or_sent_back_with_a_reason() {
        var place = world.open();
        var author = world.participant(place);
        CaseId study = world.study(place, author);
        assertThat(submit.submit(study, author))
                .isEqualTo(new SubmitCase.Outcome.Unwritten(List.of("today", "missing")));
        assertThat(accept.accept(study, place.secretariat()))
                .isEqualTo(new AcceptCase.Outcome.NotFromHere(CaseState.DRAFTING));
        world.written(study, author);
        assertThat(submit.submit(study, author)).isInstanceOf(SubmitCase.Outcome.Submitted.class);
        assertThat(submit.submit(study, author)).isInstanceOf(SubmitCase.Outcome.SubmittedBefore.class);
        assertThat(write.write(study, "today", Multilingual.of("en", "Late"), true, 1, author))
                .isEqualTo(new WriteSection.Outcome.NotOpen(CaseState.SUBMITTED));

        assertThat(giveBack.giveBack(study, " ", place.secretariat()))
                .isInstanceOf(ReturnCase.Outcome.ReasonMissing.class);
        assertThat(giveBack.giveBack(study, "No figures.", place.secretariat()))
                .isInstanceOf(ReturnCase.Outcome.Returned.class);
        assertThat(giveBack.giveBack(study, "No figures.", place.secretariat()))
                .isInstanceOf(ReturnCase.Outcome.ReturnedBefore.class);
        submit.submit(study, author);
        assertThat(accept.accept(study, place.secretariat())).isInstanceOf(AcceptCase.Outcome.Accepted.class);
        assertThat(accept.accept(study, place.secretariat())).isInstanceOf(AcceptCase.Outcome.AcceptedBefore.class);
        assertThat(giveBack.giveBack(study, "Too late.", place.secretariat()))
                .isEqualTo(new ReturnCase.Outcome.NotFromHere(CaseState.ACCEPTED));
        assertThat(submit.submit(study, author)).isEqualTo(new SubmitCase.Outcome.NotFromHere(CaseState.ACCEPTED));
        assertThat(db.sql("select state from v_case_study where id = :id")
                        .param("id", study)
                        .one(String.class))
                .isEqualTo("ACCEPTED");
    }
}
