package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.testing.Pages;
import org.springframework.beans.factory.annotation.Autowired;

/** What is staged for somebody is nothing to whoever is tied to them, by whatever way they come. */
@MadangTest
class StagedForTheTiedTests {
    private static final String PAPER = "A letter of the puppet theatre";

    @Autowired
    Pages pages;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    @Autowired
    DeclareTie declare;

    @Autowired
    StageDecision stage;

    @Autowired
    SetCondition set;

    @Autowired
    RemoveCondition remove;

    @Autowired
    RevokeEndorsement revoke;

    @Autowired
    ReleaseDecisions release;

    SampleAdmission.Set call;
    ApplicationId application;
    PersonId tied;

    @BeforeEach
    void an_officer_is_tied_to_whoever_is_selected() {
        call = sample.open(false, 3);
        application = sample.submitted(call, sample.applicant("Sok Dara"));
        tied = tiedTo(application, cast.secretariat());
        stage.stage(application, Verdict.SELECT, null, "", call.officer());
        set.set(
                call.call(),
                SetCondition.Whom.ALL,
                Multilingual.of("en", PAPER),
                LocalDate.of(2021, 7, 25),
                call.officer());
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    private PersonId tiedTo(ApplicationId id, PersonId officer) {
        assertThat(declare.declare(id, Relation.FAMILY, "A cousin", officer))
                .isInstanceOf(DeclareTie.Outcome.Declared.class);
        return officer;
    }

    private String text(PersonId reader, String path) throws Exception {
        return pages.open(path, reader).select("main").text();
    }

    private String at(String path) {
        return "/admission/calls/" + call.callSlug() + path;
    }

    @Test
    void the_conditions_of_places_name_nobody_to_whom_the_reader_is_tied() throws Exception {
        assertThat(text(call.officer(), at("/conditions"))).contains("Sok Dara", PAPER);
        assertThat(text(tied, at("/conditions"))).doesNotContain("Sok Dara", PAPER);
        stage.stage(sample.submitted(call, sample.applicant("Khamla")), Verdict.SELECT, null, "", call.officer());
        assertThat(text(tied, at("/conditions"))).contains("Khamla").doesNotContain("Sok Dara", PAPER, "1 of 2");
    }

    @Test
    void a_condition_of_theirs_is_taken_off_by_another() throws Exception {
        ConditionId condition = db.sql("select id from admission_condition where text ->> 'en' = :text")
                .param("text", PAPER)
                .one(ConditionId.class);
        assertThat(remove.remove(call.call(), condition, tied)).isEqualTo(new RemoveCondition.Outcome.OwnApplication());
        pages.send(at("/conditions/" + condition + "/removal"), tied, 303);
        assertThat(text(call.officer(), at("/conditions"))).contains(PAPER);
        assertThat(remove.remove(call.call(), condition, call.officer()))
                .isEqualTo(new RemoveCondition.Outcome.Removed());
    }

    @Test
    void one_decision_for_several_tells_of_them_only_what_they_were_told() throws Exception {
        String chosen = at("/decisions?row=" + application);
        assertThat(text(call.officer(), chosen)).contains("Sok Dara", "Staged: selected");
        assertThat(text(tied, chosen)).contains("Sok Dara").doesNotContain("Staged: selected");
        assertThat(text(tied, at("/decisions"))).doesNotContain("Sok Dara");
        ApplicationId undecided = sample.submitted(call, sample.applicant("Khamla"));
        tiedTo(undecided, tied);
        assertThat(text(call.officer(), at("/decisions"))).contains("Khamla");
        assertThat(text(tied, at("/decisions")))
                .as("whoever is missing there is decided on, so none of theirs stands there")
                .doesNotContain("Khamla");
    }

    @Test
    void the_history_tells_them_of_a_decision_when_it_was_told() throws Exception {
        String history = "/admission/applications/" + application + "/history";
        assertThat(moves(call.officer(), history)).contains("Decision staged: selected", "Condition set");
        assertThat(moves(tied, history))
                .contains("Application submitted")
                .doesNotContain("Decision staged: selected", "Condition set");
        PersonId korean = cast.person("김담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        tiedTo(application, korean);
        assertThat(moves(korean, history)).contains("신청서 제출").noneMatch(move -> move.contains("결정 준비"));
        release.release(call.call(), LocalDateTime.of(2021, 7, 20, 23, 59), null, call.officer());
        assertThat(moves(tied, history)).contains("Decision released", "Place offered");
    }

    private List<String> moves(PersonId reader, String history) throws Exception {
        Document page = pages.open(history, reader);
        return page.select("main ol strong").eachText();
    }

    @Test
    void a_number_on_the_reserve_list_does_not_name_them() throws Exception {
        stage.stage(application, Verdict.RESERVE, 1, "", call.officer());
        ApplicationId other = sample.submitted(call, sample.applicant("Khamla"));
        assertThat(stage.stage(other, Verdict.RESERVE, 1, "", call.officer()))
                .isEqualTo(new StageDecision.Outcome.PlaceTaken("Sok Dara"));
        assertThat(stage.stage(other, Verdict.RESERVE, 1, "", tied))
                .isEqualTo(new StageDecision.Outcome.PlaceTaken(null));
        Document page = pages.send(
                "/admission/applications/" + other + "/decision", tied, 409, "verdict", "RESERVE", "place", "1");
        assertThat(page.select("main").text())
                .contains("Somebody has this number")
                .doesNotContain("Sok Dara");
        assertThat(page.select("input[name=place]").val()).isEqualTo("1");
    }

    @Test
    void a_release_that_has_to_wait_for_their_endorsement_does_not_name_them() throws Exception {
        call = sample.open(true, 3);
        application = sample.endorsed(call, sample.applicant("Sok Dara"), 1);
        tiedTo(application, tied);
        stage.stage(application, Verdict.SELECT, null, "", call.officer());
        revoke.revoke(application, call.partner(), NominationReason.LEFT_US, "", call.coordinator());
        assertThat(release.release(call.call(), LocalDateTime.of(2021, 7, 20, 23, 59), null, call.officer()))
                .isEqualTo(new ReleaseDecisions.Outcome.NotEndorsedAnyMore("Sok Dara"));
        Document page = pages.open(at("/release"), tied);
        Document refused = pages.send(
                at("/batches"),
                tied,
                409,
                "seen",
                page.select("input[name=seen]").val(),
                "answer",
                page.select("form[action$=/batches] input[name=answer]").val());
        assertThat(refused.select("main").text())
                .contains("somebody you are tied to")
                .doesNotContain("Sok Dara");
    }
}
