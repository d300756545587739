package org.madang.works;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;

@MadangTest
class TwoKeysTests {
    @Autowired
    WorksWorld world;

    @Autowired
    DecideWork decide;

    @Autowired
    RecallWork recall;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    private WorkState state(WorkId id) {
        return db.sql("select state from works_work where id = :id")
                .param("id", id)
                .one(WorkState.class);
    }

    private DecideWork.Decision approval(WorkId id, WorksWorld.Place place, boolean partner, String manifest) {
        return new DecideWork.Decision(id, partner ? place.partner() : place.operator(), Verdict.APPROVE, "", manifest);
    }

    @Test
    void both_institutions_approve_the_same_manifest_before_a_work_is_approved() {
        var place = world.place("LA", true);
        var author = world.participant(place);
        WorkId id = world.ready(place, author);
        String manifest = world.submitted(id, author);

        assertThat(decide.decide(approval(id, place, true, manifest), place.coordinator()))
                .isInstanceOf(DecideWork.Outcome.Noted.class);
        assertThat(state(id)).isEqualTo(WorkState.SUBMITTED);
        assertThat(decide.decide(approval(id, place, true, manifest), place.coordinator()))
                .isInstanceOf(DecideWork.Outcome.DecidedBefore.class);
        assertThat(decide.decide(approval(id, place, false, manifest), place.manager()))
                .isInstanceOf(DecideWork.Outcome.Approved.class);
        assertThat(state(id)).isEqualTo(WorkState.APPROVED);
        assertThat(db.sql("select distinct manifest from v_work_key where work_id = :id")
                        .param("id", id)
                        .list(String.class))
                .containsExactly(manifest);
    }

    @Test
    void a_key_turns_only_on_the_version_that_was_seen() {
        var place = world.place("LA", true);
        var author = world.participant(place);
        WorkId id = world.ready(place, author);
        String seen = world.submitted(id, author);
        assertThat(recall.recall(id, author)).isInstanceOf(RecallWork.Outcome.Recalled.class);
        world.edit.edit(id, WorksWorld.texts(90), null, author);
        String now = world.submitted(id, author);

        assertThat(now).isNotEqualTo(seen);
        assertThat(decide.decide(approval(id, place, true, seen), place.coordinator()))
                .isInstanceOf(DecideWork.Outcome.VersionMoved.class);
    }

    @Test
    void what_was_submitted_cannot_be_changed_by_anybody_not_even_past_the_use_cases() {
        var place = world.place("LA", true);
        var author = world.participant(place);
        WorkId id = world.ready(place, author);
        String manifest = world.submitted(id, author);
        decide.decide(approval(id, place, true, manifest), place.coordinator());

        var picture = world.pdf(author);
        assertThat(world.attach.attach(id, Slot.POSTER, null, picture.id(), author))
                .isInstanceOf(AttachFile.Outcome.NotOpen.class);
        assertThat(world.edit.edit(id, WorksWorld.texts(70), null, author))
                .isInstanceOf(EditWork.Outcome.NotOpen.class);
        assertThat(world.credit.credit(id, List.of(), null, author)).isInstanceOf(CreditPeople.Outcome.NotOpen.class);
        assertThatThrownBy(() -> db.sql(
                                "update works_version set title = :title where manifest = :manifest and work_id = :id")
                        .param("title", Multilingual.of("en", "Another"))
                        .param("manifest", manifest)
                        .param("id", id)
                        .update())
                .hasMessageContaining("a submitted version never changes");
        assertThat(db.sql("select verdict from v_work_key where work_id = :id and kind = 'PARTNER'")
                        .param("id", id)
                        .one(String.class))
                .isEqualTo("APPROVE");
    }

    @Test
    void changes_open_a_new_version_for_which_nobody_has_turned_a_key() {
        var place = world.place("LA", true);
        var author = world.participant(place);
        WorkId id = world.ready(place, author);
        String first = world.submitted(id, author);
        decide.decide(approval(id, place, true, first), place.coordinator());

        var silent = new DecideWork.Decision(id, place.operator(), Verdict.CHANGES, " ", first);
        assertThat(decide.decide(silent, place.manager())).isInstanceOf(DecideWork.Outcome.NoteMissing.class);
        var said = new DecideWork.Decision(id, place.operator(), Verdict.CHANGES, "The ending is missing.", first);
        assertThat(decide.decide(said, place.manager())).isInstanceOf(DecideWork.Outcome.ChangesRequested.class);
        assertThat(state(id)).isEqualTo(WorkState.CHANGES_REQUESTED);

        world.edit.edit(id, WorksWorld.texts(99), null, author);
        String second = world.submitted(id, author);
        assertThat(second).isNotEqualTo(first);
        assertThat(db.sql("select count(*) from v_work_key where work_id = :id and verdict is not null")
                        .param("id", id)
                        .one(Long.class))
                .isZero();
        assertThat(db.sql("""
                                select count(*) from works_key key join works_version version on version.id = key.version_id
                                where version.work_id = :id and version.manifest = :first and key.verdict is not null
                                """).param("id", id).param("first", first).one(Long.class))
                .isEqualTo(2);
    }

