package org.madang.works;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;

@MadangTest
class MakingWorksTests {
    @Autowired
    WorksWorld world;

    @Autowired
    DetachFile detach;

    @Autowired
    CheckWork check;

    @Autowired
    CommentOnWork comment;

    @Autowired
    Db db;

    private List<String> missing(WorkId id) {
        return check.check(id).stream()
                .filter(Finding::blocks)
                .map(Finding::key)
                .toList();
    }

    @Test
    void a_form_sent_twice_starts_one_work() {
        var place = world.place("LA", true);
        var author = world.participant(place);
        var work = new NewWork(
                WorkId.next(),
                place.track(),
                null,
                WorkType.BOOK,
                WorksWorld.LAO,
                Multilingual.of("lo", "ແມ່ນ້ຳ"),
                Multilingual.EMPTY);
        assertThat(world.start.start(work, author)).isEqualTo(new StartWork.Outcome.Started(work.id()));
        assertThat(world.start.start(work, author)).isEqualTo(new StartWork.Outcome.StartedBefore(work.id()));
        assertThat(db.sql("select country from v_work where id = :id")
                        .param("id", work.id())
                        .one(String.class))
                .isEqualTo("LA");
    }

    @Test
    void only_people_of_the_track_start_a_work_there_and_only_in_their_own_team() {
        var place = world.place("LA", true);
        var author = world.participant(place);
        var stranger = world.participant(world.place("LA", true));
        var team = world.team(place, author);
        var alone = new NewWork(
                WorkId.next(),
                place.track(),
                null,
                WorkType.BOOK,
                WorksWorld.LAO,
                Multilingual.of("lo", "ກ"),
                Multilingual.EMPTY);
        var together = new NewWork(
                WorkId.next(),
                place.track(),
                team,
                WorkType.BOOK,
                WorksWorld.LAO,
                Multilingual.of("lo", "ກ"),
                Multilingual.EMPTY);
        assertThat(world.start.start(alone, stranger)).isInstanceOf(StartWork.Outcome.NotTheirs.class);
        assertThat(world.start.start(together, world.participant(place)))
                .isInstanceOf(StartWork.Outcome.NotTheirs.class);
        assertThat(world.start.start(together, author)).isInstanceOf(StartWork.Outcome.Started.class);
    }

    @Test
    void a_stale_tab_overwrites_nothing() {
        var place = world.place("LA", true);
        var author = world.participant(place);
        WorkId id = world.draft(place, author, WorkType.NARRATIVE);
        var first = world.edit.edit(id, WorksWorld.texts(80), 1L, author);
        assertThat(first).isEqualTo(new EditWork.Outcome.Edited(2));
        assertThat(world.edit.edit(id, WorksWorld.texts(90), 1L, author)).isInstanceOf(EditWork.Outcome.Stale.class);
        assertThat(world.credit.credit(id, List.of(), 1L, author)).isInstanceOf(CreditPeople.Outcome.Stale.class);
    }

    @Test
    void a_file_fits_its_slot_and_belongs_to_the_one_who_attaches_it() {
        var place = world.place("LA", true);
        var author = world.participant(place);
        WorkId id = world.draft(place, author, WorkType.FILM_PROPOSAL);
        var pdf = world.pdf(author);
        assertThat(missing(id)).contains("works.rule.file.DOCUMENT.MAIN", "works.rule.credit.AUT");
        assertThat(world.attach.attach(id, Slot.COVER, null, pdf.id(), author))
                .isInstanceOf(AttachFile.Outcome.NoSuchSlot.class);
        assertThat(world.attach.attach(id, Slot.POSTER, null, pdf.id(), author))
                .isInstanceOf(AttachFile.Outcome.WrongKind.class);
        var foreign = world.pdf(place.manager());
        assertThatThrownBy(() -> world.attach.attach(id, Slot.MAIN, null, foreign.id(), author))
                .isInstanceOf(NotFound.class);
        assertThat(world.attach.attach(id, Slot.MAIN, null, pdf.id(), author))
                .isInstanceOf(AttachFile.Outcome.Attached.class);
        assertThat(missing(id)).doesNotContain("works.rule.file.DOCUMENT.MAIN");
        assertThat(detach.detach(id, Slot.MAIN, "", author)).isInstanceOf(DetachFile.Outcome.Detached.class);
        assertThat(missing(id)).contains("works.rule.file.DOCUMENT.MAIN");
    }

