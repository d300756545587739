package org.madang.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Viewer;

/** Work that waits for somebody who runs things: one row in Run, oldest first. */
public interface RunQueue {
    List<Row> queuesFor(Viewer viewer);

    /**
     * @param key message key of the sentence, given the count as {0}
     * @param oldest since when the oldest has been waiting
     */
    record Row(
            int position, String key, long count, @Nullable Instant oldest, String path) {}
}
