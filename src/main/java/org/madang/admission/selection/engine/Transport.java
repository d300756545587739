package org.madang.admission.selection.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The best choice for cells that many limits bind, where these limits lie within or beside each other, as institutions
 * lie in countries: people flow from limits through their class to the seats of their cell. People who count for two
 * floors at once do not fit into a flow; so it is searched, by halving, how many of each such class are taken, always
 * going on with what may still be best (branch and bound). What is returned is exact.
 */
final class Transport {
    private final Lots lots;
    private final List<Vacancy> vacancies;
    private final List<Limit> limits;
    private final Map<String, Set<Candidate>> members = new HashMap<>();

    Transport(Lots lots, List<Vacancy> vacancies, List<Limit> limits) {
        this.lots = lots;
        this.vacancies = vacancies;
        this.limits = limits;
        for (Vacancy vacancy : vacancies)
            for (Group group : vacancy.groups())
                for (String limit : group.limits())
                    members.computeIfAbsent(limit, name -> new HashSet<>()).addAll(group.members());
    }

    /** A class of a cell that counts for several floors. */
    private record Several(int vacancy, Set<String> traits) {}

    private record Range(int least, int most) {}

    /** @param bound at least as good as every choice within the ranges */
    private record Attempt(
            Map<Several, Range> ranges, Worth bound, List<Candidate> people, Map<Several, Integer> taken) {}

    /** @return null when the limits cross each other, or after so many steps without a proof */
    @Nullable
    List<Candidate> best(int mostSteps) {
        if (crossing()) return null;
        var open =
                new PriorityQueue<Attempt>(Comparator.comparing(Attempt::bound).reversed());
        var first = attempt(ranges());
        if (first != null) open.add(first);
        Worth best = null;
        List<Candidate> people = null;
        for (int step = 0; step < mostSteps && !open.isEmpty(); step++) {
            Attempt next = open.poll();
            if (best != null && !next.bound().betterThan(best)) return people;
            Worth real = worth(next.people());
            if (best == null || real.betterThan(best)) {
                best = real;
                people = next.people();
            }
            if (!next.bound().betterThan(real)) return people;
            for (var ranges : halves(next)) {
                var attempt = attempt(ranges);
                if (attempt != null) open.add(attempt);
            }
        }
        return open.isEmpty() ? people : null;
    }

    private boolean crossing() {
        for (var one : members.values()) {
            for (var other : members.values()) {
                var both = new HashSet<>(one);
                both.retainAll(other);
                if (!both.isEmpty() && both.size() < Math.min(one.size(), other.size())) return true;
            }
        }
        return false;
    }

    private Map<Several, Range> ranges() {
        var ranges = new LinkedHashMap<Several, Range>();
        for (int v = 0; v < vacancies.size(); v++) {
            for (Group group : vacancies.get(v).groups()) {
                if (group.traits().size() < 2) continue;
                int seats = vacancies.get(v).seats();
                ranges.merge(
                        new Several(v, group.traits()),
                        new Range(0, Math.min(seats, group.members().size())),
                        (one, other) -> new Range(0, Math.min(seats, one.most() + other.most())));
            }
        }
        return ranges;
    }

    private static List<Map<Several, Range>> halves(Attempt attempt) {
        for (var each : attempt.ranges().entrySet()) {
            int taken = attempt.taken().getOrDefault(each.getKey(), 0);
            Range range = each.getValue();
            if (taken == range.most()) continue;
            var fewer = new LinkedHashMap<>(attempt.ranges());
            fewer.put(each.getKey(), new Range(range.least(), taken));
            var more = new LinkedHashMap<>(attempt.ranges());
            more.put(each.getKey(), new Range(taken + 1, range.most()));
            return List.of(fewer, more);
        }
        return List.of();
    }

