package org.madang.admission.selection.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The flow of most worth from node 0 to node 1, by the best path again and again (Busacker and Gowen 1960). Exact,
 * because a worth is added and compared without rounding.
 */
final class Flow {
    static final int SOURCE = 0;
    static final int SINK = 1;

    private static final class Arc {
        final int to;
        final Worth worth;
        final Arc back;
        int left;

        Arc(int from, int to, int most, Worth worth, @Nullable Arc back) {
            this.to = to;
            this.worth = worth;
            this.left = most;
            this.back = back == null ? new Arc(to, from, 0, worth.negated(), this) : back;
        }
    }

    private final List<List<Arc>> arcs = new ArrayList<>();
    private final List<Arc> named = new ArrayList<>();

    Flow() {
        node();
        node();
    }

    int node() {
        arcs.add(new ArrayList<>());
        return arcs.size() - 1;
    }

    /** @return its number, to ask for what flows through it */
    int arc(int from, int to, int most, Worth worth) {
        var arc = new Arc(from, to, most, worth, null);
        arcs.get(from).add(arc);
        arcs.get(to).add(arc.back);
        named.add(arc);
        return named.size() - 1;
    }

    int through(int arc) {
        return named.get(arc).back.left;
    }

    Worth run() {
        Worth all = Worth.NOTHING;
        while (true) {
            var best = new Worth[arcs.size()];
            var by = new Arc[arcs.size()];
            paths(best, by);
            if (best[SINK] == null || !best[SINK].betterThan(Worth.NOTHING)) return all;
            all = all.plus(best[SINK]);
            // Every person is an arc of one, so a path never carries more.
            for (int at = SINK; at != SOURCE; at = by[at].back.to) {
                by[at].left--;
                by[at].back.left++;
            }
        }
    }

    /** Bellman and Ford with a queue: worths may be negative on the way back. */
    private void paths(Worth[] best, Arc[] by) {
        var waits = new boolean[arcs.size()];
        var queue = new ArrayDeque<Integer>();
        Arrays.fill(waits, false);
        best[SOURCE] = Worth.NOTHING;
        queue.add(SOURCE);
        while (!queue.isEmpty()) {
            int at = queue.poll();
            waits[at] = false;
            Worth here = best[at];
            for (Arc arc : arcs.get(at)) {
                if (arc.left == 0) continue;
                Worth there = here.plus(arc.worth);
                if (best[arc.to] != null && !there.betterThan(best[arc.to])) continue;
                best[arc.to] = there;
                by[arc.to] = arc;
                if (waits[arc.to]) continue;
                waits[arc.to] = true;
                queue.add(arc.to);
            }
        }
    }
}
