package org.madang.admission.selection.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Fills all cells. Limits across cells are looked at only when they are passed: a choice that is best with some of the
 * limits and keeps to the others is best with all. So cells are bound together no more than they must be.
 */
final class Solver {
    private static final int MOST_STEPS = 400;
    private static final int FEW_LIMITS = 2;

    private final Lots lots;
    private final List<Limit> limits;
    private final long mostWork;
    private final Map<String, Integer> held = new HashMap<>();
    private final Set<Candidate> pinned = new LinkedHashSet<>();

    Solver(Inputs inputs, Lots lots, List<Limit> limits, long mostWork) {
        this.lots = lots;
        this.limits = limits;
        this.mostWork = mostWork;
        for (Candidate candidate : inputs.candidates()) {
            if (!candidate.pinned()) continue;
            pinned.add(candidate);
            for (String limit : candidate.limits()) held.merge(limit, 1, Integer::sum);
        }
    }

    /** @return who has a seat; null when neither way to the best choice ends within its bound */
    @Nullable
    Set<Candidate> solve(Map<String, List<Candidate>> byCell, List<Cell> cells) {
        var active = new TreeSet<String>();
        while (true) {
            Set<Candidate> chosen = choose(byCell, cells, active);
            if (chosen == null) return null;
            var passed = passed(chosen);
            passed.removeAll(active);
            if (passed.isEmpty()) {
                chosen.addAll(pinned);
                return chosen;
            }
            active.addAll(passed);
        }
    }

    private @Nullable Set<Candidate> choose(Map<String, List<Candidate>> byCell, List<Cell> cells, Set<String> active) {
        var chosen = new LinkedHashSet<Candidate>();
        var vacancies = new ArrayList<Vacancy>();
        for (Cell cell : cells) vacancies.add(vacancy(cell, byCell.getOrDefault(cell.id(), List.of()), active));
        for (List<Vacancy> bound : boundTogether(vacancies)) {
            var shared = new TreeSet<String>();
            for (Vacancy vacancy : bound) for (Group group : vacancy.groups()) shared.addAll(group.limits());
            var left = limits.stream()
                    .filter(limit -> shared.contains(limit.id()))
                    .map(limit -> new Limit(limit.id(), limit.kind(), left(limit)))
                    .toList();
            List<Candidate> best = best(bound, left);
            if (best == null) return null;
            chosen.addAll(best);
        }
        return chosen;
    }

    /** Both ways are exact; where many limits bind, states grow faster than flows. */
    private @Nullable List<Candidate> best(List<Vacancy> bound, List<Limit> left) {
        var enumeration = new Enumeration(lots, bound, left);
        var transport = new Transport(lots, bound, left);
        if (left.size() <= FEW_LIMITS) {
            var best = enumeration.best(mostWork);
            return best != null ? best : transport.best(MOST_STEPS);
        }
        var best = transport.best(MOST_STEPS);
        return best != null ? best : enumeration.best(mostWork);
    }

    private Vacancy vacancy(Cell cell, List<Candidate> people, Set<String> active) {
        int seats = cell.seats();
        var floors = new ArrayList<>(cell.floors());
        for (Candidate person : people) {
            if (!person.pinned()) continue;
            seats--;
            floors.replaceAll(floor -> person.traits().contains(floor.trait()) && floor.least() > 0
                    ? new Floor(floor.trait(), floor.least() - 1)
                    : floor);
        }
        floors.removeIf(floor -> floor.least() == 0);
        return new Vacancy(cell, Math.max(0, seats), floors, groups(floors, people, active));
    }

    /** Ordered by what distinguishes them: nothing depends on who came first, and a limit has its groups side by side. */
    private List<Group> groups(List<Floor> floors, List<Candidate> people, Set<String> active) {
        var groups = new java.util.TreeMap<String, List<Candidate>>();
        var used = usedUp();
        for (Candidate person : people) {
            if (!person.free() || person.limits().stream().anyMatch(used::contains)) continue;
            groups.computeIfAbsent(limits(person, active) + "|" + traits(floors, person), key -> new ArrayList<>())
                    .add(person);
        }
        return groups.values().stream()
                .map(members -> new Group(
                        traits(floors, members.getFirst()),
                        limits(members.getFirst(), active),
                        members.stream().sorted(lots.order()).toList()))
                .toList();
    }

    static Set<String> traits(List<Floor> floors, Candidate person) {
        var traits = new TreeSet<String>();
        for (Floor floor : floors) if (person.traits().contains(floor.trait())) traits.add(floor.trait());
        return traits;
    }

    private static Set<String> limits(Candidate person, Set<String> active) {
        var bound = new TreeSet<>(person.limits());
        bound.retainAll(active);
        return bound;
    }

    private Set<String> usedUp() {
        var used = new HashSet<String>();
        for (Limit limit : limits) if (left(limit) == 0) used.add(limit.id());
        return used;
    }

    private int left(Limit limit) {
        return Math.max(0, limit.most() - held.getOrDefault(limit.id(), 0));
    }

    private Set<String> passed(Set<Candidate> chosen) {
        var counted = new HashMap<String, Integer>();
        for (Candidate person : chosen) for (String limit : person.limits()) counted.merge(limit, 1, Integer::sum);
        var passed = new TreeSet<String>();
        for (Limit limit : limits) if (counted.getOrDefault(limit.id(), 0) > left(limit)) passed.add(limit.id());
        return passed;
    }

    private record Bundle(List<Vacancy> vacancies, Set<String> limits) {}

    /** Cells that share a limit that counts, directly or through others, are chosen for together. */
    private static List<List<Vacancy>> boundTogether(List<Vacancy> vacancies) {
        var bundles = new ArrayList<Bundle>();
        for (Vacancy vacancy : vacancies) {
            var bundle = new Bundle(new ArrayList<>(), new TreeSet<>());
            for (Group group : vacancy.groups()) bundle.limits().addAll(group.limits());
            if (!bundle.limits().isEmpty()) {
                for (var others = bundles.iterator(); others.hasNext(); ) {
                    Bundle other = others.next();
                    if (java.util.Collections.disjoint(other.limits(), bundle.limits())) continue;
                    bundle.vacancies().addAll(other.vacancies());
                    bundle.limits().addAll(other.limits());
                    others.remove();
                }
            }
            bundle.vacancies().add(vacancy);
            bundles.add(bundle);
        }
        return bundles.stream().map(Bundle::vacancies).toList();
    }
}
