package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.madang.admission.ReviewerEffect.Given;
import org.madang.programmes.TrackId;
import org.madang.shared.PersonId;

/** The proposal of panels and the adjustment of scores, whatever they are given. */
class JudgingFairlyTest {
    @Property(tries = 200)
    void a_proposal_is_as_large_as_it_can_be_balanced_and_without_ties(
            @ForAll @IntRange(min = 1, max = 12) int cells,
            @ForAll @IntRange(min = 0, max = 9) int reviewers,
            @ForAll @IntRange(min = 1, max = 5) int size,
            @ForAll boolean ties,
            @ForAll long seed) {
        var random = new Random(seed);
        var people = IntStream.range(0, reviewers)
                .mapToObj(i -> new PersonId(new UUID(1, i)))
                .toList();
        var loads = IntStream.range(0, cells)
                .mapToObj(i -> new ProposedPanels.Load(
                        new PanelCell(new TrackId(new UUID(0, i)), null),
                        random.nextInt(1, 40),
                        ties
                                ? Set.copyOf(people.stream()
                                        .filter(one -> random.nextInt(4) == 0)
                                        .toList())
                                : Set.of()))
                .toList();
        var panels = ProposedPanels.of(loads, people, size);
        var read = new HashMap<PersonId, Long>();
        people.forEach(person -> read.put(person, 0L));
        for (ProposedPanels.Load load : loads) {
            var panel = panels.get(load.cell());
            long free = people.stream()
                    .filter(person -> !load.tied().contains(person))
                    .count();
            assertThat(panel).hasSize((int) Math.min(size, free)).doesNotHaveDuplicates();
            assertThat(panel).noneMatch(load.tied()::contains);
            panel.forEach(person -> read.merge(person, load.applications(), Long::sum));
        }
        long largest = loads.stream()
                .mapToLong(ProposedPanels.Load::applications)
                .max()
                .orElse(0);
        if (!ties && reviewers > 0)
            assertThat(Collections.max(read.values()) - Collections.min(read.values()))
                    .isLessThanOrEqualTo(largest);
        var shuffledPeople = new ArrayList<>(people);
        var shuffledCells = new ArrayList<>(loads);
        Collections.shuffle(shuffledPeople, random);
        Collections.shuffle(shuffledCells, random);
        assertThat(ProposedPanels.of(shuffledCells, shuffledPeople, size)).isEqualTo(panels);
    }

    @Property(tries = 200)
    void a_cell_that_was_read_completely_is_not_adjusted(
            @ForAll @IntRange(min = 1, max = 6) int applications,
            @ForAll @IntRange(min = 1, max = 5) int reviewers,
            @ForAll long seed) {
        assertThat(ReviewerEffect.adjusted(given(applications, reviewers, new Random(seed))))
                .isEmpty();
    }

    @Property(tries = 200)
    void strictness_that_is_added_to_true_scores_is_taken_out_again(
            @ForAll @IntRange(min = 3, max = 8) int applications,
            @ForAll @IntRange(min = 2, max = 5) int reviewers,
            @ForAll long seed) {
        var random = new Random(seed);
        double[] worth = random.doubles(applications, 2, 4).toArray();
        double[] mild = random.doubles(reviewers, -1, 1).toArray();
        double mean = java.util.Arrays.stream(mild).average().orElse(0);
        var scores = new ArrayList<Given<Integer, Integer>>();
        for (int a = 0; a < applications; a++)
            for (int r = 0; r < reviewers; r++)
                // The first reviewer reads everything, so that all can be compared; the last one leaves some out.
                if (r == 0 || a == r % applications || random.nextInt(3) > 0 && !(a == 0 && r == reviewers - 1))
                    scores.add(new Given<>(a, r, worth[a] + mild[r] - mean));
        var adjusted = ReviewerEffect.adjusted(scores);
        if (ReviewerEffect.complete(scores)) return;
        for (int a = 0; a < applications; a++) assertThat(adjusted.get(a)).isCloseTo(worth[a], within(1e-4));
    }

    @Test
    void groups_without_a_common_reader_are_not_compared() {
        var scores = List.of(
                new Given<>("a", "x", 2), new Given<>("b", "x", 4), new Given<>("c", "y", 5), new Given<>("d", "y", 3));
        var adjusted = ReviewerEffect.adjusted(scores);
        assertThat(adjusted.get("a")).isCloseTo(2, within(1e-9));
        assertThat(adjusted.get("c")).isCloseTo(5, within(1e-9));
    }

    private static List<Given<Integer, Integer>> given(int applications, int reviewers, Random random) {
        var scores = new ArrayList<Given<Integer, Integer>>();
        for (int a = 0; a < applications; a++)
            for (int r = 0; r < reviewers; r++) scores.add(new Given<>(a, r, random.nextInt(1, 6)));
        return scores;
    }
}