    @Test
    void somebody_credited_never_decides() {
        var place = world.place("LA", true);
        var author = world.participant(place);
        WorkId id = world.ready(place, author);
        world.credit.credit(
                id,
                List.of(
                        Credit.of(author, "ສົມພອນ", WorksWorld.LAO, CreditRole.AUT),
                        Credit.of(place.manager(), "Manager", WorksWorld.LAO, CreditRole.MON)),
                null,
                author);
        String manifest = world.submitted(id, author);
        assertThat(decide.decide(approval(id, place, false, manifest), place.manager()))
                .isInstanceOf(DecideWork.Outcome.OwnWork.class);
    }

    @Test
    void a_member_of_the_team_never_decides() {
        var place = world.place("LA", true);
        var author = world.participant(place);
        var colleague = world.participant(place);
        cast.give(colleague, Role.COURSE_MANAGER, ScopeKind.TRACK, place.track().value());
        var team = world.team(place, author, colleague);
        var work = new NewWork(
                WorkId.next(),
                place.track(),
                team,
                WorkType.NARRATIVE,
                WorksWorld.LAO,
                Multilingual.of("lo", "ແມ່ນ້ຳ"),
                Multilingual.EMPTY);
        world.start.start(work, author);
        world.edit.edit(work.id(), WorksWorld.texts(80), null, author);
        world.credit.credit(work.id(), List.of(Credit.plain("Somebody", WorksWorld.LAO, CreditRole.AUT)), null, author);
        String manifest = world.submitted(work.id(), author);
        assertThat(decide.decide(approval(work.id(), place, false, manifest), colleague))
                .isInstanceOf(DecideWork.Outcome.OwnWork.class);
    }

    @Test
    void nobody_speaks_for_an_institution_they_are_not_of_and_nobody_holds_both_keys() {
        var place = world.place("LA", true);
        var author = world.participant(place);
        WorkId id = world.ready(place, author);
        String manifest = world.submitted(id, author);
        assertThat(decide.decide(approval(id, place, false, manifest), place.coordinator()))
                .isInstanceOf(DecideWork.Outcome.NotAKeyHolder.class);

        cast.give(
                place.coordinator(),
                Role.COURSE_MANAGER,
                ScopeKind.TRACK,
                place.track().value());
        assertThat(decide.decide(approval(id, place, true, manifest), place.coordinator()))
                .isInstanceOf(DecideWork.Outcome.Noted.class);
        assertThat(decide.decide(approval(id, place, false, manifest), place.coordinator()))
                .isInstanceOf(DecideWork.Outcome.OtherKeyTurned.class);
    }

    @Test
    void without_a_partner_the_secretariat_holds_the_second_key() {
        var place = world.place("LA", false);
        var author = world.participant(place);
        WorkId id = world.ready(place, author);
        String manifest = world.submitted(id, author);
        decide.decide(approval(id, place, false, manifest), place.manager());
        assertThat(state(id)).isEqualTo(WorkState.SUBMITTED);
        PersonId officer = cast.secretariat();
        assertThat(decide.decide(new DecideWork.Decision(id, null, Verdict.APPROVE, "", manifest), officer))
                .isInstanceOf(DecideWork.Outcome.Approved.class);
    }

    @Test
    void a_draft_is_decided_by_nobody_and_an_approved_version_is_not_recalled() {
        var place = world.place("LA", true);
        var author = world.participant(place);
        WorkId id = world.ready(place, author);
        assertThat(decide.decide(approval(id, place, true, ""), place.coordinator()))
                .isInstanceOf(DecideWork.Outcome.NotInReview.class);
        assertThat(recall.recall(id, author)).isInstanceOf(RecallWork.Outcome.NotSubmitted.class);
        String manifest = world.submitted(id, author);
        decide.decide(approval(id, place, true, manifest), place.coordinator());
        assertThat(recall.recall(id, author)).isInstanceOf(RecallWork.Outcome.ApprovedAlready.class);
    }
}
