package org.madang.home.run;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.web.Page;

/** @param queues those in which something waits, and then those in which nothing does */
public record RunPage(List<Queue> queues, Instant now) implements Page {
    /** @param late whether the oldest has waited longer than a person should */
    public record Queue(String key, long count, @Nullable Instant oldest, String path, boolean late) {}

    public boolean nothingWaits() {
        return queues.stream().allMatch(queue -> queue.count() == 0);
    }

    @Override
    public String template() {
        return "home/run/run.jte";
    }
}
