package org.madang.operations.state;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.web.Page;

/** @param backup the last that ended well, or null */
public record StatePage(
        List<Concern> concerns,
        Program program,
        StateQueries.Database database,
        Pool pool,
        List<Disk.Room> rooms,
        StateQueries.@Nullable Backup backup,
        List<StateQueries.Pile> piles)
        implements Page {
    /**
     * @param running in seconds, of this node
     * @param listed whether it carries the list of its libraries
     */
    public record Program(
            String version, String java, Instant started, long running, long memory, long mostMemory, boolean listed) {}

    /** The connections of this node. */
    public record Pool(int active, int most) {}

    @Override
    public String template() {
        return "operations/state/state.jte";
    }
}