    @Test
    void captions_stand_in_one_language_each() {
        var place = world.place("LA", true);
        var author = world.participant(place);
        WorkId id = world.draft(place, author, WorkType.DANCE_FILM);
        var captions = world.captions(author);
        assertThat(world.attach.attach(id, Slot.CAPTIONS, null, captions.id(), author))
                .isInstanceOf(AttachFile.Outcome.LanguageMissing.class);
        world.attach.attach(id, Slot.CAPTIONS, WorksWorld.LAO, captions.id(), author);
        world.attach.attach(id, Slot.CAPTIONS, org.madang.shared.Language.ENGLISH, captions.id(), author);
        assertThat(db.sql("select language from v_work_file where work_id = :id order by language")
                        .param("id", id)
                        .list(String.class))
                .containsExactly("en", "lo");
    }

    @Test
    void an_incomplete_work_is_not_submitted_and_says_what_it_lacks() {
        var place = world.place("LA", true);
        var author = world.participant(place);
        WorkId id = world.draft(place, author, WorkType.NARRATIVE);
        world.edit.edit(id, WorksWorld.texts(59), null, author);
        var outcome = world.submit.submit(id, "", author);
        assertThat(outcome).isInstanceOf(SubmitWork.Outcome.Incomplete.class);
        assertThat(((SubmitWork.Outcome.Incomplete) outcome).findings())
                .extracting(Finding::key, Finding::place)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("works.rule.body.short", "texts"),
                        org.assertj.core.groups.Tuple.tuple("works.rule.credit.AUT", "credits"));
        world.edit.edit(id, WorksWorld.texts(60), null, author);
        world.credit.credit(id, List.of(Credit.of(author, "ສົມພອນ", WorksWorld.LAO, CreditRole.AUT)), null, author);
        assertThat(world.submit.submit(id, "", author)).isInstanceOf(SubmitWork.Outcome.Submitted.class);
        assertThat(world.submit.submit(id, "", author)).isInstanceOf(SubmitWork.Outcome.NotOpen.class);
    }

    @Test
    void a_remark_sent_twice_stands_once_at_its_moment() {
        var place = world.place("LA", true);
        var author = world.participant(place);
        WorkId id = world.ready(place, author);
        var remark = new CommentOnWork.Remark(org.madang.shared.Ids.next(), "Hold this longer.", 72, null);
        assertThat(comment.comment(id, remark, place.manager())).isInstanceOf(CommentOnWork.Outcome.Said.class);
        comment.comment(id, remark, place.manager());
        assertThat(db.sql("select at_second from works_comment where work_id = :id")
                        .param("id", id)
                        .list(Integer.class))
                .containsExactly(72);
        var empty = new CommentOnWork.Remark(org.madang.shared.Ids.next(), "  ", null, null);
        assertThat(comment.comment(id, empty, author)).isInstanceOf(CommentOnWork.Outcome.TextMissing.class);
    }

    @Test
    void every_step_is_in_the_audit_with_who_did_it() {
        var place = world.place("LA", true);
        var author = world.participant(place);
        WorkId id = world.approved(place, author);
        world.published(id, place.manager());
        assertThat(db.sql("select to_state from v_audit where object = 'work' and object_id = :id order by id")
                        .param("id", id)
                        .list(String.class))
                .containsExactly("DRAFT", "DRAFT", "DRAFT", "SUBMITTED", "SUBMITTED", "APPROVED", "PUBLISHED");
    }
}
