package org.madang.operations.jobs;

import java.util.Locale;

/** Where a piece of work stands; the first need an operator's eye the most. */
enum JobState {
    NOW("ok"),
    FAILING("stop"),
    WAITS("wait");

    private final String pill;

    JobState(String pill) {
        this.pill = pill;
    }

    String pill() {
        return pill;
    }

    String key() {
        return "operations.jobs.state." + name().toLowerCase(Locale.ROOT);
    }
}
