package org.madang.media.uploads;

import org.madang.shared.HourlyRound;
import org.springframework.stereotype.Component;

/** Looks which files nobody goes on with; on several nodes each is thrown away by one of them. */
@Component
class Tidying extends HourlyRound {
    private final Uploads uploads;

    Tidying(Uploads uploads) {
        super("uploads", 7);
        this.uploads = uploads;
    }

    @Override
    protected void round() {
        uploads.expire();
    }
}
