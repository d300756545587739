package org.madang.admission.selection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.Calls;
import org.madang.admission.OfferState;
import org.madang.admission.Overrides;
import org.madang.admission.selection.SelectionInputs.Outsider;
import org.madang.admission.selection.engine.Candidate;
import org.madang.admission.selection.engine.Inputs;
import org.madang.admission.selection.engine.Limit;
import org.madang.admission.selection.engine.Reason;

/**
 * What was read for a selection, and how the rules of the call see it.
 *
 * @param returned how many applications are with their applicants for correction, and take no part
 */
record Drawn(
        Calls.Call call,
        List<Applied> people,
        List<Outsider> outsiders,
        List<SeatPlan.SeatCell> seatCells,
        Map<ApplicationId, Set<String>> traitsOf,
        List<Trait> traits,
        long returned) {

    SeatPlan plan() {
        var places = new ArrayList<SeatPlan.Place>(people);
        places.addAll(outsiders);
        return new SeatPlan(seatCells, places);
    }

    Inputs inputs(Settings settings) {
        var plan = plan();
        var limits = new LinkedHashMap<String, Limit>();
        plan.limits().forEach(limit -> limits.put(limit.id(), limit));
        var enrolled = outsiders.stream().collect(Collectors.groupingBy(Outsider::personId));
        var candidates = new ArrayList<Candidate>();
        for (Applied person : people) {
            var counted = new LinkedHashSet<>(plan.limits(person));
            if (settings.perInstitution() != null && person.institutionId() != null)
                counted.add(limit(
                        limits, Limit.Kind.INSTITUTION, person.institutionId().toString(), settings.perInstitution()));
            if (settings.perCountry() != null)
                counted.add(limit(limits, Limit.Kind.COUNTRY, person.country().code(), settings.perCountry()));
            String cell = plan.home(person).map(SeatPlan.SeatCell::key).orElse("");
            candidates.add(new Candidate(
                    person.id().toString(),
                    cell,
                    person.score(),
                    traitsOf.getOrDefault(person.id(), Set.of()),
                    counted,
                    fixed(person, cell, enrolled)));
        }
        for (Outsider other : outsiders) {
            var home = plan.home(other);
            if (home.isEmpty() || appliedToo(other)) continue;
            candidates.add(new Candidate(
                    "other:" + other.personId() + ":" + other.trackId(),
                    home.get().key(),
                    0,
                    call.phaseId() == null
                            ? Set.of(Trait.of(other.grade()))
                            : Set.of(Trait.of(other.grade()), Trait.of(other.country())),
                    Set.copyOf(plan.limits(other)),
                    new Reason.Held()));
        }
        return new Inputs(
                call.slug(),
                plan.homes().stream().map(home -> plan.cell(home, settings)).toList(),
                List.copyOf(limits.values()),
                candidates);
    }

    private static String limit(Map<String, Limit> limits, Limit.Kind kind, String of, int most) {
        String id = kind + ":" + of;
        limits.putIfAbsent(id, new Limit(id, kind, most));
        return id;
    }

    private @Nullable Reason fixed(Applied person, String cell, Map<UUID, List<Outsider>> enrolled) {
        if (!person.submitted()) return new Reason.Ineligible(person.reason());
        if (cell.isEmpty()) return new Reason.NoSeats();
        if (person.holdsSeat() || takesPart(person, enrolled)) return new Reason.Held();
        if (person.offerState() == OfferState.DECLINED || person.offerState() == OfferState.LAPSED)
            return new Reason.Declined();
        // The decision stands on, so that only a person can give the seat a second time.
        if (person.offerState() == OfferState.RESCINDED) return new Reason.TakenBack();
        if (person.override() == Overrides.Wish.LEAVE_OUT) return new Reason.LeftOutByOverride();
        // Two officers may leave the order of scores, but no condition of the call.
        if (call.needsEndorsement() && person.institutionId() == null) return new Reason.NotEndorsed();
        return person.override() == Overrides.Wish.SELECT ? new Reason.SelectedByOverride() : null;
    }

    private static boolean takesPart(Applied person, Map<UUID, List<Outsider>> enrolled) {
        return enrolled.getOrDefault(person.personId().value(), List.of()).stream()
                .anyMatch(other -> other.trackId().equals(person.trackId()));
    }

    private boolean appliedToo(Outsider other) {
        return people.stream()
                .anyMatch(person -> person.submitted()
                        && person.personId().value().equals(other.personId())
                        && person.trackId().equals(other.trackId()));
    }

    Map<String, Applied> byId() {
        var map = new HashMap<String, Applied>();
        for (Applied person : people) map.put(person.id().toString(), person);
        return map;
    }

    long flagged() {
        return people.stream().filter(Applied::flagged).count();
    }

    long unscored() {
        return people.stream()
                .filter(person -> person.submitted() && person.reviews() == 0)
                .count();
    }
}
