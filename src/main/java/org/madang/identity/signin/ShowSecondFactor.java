package org.madang.identity.signin;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.madang.identity.secondfactor.SecondFactor;
import org.madang.identity.sessions.Beginning;
import org.madang.identity.sessions.HalfSessions;
import org.madang.identity.sessions.Sessions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the second factor of a session that is half open, and opens a whole one in its place. */
@Component
class ShowSecondFactor {
    private static final Duration REMEMBERED = Duration.ofDays(30);

    sealed interface Outcome {
        record Entered(String session) implements Outcome {}

        record Wrong() implements Outcome {}

        record TooOften(Duration retryAfter) implements Outcome {}

        record NothingWaits() implements Outcome {}
    }

    private final Clock clock;
    private final HalfSessions halves;
    private final Sessions sessions;
    private final SecondFactor factor;
    private final RateLimit limit;
    private final ApplicationEventPublisher events;

    ShowSecondFactor(
            Clock clock,
            HalfSessions halves,
            Sessions sessions,
            SecondFactor factor,
            RateLimit limit,
            ApplicationEventPublisher events) {
        this.clock = clock;
        this.halves = halves;
        this.sessions = sessions;
        this.factor = factor;
        this.limit = limit;
        this.events = events;
    }

    @Transactional
    Outcome show(@Nullable String token, String typed, boolean remember, @Nullable String agent) {
        var half = halves.find(token);
        if (token == null || half.isEmpty()) return new Outcome.NothingWaits();
        var person = half.get().personId();
        Duration wait = limit.toWait("second-of " + person, 10, Duration.ofMinutes(15));
        if (!wait.isZero()) return new Outcome.TooOften(wait);
        if (!factor.accepts(person, typed)) return new Outcome.Wrong();
        sessions.end(token);
        var device = half.get().deviceId();
        if (remember && device != null) halves.trust(device, clock.instant().plus(REMEMBERED));
        String whole = sessions.begin(new Beginning(person, agent, device, true, false));
        events.publishEvent(new SignIn.SignedIn(person, SignIn.Proof.SECOND_FACTOR));
        return new Outcome.Entered(whole);
    }
}
