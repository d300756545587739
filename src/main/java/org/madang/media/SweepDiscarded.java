package org.madang.media;

import java.time.Clock;
import java.time.Duration;
import org.madang.media.storage.Storage;
import org.madang.shared.HourlyRound;
import org.springframework.stereotype.Component;

/** Ends what was thrown away a day ago: until then a backup that was under way takes it, and a race is mended. */
@Component
class SweepDiscarded extends HourlyRound {
    static final Duration KEPT = Duration.ofDays(1);

    private final Storage storage;
    private final UsedContent content;
    private final Clock clock;

    SweepDiscarded(Storage storage, UsedContent content, Clock clock) {
        super("discarded files", 11);
        this.storage = storage;
        this.content = content;
        this.clock = clock;
    }

    @Override
    protected void round() {
        storage.sweep(clock.instant().minus(KEPT), content::used);
    }
}
