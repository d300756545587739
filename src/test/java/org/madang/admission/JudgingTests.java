package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.admission.EndorseApplication.Say;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;

@MadangTest
class JudgingTests {
    @Autowired
    SampleAdmission sample;

    @Autowired
    EndorseApplication endorse;

    SampleAdmission.Set set;
    PersonId applicant;
    ApplicationId application;

    @BeforeEach
    void anApplication() {
        set = sample.open(true, 10);
        applicant = sample.applicant("Sok Dara");
        application = sample.submitted(set, applicant);
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void an_institution_endorses_each_rank_once_and_may_take_it_back() {
        assertThat(say(application, Say.ENDORSE, 1, "")).isInstanceOf(EndorseApplication.Outcome.Endorsed.class);
        assertThat(say(application, Say.ENDORSE, 2, "")).isInstanceOf(EndorseApplication.Outcome.Endorsed.class);
        ApplicationId second = sample.submitted(set, sample.applicant("Chan Bopha"));
        assertThat(say(second, Say.ENDORSE, 2, "")).isEqualTo(new EndorseApplication.Outcome.RankTaken("Sok Dara"));
        assertThat(say(second, Say.ENDORSE, null, "")).isInstanceOf(EndorseApplication.Outcome.RankMissing.class);
        assertThat(say(application, Say.DECLINE, null, ""))
                .isInstanceOf(EndorseApplication.Outcome.ReasonMissing.class);
        assertThat(say(application, Say.DECLINE, null, "Left us"))
                .isInstanceOf(EndorseApplication.Outcome.Declined.class);
        assertThat(say(application, Say.ENDORSE, 3, "")).isInstanceOf(EndorseApplication.Outcome.NotFromHere.class);
        assertThat(say(second, Say.ENDORSE, 2, "")).isInstanceOf(EndorseApplication.Outcome.Endorsed.class);
    }

    @Test
    void only_a_partner_of_the_applicants_country_has_a_say() {
        var lao = sample.partner(set.edition(), set.track(), "LA", set.officer());
        assertThatThrownBy(() -> endorse.say(application, lao, Say.ENDORSE, 1, "", set.coordinator()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nobody_endorses_themselves_or_a_draft() {
        assertThat(endorse.say(application, set.partner(), Say.ENDORSE, 1, "", applicant))
                .isInstanceOf(EndorseApplication.Outcome.OwnApplication.class);
        PersonId other = sample.applicant("Draft");
        ApplicationId draft = sample.draft(set, other);
        assertThatThrownBy(() -> say(draft, Say.ENDORSE, 1, "")).isInstanceOf(NotFound.class);
    }

    private EndorseApplication.Outcome say(ApplicationId id, Say say, Integer rank, String note) {
        return endorse.say(id, set.partner(), say, rank, note, set.coordinator());
    }
}
