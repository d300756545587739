package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** Every move of every machine, so that a new one is a decision and never an accident. */
class StateMachinesTest {

    @Test
    void an_application_moves_only_so() {
        assertThat(moves(ApplicationState.values(), ApplicationState::mayBecome))
                .containsExactlyInAnyOrder(
                        "DRAFT>SUBMITTED",
                        "DRAFT>WITHDRAWN",
                        "DRAFT>LAPSED",
                        "SUBMITTED>RETURNED",
                        "SUBMITTED>WITHDRAWN",
                        "LAPSED>DRAFT",
                        "SUBMITTED>INELIGIBLE",
                        "INELIGIBLE>SUBMITTED",
                        "RETURNED>SUBMITTED",
                        "RETURNED>INELIGIBLE",
                        "RETURNED>WITHDRAWN");
    }

    @Test
    void a_nomination_moves_only_so() {
        assertThat(moves(NominationState.values(), NominationState::mayBecome))
                .containsExactlyInAnyOrder(
                        "INVITED>ENDORSED", "INVITED>DECLINED", "INVITED>EXPIRED", "ENDORSED>REVOKED");
    }

    @Test
    void a_review_moves_only_so() {
        assertThat(moves(ReviewState.values(), ReviewState::mayBecome))
                .containsExactlyInAnyOrder(
                        "ASSIGNED>RECUSED",
                        "ASSIGNED>STARTED",
                        "STARTED>SUBMITTED",
                        "STARTED>RECUSED",
                        "SUBMITTED>REOPENED",
                        "REOPENED>SUBMITTED",
                        "REOPENED>RECUSED");
    }

    @Test
    void a_decision_moves_only_so() {
        assertThat(moves(DecisionState.values(), DecisionState::mayBecome))
                .containsExactlyInAnyOrder("STAGED>RELEASED", "STAGED>SUPERSEDED", "RELEASED>SUPERSEDED");
    }

    @Test
    void an_offer_moves_only_so() {
        assertThat(moves(OfferState.values(), OfferState::mayBecome))
                .containsExactlyInAnyOrder(
                        "ACCEPTED>RESCINDED",
                        "OPEN>ACCEPTED",
                        "OPEN>DECLINED",
                        "OPEN>LAPSED",
                        "OPEN>RESCINDED",
                        "LAPSED>OPEN");
    }

    private static <S> TreeSet<String> moves(S[] states, BiPredicate<S, S> may) {
        var moves = new TreeSet<String>();
        for (S from : states) {
            Arrays.stream(states).filter(to -> may.test(from, to)).forEach(to -> moves.add(from + ">" + to));
        }
        return moves;
    }
}
