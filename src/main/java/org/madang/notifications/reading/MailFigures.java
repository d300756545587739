package org.madang.notifications.reading;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What a watch on the mails needs: how many wait and for how long, and how many were given up. */
@Component
class MailFigures implements MeterBinder {
    private final MailQueries queries;
    private final Clock clock;

    MailFigures(MailQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("madang.mail.waiting", () -> queries.waiting().count())
                .description("Mails whose turn has come and that the mail server has not taken yet")
                .register(registry);
        Gauge.builder("madang.mail.waiting.age", this::age)
                .baseUnit("seconds")
                .description("How long the oldest of them has been waiting since it was written")
                .register(registry);
        Gauge.builder("madang.mail.failed", () -> queries.failed().count())
                .description("Mails that were given up and wait for an operator")
                .register(registry);
    }

    private double age() {
        var oldest = queries.waiting().oldest();
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toSeconds();
    }
}