    /** @return null when nobody can keep to the ranges */
    private @Nullable Attempt attempt(Map<Several, Range> ranges) {
        var flow = new Flow();
        var arcs = new LinkedHashMap<Integer, Candidate>();
        var limitNodes = limitNodes(flow);
        int missing = 0;
        for (int v = 0; v < vacancies.size(); v++) {
            Vacancy vacancy = vacancies.get(v);
            int cell = flow.node();
            flow.arc(cell, Flow.SINK, vacancy.seats(), Worth.NOTHING);
            var needs = needs(v, ranges);
            for (int need : needs.values()) missing += need;
            var classes = new HashMap<Set<String>, Integer>();
            for (Group group : vacancy.groups()) {
                int at = v;
                int node = classes.computeIfAbsent(
                        group.traits(),
                        traits -> toCell(flow, cell, vacancy, needs, traits, ranges.get(new Several(at, traits))));
                int from = innermost(group, limitNodes);
                int most = Math.min(vacancy.seats(), group.members().size());
                for (Candidate person : group.members().subList(0, most))
                    arcs.put(flow.arc(from, node, 1, Worth.of(person, lots)), person);
            }
        }
        Worth found = flow.run();
        int conditions = ranges.values().stream().mapToInt(Range::least).sum();
        if (found.kept() < conditions) return null;
        var people = new ArrayList<Candidate>();
        arcs.forEach((arc, person) -> {
            if (flow.through(arc) > 0) people.add(person);
        });
        Worth bound = new Worth(0, missing + found.shortfall(), found.filled(), found.score(), found.lot());
        return new Attempt(ranges, bound, people, taken(people));
    }

    /** What each floor needs at least from those who count for it alone. */
    private Map<String, Integer> needs(int v, Map<Several, Range> ranges) {
        var needs = new HashMap<String, Integer>();
        for (Floor floor : vacancies.get(v).floors()) needs.put(floor.trait(), floor.least());
        ranges.forEach((several, range) -> {
            if (several.vacancy() != v) return;
            for (String trait : several.traits())
                needs.computeIfPresent(trait, (name, need) -> Math.max(0, need - range.most()));
        });
        return needs;
    }

    private static int toCell(
            Flow flow,
            int cell,
            Vacancy vacancy,
            Map<String, Integer> needs,
            Set<String> traits,
            @Nullable Range range) {
        int node = flow.node();
        if (range != null) {
            flow.arc(node, cell, range.least(), Worth.KEPT);
            flow.arc(node, cell, range.most() - range.least(), Worth.NOTHING);
            return node;
        }
        for (String trait : traits) flow.arc(node, cell, needs.getOrDefault(trait, 0), Worth.FLOOR);
        flow.arc(node, cell, vacancy.seats(), Worth.NOTHING);
        return node;
    }

    /** The widest hang on the source, each other on the narrowest that holds it. */
    private Map<String, Integer> limitNodes(Flow flow) {
        var nodes = new LinkedHashMap<String, Integer>();
        limits.stream()
                .filter(limit -> members.containsKey(limit.id()))
                .sorted(Comparator.comparingInt((Limit limit) -> size(limit.id()))
                        .reversed()
                        .thenComparing(Limit::id))
                .forEach(limit -> {
                    int node = flow.node();
                    int parent = Flow.SOURCE;
                    int narrowest = Integer.MAX_VALUE;
                    for (var wider : nodes.entrySet()) {
                        if (!members(wider.getKey()).containsAll(members(limit.id()))
                                || size(wider.getKey()) > narrowest) continue;
                        narrowest = size(wider.getKey());
                        parent = wider.getValue();
                    }
                    flow.arc(parent, node, limit.most(), Worth.NOTHING);
                    nodes.put(limit.id(), node);
                });
        return nodes;
    }

    private int innermost(Group group, Map<String, Integer> nodes) {
        int at = Flow.SOURCE;
        // The narrower comes later.
        for (var node : nodes.entrySet()) if (group.limits().contains(node.getKey())) at = node.getValue();
        return at;
    }

    private Set<Candidate> members(String limit) {
        return members.getOrDefault(limit, Set.of());
    }

    private int size(String limit) {
        return members(limit).size();
    }

    private Map<Several, Integer> taken(List<Candidate> people) {
        var taken = new HashMap<Several, Integer>();
        for (int v = 0; v < vacancies.size(); v++) {
            Vacancy vacancy = vacancies.get(v);
            for (Candidate person : people)
                if (person.cell().equals(vacancy.cell().id()))
                    taken.merge(new Several(v, Solver.traits(vacancy.floors(), person)), 1, Integer::sum);
        }
        return taken;
    }

    private Worth worth(List<Candidate> people) {
        Worth worth = Worth.NOTHING;
        for (Candidate person : people) worth = worth.plus(Worth.of(person, lots));
        for (Vacancy vacancy : vacancies) {
            for (Floor floor : vacancy.floors()) {
                long met = people.stream()
                        .filter(person -> person.cell().equals(vacancy.cell().id())
                                && person.traits().contains(floor.trait()))
                        .count();
                worth = worth.missing((int) Math.max(0, floor.least() - met));
            }
        }
        return worth;
    }
}
