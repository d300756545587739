package org.madang.admission.selection.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.madang.admission.selection.engine.Selection.Outcome.Selected;

/** What has to hold for every selection, with floors that overlap, caps across cells, equal scores and held seats. */
class SelectionProperties {
    @Property(tries = 1500)
    void it_is_what_looking_at_every_set_of_people_finds(@ForAll int seed, @ForAll @IntRange(min = 0, max = 12) int n) {
        Inputs inputs = inputs(new Random(seed), n);
        assertThat(select(inputs).selected()).isEqualTo(new BruteForce(inputs).best());
    }

    /** Without any partial choices to compare, only the flow is left; where limits cross it has to say so. */
    @Property(tries = 1500)
    void the_way_for_many_limits_finds_the_same(@ForAll int seed, @ForAll @IntRange(min = 0, max = 12) int n) {
        Inputs drawn = inputs(new Random(seed), n);
        Inputs inputs = seed % 3 == 0 ? drawn : nested(drawn);
        var outcome = Selection.of(inputs, 0);
        if (seed % 3 != 0) assertThat(outcome).isInstanceOf(Selected.class);
        if (outcome instanceof Selected selected)
            assertThat(selected.selected()).isEqualTo(new BruteForce(inputs).best());
    }

    /** Institutions lie in one country each. */
    private static Inputs nested(Inputs inputs) {
        return new Inputs(
                inputs.seed(),
                inputs.cells(),
                inputs.limits(),
                inputs.candidates().stream()
                        .map(person -> new Candidate(
                                person.id(),
                                person.cell(),
                                person.score(),
                                person.traits(),
                                nested(person.limits()),
                                person.fixed()))
                        .toList());
    }

    private static Set<String> nested(Set<String> limits) {
        for (String limit : limits) if (limit.startsWith("i")) return Set.of(limit, limit.equals("i0") ? "c0" : "c1");
        return limits.contains("c0") ? Set.of("c0") : Set.of("c1");
    }

    @Property(tries = 300)
    void the_order_in_which_people_are_handed_in_changes_nothing(@ForAll int seed) {
        Inputs inputs = inputs(new Random(seed), 30);
        var shuffled = new ArrayList<>(inputs.candidates());
        var cells = new ArrayList<>(inputs.cells());
        Collections.shuffle(shuffled, new Random(seed + 1L));
        Collections.shuffle(cells, new Random(seed + 2L));
        var other = new Inputs(inputs.seed(), cells, inputs.limits().reversed(), shuffled);
        assertThat(Selection.of(other)).isEqualTo(Selection.of(inputs));
        assertThat(other.hash()).isEqualTo(inputs.hash());
    }

    @Property(tries = 500)
    void seats_and_caps_are_never_passed_and_everybody_has_one_reason(@ForAll int seed) {
        Inputs inputs = inputs(new Random(seed), 40);
        var result = select(inputs);
        assertThat(result.reasons().keySet())
                .containsExactlyElementsOf(
                        inputs.candidates().stream().map(Candidate::id).toList());
        var chosen = inputs.candidates().stream()
                .filter(person -> result.reasons().get(person.id()).selects())
                .toList();
        for (Cell cell : inputs.cells())
            assertWithin(cell.seats(), chosen, person -> person.cell().equals(cell.id()));
        for (Limit limit : inputs.limits())
            assertWithin(limit.most(), chosen, person -> person.limits().contains(limit.id()));
        inputs.candidates().stream()
                .filter(person -> person.fixed() != null)
                .forEach(person -> assertThat(result.reasons().get(person.id())).isEqualTo(person.fixed()));
    }

    private static void assertWithin(
            int most, List<Candidate> chosen, java.util.function.Predicate<Candidate> counted) {
        long all = chosen.stream().filter(counted).count();
        long pinned = chosen.stream().filter(Candidate::pinned).filter(counted).count();
        assertThat(all).isLessThanOrEqualTo(Math.max(most, pinned));
    }

    /** Where somebody of the same class with a worse score is selected, a limit that this one does not count against says why. */
    @Property(tries = 500)
    void nobody_has_to_envy_another_of_their_class(@ForAll int seed) {
        Inputs inputs = inputs(new Random(seed), 40);
        var result = select(inputs);
        for (Cell cell : inputs.cells()) {
            for (Candidate out : free(inputs, cell, result, false)) {
                for (Candidate in : free(inputs, cell, result, true)) {
                    if (!Solver.traits(cell.floors(), in).equals(Solver.traits(cell.floors(), out))
                            || in.score() >= out.score()) continue;
                    var reason = result.reasons().get(out.id());
                    assertThat(reason).isInstanceOfAny(Reason.Capped.class, Reason.Reserve.class);
                    if (reason instanceof Reason.Capped capped)
                        assertThat(out.limits()).contains(capped.limit());
                    assertThat(out.limits().stream()
                                    .anyMatch(limit -> full(inputs, result, limit)
                                            && !in.limits().contains(limit)))
                            .isTrue();
                }
            }
        }
    }

