package org.madang.admission.selection.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The best choice for cells that share limits, by going through how many to take of each group. Two partial choices
 * that have taken the same seats, met the same floors and used the same of every limit have the same future, so only
 * the better one is kept: the result is that of the whole enumeration, at the price of its distinct states. A floor or
 * a limit is forgotten as soon as no group that concerns it is still to come.
 */
final class Enumeration {
    private final Lots lots;
    private final List<Vacancy> vacancies;
    private final Map<String, Counter> limits = new LinkedHashMap<>();
    private long weight = 1;
    private long work;

    /** One number within a state: how much of something is used, from 0 to {@code most}. */
    private record Counter(long weight, int most) {
        int of(long state) {
            return (int) (state / weight % (most + 1));
        }
    }

    /** @param shared with what is left of each */
    Enumeration(Lots lots, List<Vacancy> vacancies, List<Limit> shared) {
        this.lots = lots;
        this.vacancies = vacancies;
        for (Limit limit : shared) limits.put(limit.id(), counter(limit.most()));
    }

    /** @return null when more than so many partial choices would have to be compared */
    @Nullable
    List<Candidate> best(long mostWork) {
        Map<Long, Way> ways = Map.of(0L, Way.START);
        long outside = weight;
        for (int v = 0; v < vacancies.size(); v++) {
            Vacancy vacancy = vacancies.get(v);
            weight = outside;
            Counter seats = counter(vacancy.seats());
            var floors = new LinkedHashMap<Floor, Counter>();
            for (Floor floor : vacancy.floors()) floors.put(floor, counter(floor.least()));
            if (weight < 0) return null;
            for (int g = 0; g < vacancy.groups().size(); g++) {
                ways = take(vacancy.groups().get(g), ways, seats, floors, mostWork);
                if (work > mostWork) return null;
                ways = forget(ways, v, g, floors);
            }
            ways = close(ways, floors, outside);
        }
        Way best = Way.START;
        boolean first = true;
        for (Way way : ways.values()) {
            if (first || way.worth().betterThan(best.worth())) best = way;
            first = false;
        }
        return best.people();
    }

    /** Negative once the numbers of a state no longer fit together into one. */
    private Counter counter(int most) {
        var counter = new Counter(Math.max(1, weight), most);
        weight = weight < 0 || weight > Long.MAX_VALUE / (most + 1L) ? -1 : weight * (most + 1L);
        return counter;
    }

    private Map<Long, Way> take(
            Group group, Map<Long, Way> ways, Counter seats, Map<Floor, Counter> floors, long mostWork) {
        var after = new LinkedHashMap<Long, Way>();
        var bound = limits.entrySet().stream()
                .filter(limit -> group.limits().contains(limit.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        var met = floors.entrySet().stream()
                .filter(floor -> group.traits().contains(floor.getKey().trait()))
                .map(Map.Entry::getValue)
                .toList();
        int people = Math.min(seats.most(), group.members().size());
        var worth = new Worth[people + 1];
        worth[0] = Worth.NOTHING;
        for (int k = 0; k < people; k++)
            worth[k + 1] = worth[k].plus(Worth.of(group.members().get(k), lots));
        for (var entry : ways.entrySet()) {
            long state = entry.getKey();
            int room = Math.min(people, seats.most() - seats.of(state));
            for (Counter limit : bound) room = Math.min(room, limit.most() - limit.of(state));
            for (int k = 0; k <= room; k++) {
                keep(after, state, entry.getValue().taking(group, k, worth[k]));
                state += seats.weight();
                for (Counter limit : bound) state += limit.weight();
                for (Counter floor : met) if (floor.of(state) < floor.most()) state += floor.weight();
            }
            work += room + 1L;
            if (work > mostWork) break;
        }
        return after;
    }

    /** What no later group concerns is no longer told apart; a floor that is not met by now will not be. */
    private Map<Long, Way> forget(Map<Long, Way> ways, int v, int g, Map<Floor, Counter> floors) {
        var groups = vacancies.get(v).groups();
        var later = groups.subList(g + 1, groups.size());
        var group = groups.get(g);
        var done = new ArrayList<Counter>();
        for (String name : group.limits()) {
            Counter limit = limits.get(name);
            if (limit != null && !concerned(name, v, later)) done.add(limit);
        }
        var missed = new ArrayList<Counter>();
        floors.forEach((floor, counter) -> {
            if (group.traits().contains(floor.trait())
                    && later.stream().noneMatch(each -> each.traits().contains(floor.trait()))) missed.add(counter);
        });
        if (done.isEmpty() && missed.isEmpty()) return ways;
        var after = new LinkedHashMap<Long, Way>();
        ways.forEach((state, way) -> {
            long left = state;
            int missing = 0;
            for (Counter limit : done) left -= limit.of(state) * limit.weight();
            for (Counter floor : missed) {
                missing += floor.most() - floor.of(state);
                // Full, so that closing the cell does not count it again.
                left += (floor.most() - floor.of(state)) * floor.weight();
            }
            keep(after, left, way.missing(missing));
        });
        return after;
    }

    private boolean concerned(String limit, int v, List<Group> later) {
        return later.stream().anyMatch(group -> group.limits().contains(limit))
                || vacancies.subList(v + 1, vacancies.size()).stream()
                        .anyMatch(vacancy -> vacancy.groups().stream()
                                .anyMatch(group -> group.limits().contains(limit)));
    }

    /** A cell is done: only the limits go on. */
    private Map<Long, Way> close(Map<Long, Way> ways, Map<Floor, Counter> floors, long outside) {
        var after = new LinkedHashMap<Long, Way>();
        ways.forEach((state, way) -> {
            int missing = 0;
            for (Counter floor : floors.values()) missing += floor.most() - floor.of(state);
            keep(after, state % outside, way.missing(missing));
        });
        return after;
    }

    private static void keep(Map<Long, Way> ways, long state, Way way) {
        Way known = ways.get(state);
        if (known == null || way.worth().betterThan(known.worth())) ways.put(state, way);
    }
}
