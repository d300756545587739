package org.madang.admission;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer writes once more to somebody they named, or takes the name back. */
@Component
public class ChangeNominee {
    private static final Duration BETWEEN_MAILS = Duration.ofHours(12);

    private final Clock clock;
    private final Calls calls;
    private final Nominees nominees;
    private final InviteNominee invite;
    private final ApplicationEventPublisher events;

    ChangeNominee(Clock clock, Calls calls, Nominees nominees, InviteNominee invite, ApplicationEventPublisher events) {
        this.clock = clock;
        this.calls = calls;
        this.nominees = nominees;
        this.invite = invite;
        this.events = events;
    }

    public sealed interface Outcome {
        record Done(String printName) implements Outcome {}

        /** They applied, or somebody has taken the name back. */
        record NoLongerOpen() implements Outcome {}

        /** A mail went out not long ago. */
        record TooSoon() implements Outcome {}

        record CallOver() implements Outcome {}

        record ReasonMissing() implements Outcome {}
    }

    /** The new mail carries a new link; the one before opens nothing any more. */
    @Transactional
    public Outcome sendAgain(NomineeId id, Voice voice, PersonId by) {
        var nominee = open(id, voice);
        if (nominee == null) return new Outcome.NoLongerOpen();
        var now = clock.instant();
        if (calls.find(nominee.callId()).orElseThrow(NotFound::new).overBy(now)) return new Outcome.CallOver();
        if (nominee.sentAt().plus(BETWEEN_MAILS).isAfter(now)) return new Outcome.TooSoon();
        invite.write(nominee, by);
        events.publishEvent(new NomineeMoved(
                id,
                NominationState.INVITED,
                NominationState.INVITED,
                by,
                nominee.institutionId().value(),
                null));
        return new Outcome.Done(nominee.printName());
    }

    /** The link opens nothing any more, and the address is deleted. */
    @Transactional
    public Outcome withdraw(NomineeId id, @Nullable NominationReason reason, Voice voice, PersonId by) {
        var nominee = open(id, voice);
        if (nominee == null) return new Outcome.NoLongerOpen();
        if (reason == null) return new Outcome.ReasonMissing();
        nominees.settle(nominee, NominationState.DECLINED, reason.name(), by);
        return new Outcome.Done(nominee.printName());
    }

    private Nominees.@Nullable Nominee open(NomineeId id, Voice voice) {
        var nominee = nominees.locked(id)
                .filter(one -> voice.speaksFor(one.institutionId()))
                .orElseThrow(NotFound::new);
        return nominee.state() == NominationState.INVITED ? nominee : null;
    }
}