    @Property(tries = 500)
    void a_better_score_never_loses_a_seat(@ForAll int seed) {
        Inputs inputs = inputs(new Random(seed), 20);
        for (String id : select(inputs).selected()) {
            Inputs better = changed(
                    inputs,
                    id,
                    person -> new Candidate(
                            id, person.cell(), person.score() + 700, person.traits(), person.limits(), person.fixed()));
            assertThat(select(better).selected()).contains(id);
        }
    }

    /** Whatever floors there are. A cap across cells is another matter, see below. */
    @Property(tries = 1000)
    void somebody_worse_who_joins_changes_nothing_for_those_above(@ForAll int seed) {
        Inputs inputs = uncapped(inputs(new Random(seed), 20));
        var before = select(inputs);
        joinedByWorse(inputs, before).ifPresent(after -> {
            assertThat(after.selected()).isEqualTo(before.selected());
            assertThat(after.cutOffs().stream().map(CutOff::score))
                    .isEqualTo(before.cutOffs().stream().map(CutOff::score).toList());
        });
    }

    /**
     * Under caps across cells two of a class may fit where one did not, so that somebody who joins can fill a seat that
     * stood empty; then they hold it themselves. Who joins and gets no seat changes nothing.
     */
    @Property(tries = 1000)
    void who_joins_and_gets_no_seat_changes_nothing_under_any_caps(@ForAll int seed) {
        Inputs inputs = inputs(new Random(seed), 20);
        var before = select(inputs);
        joinedByWorse(inputs, before).ifPresent(after -> {
            if (!after.selected().contains("worse"))
                assertThat(after.selected()).isEqualTo(before.selected());
        });
    }

    /** The same with somebody of the class of one who was not selected, and a lower score than all. */
    private static Optional<Selection.Outcome.Selected> joinedByWorse(
            Inputs inputs, Selection.Outcome.Selected before) {
        return inputs.candidates().stream()
                .filter(person -> person.free()
                        && person.score() > 0
                        && !before.reasons().get(person.id()).selects())
                .findFirst()
                .map(model -> {
                    var more = new ArrayList<>(inputs.candidates());
                    more.add(new Candidate("worse", model.cell(), 0, model.traits(), model.limits(), null));
                    return select(new Inputs(inputs.seed(), inputs.cells(), inputs.limits(), more));
                });
    }

    private static Inputs uncapped(Inputs inputs) {
        return new Inputs(
                inputs.seed(),
                inputs.cells(),
                List.of(),
                inputs.candidates().stream()
                        .map(person -> new Candidate(
                                person.id(), person.cell(), person.score(), person.traits(), Set.of(), person.fixed()))
                        .toList());
    }

    @Property(tries = 300)
    void floors_that_can_be_reached_are_reached(@ForAll int seed) {
        Inputs inputs = uncapped(inputs(new Random(seed), 25));
        var short_ = select(inputs).shortfalls();
        for (Cell cell : inputs.cells()) {
            var best = new BruteForceFloors(inputs, cell).least();
            assertThat(short_.stream()
                            .filter(each -> each.cell().equals(cell.id()))
                            .mapToInt(each -> each.least() - each.reached())
                            .sum())
                    .isEqualTo(best);
        }
    }

    @Property(tries = 200)
    void who_has_accepted_keeps_the_seat_however_many_others_decline(@ForAll int seed) {
        var random = new Random(seed);
        Inputs inputs = inputs(random, 30);
        for (int round = 0; round < 6; round++) {
            var holders = select(inputs).selected();
            var now = new ArrayList<Candidate>();
            for (Candidate person : inputs.candidates()) {
                boolean holds = holders.contains(person.id());
                Reason fixed =
                        holds ? random.nextInt(4) == 0 ? new Reason.Declined() : new Reason.Held() : person.fixed();
                now.add(with(person, fixed));
            }
            inputs = new Inputs(inputs.seed(), inputs.cells(), inputs.limits(), now);
            var kept = now.stream().filter(Candidate::pinned).map(Candidate::id).toList();
            assertThat(select(inputs).selected()).containsAll(kept);
        }
    }

