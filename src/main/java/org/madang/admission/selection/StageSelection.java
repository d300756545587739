package org.madang.admission.selection;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.admission.CallId;
import org.madang.admission.Calls;
import org.madang.admission.Moved;
import org.madang.admission.Readers;
import org.madang.admission.SelectionId;
import org.madang.admission.StageDecisions;
import org.madang.admission.StageDecisions.Wanted;
import org.madang.admission.Verdict;
import org.madang.admission.selection.engine.Inputs;
import org.madang.admission.selection.engine.Reason;
import org.madang.admission.selection.engine.Selection;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stages what the rules give for a whole call, and keeps what it was computed from. Who was told a decision before is
 * told another only when they get a seat, so that staging again after a declined offer is a promotion.
 */
@Component
public class StageSelection {
    private final Clock clock;
    private final Calls calls;
    private final SelectionInputs reading;
    private final StageDecisions stage;
    private final Readers readers;
    private final SelectionRuns runs;
    private final Told told;
    private final ApplicationEventPublisher events;

    StageSelection(
            Clock clock,
            Calls calls,
            SelectionInputs reading,
            StageDecisions stage,
            Readers readers,
            SelectionRuns runs,
            Told told,
            ApplicationEventPublisher events) {
        this.clock = clock;
        this.calls = calls;
        this.reading = reading;
        this.stage = stage;
        this.readers = readers;
        this.runs = runs;
        this.told = told;
        this.events = events;
    }

    public sealed interface Outcome {
        /** @param decisions how many are not as they were staged before */
        record Staged(SelectionId selection, int decisions) implements Outcome {}

        /** Everything is staged or known as the rules give it. */
        record StandsAlready() implements Outcome {}

        /** Somebody applied, was scored, answered an offer, … after the officer looked. */
        record ChangedMeanwhile() implements Outcome {}

        record TooEntangled() implements Outcome {}

        /** More people hold a seat of a cell than it has, so nothing can be added to it. */
        record SeatsTaken() implements Outcome {}

        /** The officer is tied to an application of the call: they applied, nominated, or are related. */
        record OwnApplication() implements Outcome {}
    }

    /** @param seen the hash of the inputs that the officer saw the result of */
    @Transactional
    public Outcome stage(CallId id, Settings settings, String seen, PersonId by) {
        Calls.Call call = calls.find(id).orElseThrow(NotFound::new);
        stage.hold(call);
        Drawn drawn = reading.of(call);
        if (readers.tiedWithin(id, by)) return new Outcome.OwnApplication();
        Inputs inputs = drawn.inputs(settings);
        if (!inputs.hash().equals(seen)) return new Outcome.ChangedMeanwhile();
        return switch (Selection.of(inputs)) {
            case Selection.Outcome.TooEntangled no -> new Outcome.TooEntangled();
            case Selection.Outcome.Selected result -> write(drawn, settings, inputs, result, by);
        };
    }

    private Outcome write(
            Drawn drawn, Settings settings, Inputs inputs, Selection.Outcome.Selected result, PersonId by) {
        if (overfull(inputs, result.selected())) return new Outcome.SeatsTaken();
        var wanted = wanted(drawn, result);
        int changed = stage.write(drawn.call().id(), wanted, by);
        if (changed == 0) return new Outcome.StandsAlready();
        int reserves = result.reserves().values().stream().mapToInt(List::size).sum();
        var run = runs.keep(drawn, settings, inputs, result, reserves, by, clock.instant());
        events.publishEvent(new Moved.SelectionStaged(run, drawn.call().id(), by));
        return new Outcome.Staged(run, changed);
    }

    private static boolean overfull(Inputs inputs, Set<String> selected) {
        Map<String, Long> taken = inputs.candidates().stream()
                .filter(person -> selected.contains(person.id()))
                .collect(Collectors.groupingBy(person -> person.cell(), Collectors.counting()));
        return inputs.cells().stream().anyMatch(cell -> taken.getOrDefault(cell.id(), 0L) > cell.seats());
    }

    private List<Wanted> wanted(Drawn drawn, Selection.Outcome.Selected result) {
        var places = new Places(drawn.people());
        var wanted = new ArrayList<Wanted>();
        // Reserves in their order, so that places are given in it.
        var reserves = new ArrayList<Applied>();
        for (Applied person : drawn.people()) {
            Reason reason = result.reasons().get(person.id().toString());
            if (reason instanceof Reason.Reserve) reserves.add(person);
            else if (reason != null) {
                var each = wanted(person, reason);
                if (each != null) wanted.add(each);
            }
        }
        reserves.sort(java.util.Comparator.comparing(person -> ((Reason.Reserve) java.util.Objects.requireNonNull(
                        result.reasons().get(person.id().toString())))
                .place()));
        for (Applied person : reserves)
            wanted.add(
                    person.released() != null
                            ? new Wanted(person.id(), null, null, "")
                            : new Wanted(person.id(), Verdict.RESERVE, places.next(person), ""));
        return wanted;
    }

    private @Nullable Wanted wanted(Applied person, Reason reason) {
        // Whoever holds a seat, gave it back or lost it is left to the officers, and so is what they staged for them.
        if (reason instanceof Reason.Held
                || reason instanceof Reason.Declined
                || reason instanceof Reason.TakenBack
                || reason instanceof Reason.Ineligible) return null;
        if (reason.selects()) return new Wanted(person.id(), Verdict.SELECT, null, "");
        if (person.released() != null) return new Wanted(person.id(), null, null, "");
        return new Wanted(person.id(), Verdict.NO, null, told.to(person.language(), reason));
    }

    /** Numbers of the reserve list of a track and country; one that somebody was told is not given again. */
    private static final class Places {
        private final Map<String, Set<Integer>> taken;

        Places(List<Applied> people) {
            taken = people.stream()
                    .filter(person -> person.submitted() && person.releasedPlace() != null)
                    .collect(Collectors.groupingBy(
                            Places::list,
                            Collectors.mapping(Applied::releasedPlace, Collectors.toCollection(HashSet::new))));
        }

        private static String list(Applied person) {
            return person.trackId() + " " + person.country();
        }

        int next(Applied person) {
            var there = taken.computeIfAbsent(list(person), list -> new HashSet<>());
            int place = 1;
            while (!there.add(place)) place++;
            return place;
        }
    }
}
