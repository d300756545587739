package org.madang.identity.signin;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.identity.secondfactor.SecondFactor;
import org.madang.identity.security.AccountLetters;
import org.madang.identity.sessions.Beginning;
import org.madang.identity.sessions.Devices;
import org.madang.identity.sessions.Sessions;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a session for somebody who has shown who they are, and tells them when they never came from this device. */
@Component
public class SignIn {
    /** How somebody showed who they are. */
    public enum Proof {
        CODE,
        PASSWORD,
        INVITATION,
        SECOND_FACTOR,
        PASSKEY
    }

    /**
     * The browser somebody comes with.
     *
     * @param session the token of a session it holds already, which ends
     * @param device the token by which the device is known
     */
    public record Browser(
            @Nullable String agent,
            @Nullable String session,
            @Nullable String device) {}

    sealed interface Outcome {
        record Entered(String session, String device) implements Outcome {}

        /** A second factor is still to be shown. */
        record HalfWay(String session, String device) implements Outcome {}
    }

    public record SignedIn(PersonId person, Proof proof) implements Transition {
        @Override
        public String object() {
            return "person";
        }

        @Override
        public UUID objectId() {
            return person.value();
        }

        @Override
        public String to() {
            return "SIGNED_IN";
        }

        @Override
        public PersonId actor() {
            return person;
        }

        @Override
        public String reason() {
            return proof.name();
        }
    }

    private final Clock clock;
    private final Sessions sessions;
    private final Devices devices;
    private final SecondFactor factor;
    private final AccountLetters letters;
    private final ApplicationEventPublisher events;

    SignIn(
            Clock clock,
            Sessions sessions,
            Devices devices,
            SecondFactor factor,
            AccountLetters letters,
            ApplicationEventPublisher events) {
        this.clock = clock;
        this.sessions = sessions;
        this.devices = devices;
        this.factor = factor;
        this.letters = letters;
        this.events = events;
    }

    @Transactional
    Outcome enter(PersonId person, Proof proof, Browser browser) {
        if (browser.session() != null) sessions.end(browser.session());
        var device = devices.meet(person, browser.device(), browser.agent());
        // Also when only the first factor was shown: then somebody has it who should not.
        if (device.news()) letters.newDevice(person, device.id(), browser.agent(), clock.instant());
        boolean has = factor.asked(person);
        // A passkey is two factors in one: the device, and what unlocks it.
        boolean whole = proof == Proof.PASSKEY;
        boolean half = has && !device.trusted() && !whole;
        String token = sessions.begin(new Beginning(person, browser.agent(), device.id(), whole || has && !half, half));
        if (half) return new Outcome.HalfWay(token, device.token());
        events.publishEvent(new SignedIn(person, proof));
        return new Outcome.Entered(token, device.token());
    }
}