    @Property(tries = 300)
    void the_first_of_the_forecast_is_whom_one_more_seat_would_bring(@ForAll int seed) {
        Inputs drawn = inputs(new Random(seed), 25);
        Inputs inputs = new Inputs(
                drawn.seed(),
                drawn.cells(),
                drawn.limits().stream()
                        .filter(limit -> limit.kind() != Limit.Kind.SEATS)
                        .toList(),
                drawn.candidates().stream()
                        .map(person -> new Candidate(
                                person.id(),
                                person.cell(),
                                person.score(),
                                person.traits(),
                                person.limits().stream()
                                        .filter(limit -> !limit.startsWith("s"))
                                        .collect(java.util.stream.Collectors.toSet()),
                                person.fixed()))
                        .toList());
        var result = select(inputs);
        var holders = result.selected();
        for (Cell cell : inputs.cells()) {
            var pinned = inputs.candidates().stream()
                    .map(person -> holders.contains(person.id()) ? with(person, new Reason.Held()) : person)
                    .toList();
            // Seats that could not be filled stay empty with one more; then the forecast has nobody either.
            var cells = inputs.cells().stream()
                    .map(each -> {
                        int taken = (int) pinned.stream()
                                .filter(person ->
                                        person.pinned() && person.cell().equals(each.id()))
                                .count();
                        return new Cell(
                                each.id(),
                                taken + (each.id().equals(cell.id()) ? 1 : 0),
                                each.reserves(),
                                each.floors());
                    })
                    .toList();
            var more = new TreeSet<>(select(new Inputs(inputs.seed(), cells, inputs.limits(), pinned))
                    .selected());
            more.removeAll(holders);
            var list = result.reserves().getOrDefault(cell.id(), List.of());
            assertThat(more).containsExactlyElementsOf(list.isEmpty() ? List.of() : List.of(list.getFirst()));
        }
    }

    private static boolean full(Inputs inputs, Selected result, String limit) {
        long used = inputs.candidates().stream()
                .filter(person -> result.reasons().get(person.id()).selects()
                        && person.limits().contains(limit))
                .count();
        return inputs.limits().stream().anyMatch(each -> each.id().equals(limit) && used >= each.most());
    }

    private static List<Candidate> free(Inputs inputs, Cell cell, Selected result, boolean selected) {
        return inputs.candidates().stream()
                .filter(person -> person.free()
                        && person.cell().equals(cell.id())
                        && result.reasons().get(person.id()).selects() == selected)
                .toList();
    }

    private static Inputs changed(Inputs inputs, String id, java.util.function.UnaryOperator<Candidate> change) {
        return new Inputs(
                inputs.seed(),
                inputs.cells(),
                inputs.limits(),
                inputs.candidates().stream()
                        .map(person -> person.id().equals(id) ? change.apply(person) : person)
                        .toList());
    }

    private static Candidate with(Candidate person, @Nullable Reason fixed) {
        return new Candidate(person.id(), person.cell(), person.score(), person.traits(), person.limits(), fixed);
    }

    static Selected select(Inputs inputs) {
        return (Selected) Selection.of(inputs);
    }

    /** Few different scores, so that lots matter; traits that overlap; caps that bind and caps that do not. */
    static Inputs inputs(Random random, int people) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < 1 + random.nextInt(3); i++)
            cells.add(new Cell(
                    "cell" + i,
                    random.nextInt(people / 3 + 3),
                    1 + random.nextInt(4),
                    List.of(
                            new Floor("woman", random.nextInt(4)),
                            new Floor("manager", random.nextInt(4)),
                            new Floor("new", random.nextInt(3)))));
        var limits = new ArrayList<Limit>();
        for (int i = 0; i < 3; i++) limits.add(new Limit("i" + i, Limit.Kind.INSTITUTION, 1 + random.nextInt(3)));
        for (int i = 0; i < 2; i++)
            limits.add(new Limit("c" + i, Limit.Kind.COUNTRY, 1 + random.nextInt(people / 2 + 2)));
        limits.add(new Limit("s0", Limit.Kind.SEATS, random.nextInt(people / 2 + 2)));
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < people; i++) {
            var traits = new TreeSet<String>();
            for (String trait : List.of("woman", "manager", "new")) if (random.nextInt(3) == 0) traits.add(trait);
            var counted = new TreeSet<String>();
            if (random.nextInt(2) == 0) counted.add("i" + random.nextInt(3));
            counted.add("c" + random.nextInt(2));
            if (random.nextInt(3) == 0) counted.add("s0");
            candidates.add(new Candidate(
                    "p" + i,
                    "cell" + random.nextInt(cells.size()),
                    1000 + random.nextInt(9) * 500L,
                    traits,
                    counted,
                    fixed(random)));
        }
        return new Inputs("seed" + random.nextInt(), cells, limits, candidates);
    }

    private static @Nullable Reason fixed(Random random) {
        return switch (random.nextInt(14)) {
            case 0 -> new Reason.Held();
            case 1 -> new Reason.Ineligible("age");
            case 2 -> new Reason.NotEndorsed();
            default -> null;
        };
    }
}
