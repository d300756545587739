package org.madang.admission.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.admission.ApplicationId;
import org.madang.admission.Calls;
import org.madang.admission.OverrideId;
import org.madang.admission.OverrideState;
import org.madang.admission.Overrides;
import org.madang.admission.Overrides.Wish;
import org.madang.admission.ProposeOverride;
import org.madang.admission.SampleAdmission;
import org.madang.admission.SampleSelection;
import org.madang.admission.SettleOverride;
import org.madang.admission.SettleOverride.Say;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class OverrideTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    @Autowired
    SampleSelection people;

    @Autowired
    ProposeOverride propose;

    @Autowired
    SettleOverride settle;

    @Autowired
    Overrides overrides;

    @Autowired
    StageSelection stage;

    @Autowired
    SelectionInputs reading;

    @Autowired
    Calls calls;

    private SampleAdmission.Set set;
    private PersonId second;
    private List<SampleSelection.One> all;

    @BeforeEach
    void threeForTwoSeats() {
        set = sample.open(false, 2);
        second = cast.secretariat();
        all = people.applied(set, 5, 4, 3);
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void a_second_officer_confirms_what_a_first_one_proposed_and_then_it_counts() {
        ApplicationId third = all.get(2).id();
        var override = proposed(third, Wish.SELECT);
        stage();
        assertThat(verdict(third)).as("a proposal counts for nothing").isEqualTo("RESERVE");
        assertThat(settle.settle(third, override, Say.CONFIRM, set.officer()))
                .isInstanceOf(SettleOverride.Outcome.SameOfficer.class);
        assertThat(settle.settle(third, override, Say.CONFIRM, second))
                .isInstanceOf(SettleOverride.Outcome.Confirmed.class);
        assertThat(settle.settle(third, override, Say.CONFIRM, second))
                .isInstanceOf(SettleOverride.Outcome.SettledAlready.class);
        stage();
        assertThat(verdict(third)).isEqualTo("SELECT");
        assertThat(verdict(all.get(1).id())).as("seats do not grow").isEqualTo("RESERVE");
        assertThat(settle.settle(third, override, Say.WITHDRAW, set.officer()))
                .isInstanceOf(SettleOverride.Outcome.Withdrawn.class);
        assertThat(settle.settle(third, override, Say.CONFIRM, second))
                .isInstanceOf(SettleOverride.Outcome.NoLongerOpen.class);
        stage();
        assertThat(verdict(third)).isEqualTo("RESERVE");
        assertThat(db.sql(
                                "select to_state from identity_audit where object = 'override' and object_id = :id order by at, id")
                        .param("id", third)
                        .list(String.class))
                .containsExactly("PROPOSED", "CONFIRMED", "WITHDRAWN");
    }

    @Test
    void who_is_left_out_reads_that_the_committee_decided() {
        ApplicationId first = all.get(0).id();
        settle.settle(first, proposed(first, Wish.LEAVE_OUT), Say.CONFIRM, second);
        stage();
        assertThat(db.sql("select reason from admission_decision where application_id = :id and state = 'STAGED'")
                        .param("id", first)
                        .one(String.class))
                .contains("committee");
        assertThat(verdict(all.get(2).id())).isEqualTo("SELECT");
    }

    @Test
    void one_exception_at_a_time_with_a_reason_and_never_by_somebody_with_a_tie() {
        ApplicationId first = all.get(0).id();
        assertThat(propose.propose(first, Wish.SELECT, " ", second))
                .isInstanceOf(ProposeOverride.Outcome.ReasonMissing.class);
        assertThat(propose.propose(first, Wish.SELECT, "Mine", all.get(0).person()))
                .isInstanceOf(ProposeOverride.Outcome.Tied.class);
        assertThat(propose.propose(first, Wish.SELECT, "Ours", set.coordinator()))
                .isInstanceOf(ProposeOverride.Outcome.Tied.class);
        var override = proposed(first, Wish.LEAVE_OUT);
        assertThat(propose.propose(first, Wish.LEAVE_OUT, "A reason", set.officer()))
                .isInstanceOf(ProposeOverride.Outcome.ProposedAlready.class);
        assertThat(propose.propose(first, Wish.SELECT, "Another", second))
                .isInstanceOf(ProposeOverride.Outcome.AnotherStands.class);
        assertThat(settle.settle(first, override, Say.CONFIRM, set.coordinator()))
                .isInstanceOf(SettleOverride.Outcome.Tied.class);
        assertThatThrownBy(() -> settle.settle(all.get(1).id(), override, Say.CONFIRM, second))
                .isInstanceOf(NotFound.class);
        assertThat(overrides.live(set.call(), second))
                .extracting(Overrides.Override::state)
                .containsExactly(OverrideState.PROPOSED);
        assertThatThrownBy(() -> db.sql("""
                                update admission_override set state = 'CONFIRMED', confirmed_by = proposed_by, confirmed_at = now()
                                where id = :id
                                """).param("id", override).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void two_officers_do_it_on_pages_in_their_languages() throws Exception {
        String at = "/admission/applications/" + all.get(2).id() + "/override";
        mvc.perform(get("/admission/calls/" + set.callSlug() + "/selection").with(cast.as(set.officer())))
                .andExpect(content().string(containsString(at)));
        mvc.perform(post(at).with(cast.as(set.officer())).with(csrf()).param("reason", "kept words"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("kept words")));
        mvc.perform(post(at).with(cast.as(set.officer()))
                        .with(csrf())
                        .param("wish", "SELECT")
                        .param("reason", "The only one who writes in Braille"))
                .andExpect(redirectedUrl(at));
        mvc.perform(get(at).with(cast.as(set.officer())))
                .andExpect(content().string(containsString("another officer has to confirm it")))
                .andExpect(content().string(not(containsString("/confirmation"))));
        PersonId korean = cast.person("김담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        mvc.perform(get(at).with(cast.as(korean)))
                .andExpect(content().string(containsString("두 번째 담당자로 확인하기")))
                .andExpect(content().string(containsString("The only one who writes in Braille")));
        mvc.perform(get("/run").with(cast.as(korean))).andExpect(content().string(containsString("두 번째 담당자를 기다리는 예외")));
        String override = overrides.live(set.call(), second).getFirst().id().toString();
        mvc.perform(post(at + "/confirmation")
                        .with(cast.as(set.officer()))
                        .with(csrf())
                        .param("override", override))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("You proposed this yourself")));
        mvc.perform(post(at + "/confirmation")
                        .with(cast.as(korean))
                        .with(csrf())
                        .param("override", override))
                .andExpect(redirectedUrl(at));
        mvc.perform(get("/admission/calls/" + set.callSlug() + "/selection").with(cast.as(korean)))
                .andExpect(content().string(containsString("담당자 두 사람이 이 자리를 주었습니다")))
                .andExpect(content().string(containsString("확인됨")));
        for (String odd : List.of("", "nothing", "00000000-0000-0000-0000-000000000000"))
            mvc.perform(post(at + "/withdrawal")
                            .with(cast.as(korean))
                            .with(csrf())
                            .param("override", odd))
                    .andExpect(status().isNotFound());
        mvc.perform(get(at).with(cast.as(set.coordinator()))).andExpect(status().isNotFound());
    }

    private OverrideId proposed(ApplicationId id, Wish wish) {
        var outcome = propose.propose(id, wish, "A reason", set.officer());
        assertThat(outcome).isInstanceOf(ProposeOverride.Outcome.Proposed.class);
        return ((ProposeOverride.Outcome.Proposed) outcome).override();
    }

    private void stage() {
        String seen = reading.of(calls.find(set.call()).orElseThrow())
                .inputs(Settings.NONE)
                .hash();
        assertThat(stage.stage(set.call(), Settings.NONE, seen, set.officer()))
                .isInstanceOf(StageSelection.Outcome.Staged.class);
    }

    private String verdict(ApplicationId id) {
        return db.sql("select verdict from admission_decision where application_id = :id and state = 'STAGED'")
                .param("id", id)
                .one(String.class);
    }
}
