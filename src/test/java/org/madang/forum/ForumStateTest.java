package org.madang.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ForumStateTest {
    @Test
    void a_forum_goes_from_stage_to_stage_and_back_only_from_adoption_to_drafting() {
        var states = ForumState.values();
        for (int at = 0; at < states.length - 1; at++) {
            assertThat(states[at].mayBecome(states[at + 1]))
                    .as(states[at].name())
                    .isTrue();
        }
        long moves = Arrays.stream(states)
                .mapToLong(from -> Arrays.stream(states).filter(from::mayBecome).count())
                .sum();
        assertThat(moves).isEqualTo(states.length);
        assertThat(ForumState.ADOPTING.mayBecome(ForumState.DRAFTING)).isTrue();
    }

    @Test
    void an_accepted_case_study_stays_as_it_is() {
        for (CaseState next : CaseState.values())
            assertThat(CaseState.ACCEPTED.mayBecome(next)).isFalse();
        assertThat(CaseState.RETURNED.open()).isTrue();
        assertThat(CaseState.SUBMITTED.open()).isFalse();
    }
}
