package org.madang.admission.selection.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A partial choice: what it is worth, and the step that led to it. */
record Way(Worth worth, @Nullable Way before, @Nullable Group group, int taken) {
    static final Way START = new Way(Worth.NOTHING, null, null, 0);

    Way taking(Group from, int people, Worth more) {
        return people == 0 ? this : new Way(worth.plus(more), this, from, people);
    }

    Way missing(int more) {
        return more == 0 ? this : new Way(worth.missing(more), before, group, taken);
    }

    List<Candidate> people() {
        var people = new ArrayList<Candidate>();
        for (Way way = this; way != null; way = way.before)
            if (way.group != null) people.addAll(way.group.members().subList(0, way.taken));
        return people;
    }
}
