package org.madang;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Keeps a stack trace away from a start that was refused for a plain reason; {@link Madang} says the reason. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class QuietRefusal implements SpringBootExceptionReporter {
    QuietRefusal(@Nullable ConfigurableApplicationContext context) {
        // The context is what Spring hands to every reporter.
    }

    @Override
    public boolean reportException(Throwable failure) {
        return Refusal.sentence(failure).isPresent();
    }
}
