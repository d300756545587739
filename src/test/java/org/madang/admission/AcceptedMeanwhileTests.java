package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.testing.Pages;
import org.springframework.beans.factory.annotation.Autowired;

/** Another decision is staged while an offer is open, and the person accepts before it is released. */
@MadangTest
class AcceptedMeanwhileTests {
    private static final LocalDateTime ANSWER = LocalDateTime.of(2021, 7, 20, 23, 59);

    @Autowired
    Pages pages;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    @Autowired
    SamplePhase phases;

    @Autowired
    PutForward putForward;

    @Autowired
    StageDecision stage;

    @Autowired
    ReleaseDecisions release;

    @Autowired
    Calls calls;

    @Autowired
    DecisionLetters letters;

    @Autowired
    AcknowledgeContradiction acknowledge;

    @Autowired
    TakeOutOfBatch takeOut;

    @Autowired
    AnswerOffer answer;

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void a_place_in_a_phase_that_was_accepted_is_not_followed_by_a_no() {
        var set = phases.open(2);
        PersonId person = phases.person(set, "Dara", "KH");
        putForward.forward(set.call(), List.of(set.track()), set.officer());
        ApplicationId id = phases.of(set, person);
        OfferId offer = offered(set.call(), id, set.officer());
        assertThat(stage.stage(id, Verdict.NO, null, "A mistake of ours", set.officer()))
                .isInstanceOf(StageDecision.Outcome.Staged.class);
        String seen = seal(set.call());
        accept(offer, person);
        assertThat(release.release(set.call(), ANSWER, seen, set.officer()))
                .as("the officer saw an open offer")
                .isEqualTo(new ReleaseDecisions.Outcome.ChangedMeanwhile());
        refused(set.call(), id, set.officer());
        assertThat(sample.state("admission_offer", offer)).isEqualTo("ACCEPTED");
    }

    @Test
    void a_selection_staged_anew_keeps_nobody_elses_letter_back_for_ever() throws Exception {
        var set = sample.open(false, 3);
        PersonId person = sample.applicant("Sok Dara");
        ApplicationId id = sample.submitted(set, person);
        OfferId offer = offered(set.call(), id, set.officer());
        assertThat(stage.stage(id, Verdict.SELECT, null, "With another reason", set.officer()))
                .isInstanceOf(StageDecision.Outcome.Staged.class);
        ApplicationId other = sample.submitted(set, sample.applicant("Chan Bopha"));
        stage.stage(other, Verdict.NO, null, "Another field", set.officer());
        accept(offer, person);
        refused(set.call(), id, set.officer());

        String at = "/admission/calls/" + set.callSlug() + "/release";
        var page = pages.open(at, set.officer());
        assertThat(page.select("main").text())
                .contains("Sok Dara", "Has accepted the place meanwhile", "can no longer be released")
                .doesNotContain("Let it go out all the same");
        assertThat(page.select("form[action$=/batches]")).isEmpty();
        PersonId korean = cast.person("김하늘", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.EDITION, set.edition().value());
        assertThat(pages.open(at, korean).select("main").text()).contains("그사이 참가를 수락함");
        pages.send(
                "/admission/applications/" + id + "/acknowledgements",
                korean,
                303,
                "kind",
                "ACCEPTED",
                "reason",
                "All the same");
        refused(set.call(), id, set.officer());

        assertThat(takeOut.takeOut(id, set.officer())).isEqualTo(new TakeOutOfBatch.Outcome.TakenOut());
        assertThat(release.release(set.call(), ANSWER, null, set.officer()))
                .isInstanceOfSatisfying(
                        ReleaseDecisions.Outcome.Released.class,
                        released -> assertThat(released.decisions()).isOne());
        assertThat(sample.state("admission_offer", offer)).isEqualTo("ACCEPTED");
    }

    private OfferId offered(CallId call, ApplicationId id, PersonId officer) {
        stage.stage(id, Verdict.SELECT, null, "", officer);
        release.release(call, ANSWER, null, officer);
        return db.sql("select id from admission_offer where application_id = :id")
                .param("id", id)
                .one(OfferId.class);
    }

    private void accept(OfferId offer, PersonId person) {
        assertThat(answer.answer(offer, AnswerOffer.Say.ACCEPT, "", person))
                .isInstanceOf(AnswerOffer.Outcome.Accepted.class);
    }

    private String seal(CallId id) {
        Calls.Call call = calls.find(id).orElseThrow();
        return letters.seal(call, ANSWER.atZone(call.zone()).toInstant());
    }

    private void refused(CallId call, ApplicationId id, PersonId officer) {
        assertThat(acknowledge.acknowledge(id, Contradictions.Kind.ACCEPTED, "All the same", officer))
                .isEqualTo(new AcknowledgeContradiction.Outcome.NeverGoesOut());
        assertThat(release.release(call, ANSWER, null, officer))
                .isInstanceOfSatisfying(
                        ReleaseDecisions.Outcome.Contradicting.class,
                        two -> assertThat(two.contradictions())
                                .extracting(
                                        Contradictions.Contradiction::application, Contradictions.Contradiction::kind)
                                .containsExactly(
                                        org.assertj.core.groups.Tuple.tuple(id, Contradictions.Kind.ACCEPTED)));
    }
}
