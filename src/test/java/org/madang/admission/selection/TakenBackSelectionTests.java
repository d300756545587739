package org.madang.admission.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madang.admission.AnswerOffer;
import org.madang.admission.ApplicationId;
import org.madang.admission.Calls;
import org.madang.admission.ConditionId;
import org.madang.admission.ConditionState;
import org.madang.admission.OfferId;
import org.madang.admission.ReleaseDecisions;
import org.madang.admission.RescindOffer;
import org.madang.admission.SampleAdmission;
import org.madang.admission.SampleSelection;
import org.madang.admission.SetCondition;
import org.madang.admission.SettleCondition;
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

/** A seat that was taken back goes to the next, and never by itself to the one it was taken from. */
@MadangTest
class TakenBackSelectionTests {
    private static final LocalDateTime ANSWER = LocalDateTime.of(2021, 7, 20, 23, 59);

    @Autowired
    Db db;

    @Autowired
    Cast cast;

    @Autowired
    Pages pages;

    @Autowired
    SampleAdmission sample;

    @Autowired
    SampleSelection people;

    @Autowired
    Calls calls;

    @Autowired
    SelectionInputs reading;

    @Autowired
    StageSelection stage;

    @Autowired
    SetCondition condition;

    @Autowired
    SettleCondition settle;

    @Autowired
    ReleaseDecisions release;

    @Autowired
    AnswerOffer answer;

    @Autowired
    RescindOffer rescind;

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void a_seat_that_was_taken_back_goes_to_the_next() throws Exception {
        var set = sample.open(false, 1);
        var all = people.applied(set, 5, 4, 3);
        stage(set);
        condition.set(
                set.call(),
                SetCondition.Whom.ALL,
                Multilingual.of("en", "A letter"),
                LocalDate.of(2021, 7, 25),
                set.officer());
        release.release(set.call(), ANSWER, null, set.officer());
        var first = all.getFirst();
        OfferId offer = db.sql("select id from admission_offer where application_id = :id")
                .param("id", first.id())
                .one(OfferId.class);
        answer.answer(offer, AnswerOffer.Say.ACCEPT, "", first.person());
        var id = db.sql("select id from admission_condition where decision_id = :id")
                .param("id", offer)
                .one(ConditionId.class);
        settle.settle(offer, id, ConditionState.NOT_MET, "It never came", set.officer());
        assertThat(rescind.rescind(offer, "The letter never came.", set.officer()))
                .isEqualTo(new RescindOffer.Outcome.Rescinded());

        String at = "/admission/calls/" + set.callSlug() + "/selection";
        assertThat(pages.open(at, set.officer()).select("main").text())
                .contains("Had the seat, and it was taken back because a condition was not met.");
        PersonId korean = cast.person("김하늘", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.EDITION, set.edition().value());
        assertThat(pages.open(at, korean).select("main").text()).contains("조건이 충족되지 않아 담당자가 자리를 거두었습니다.");

        assertThat(stage(set)).isInstanceOf(StageSelection.Outcome.Staged.class);
        assertThat(staged(first.id())).as("whom it was taken from").isEmpty();
        assertThat(staged(all.get(1).id())).contains("SELECT");
    }

    private StageSelection.Outcome stage(SampleAdmission.Set set) {
        String seen = reading.of(calls.find(set.call()).orElseThrow())
                .inputs(Settings.NONE)
                .hash();
        return stage.stage(set.call(), Settings.NONE, seen, set.officer());
    }

    private java.util.Optional<String> staged(ApplicationId id) {
        return db.sql("select verdict from admission_decision where application_id = :id and state = 'STAGED'")
                .param("id", id)
                .maybe(String.class);
    }
}
