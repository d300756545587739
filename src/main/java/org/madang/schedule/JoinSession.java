package org.madang.schedule;

import java.time.Clock;
import java.time.Instant;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a person in: the coming is recorded before the link or the room is shown. */
@Component
public class JoinSession {
    private final Sessions sessions;
    private final RecordEvidence evidence;
    private final Clock clock;

    JoinSession(Sessions sessions, RecordEvidence evidence, Clock clock) {
        this.sessions = sessions;
        this.evidence = evidence;
        this.clock = clock;
    }

    public sealed interface Outcome {
        record Entered(Meeting meeting) implements Outcome {}

        record NotYetOpen(Instant opens) implements Outcome {}

        record Over() implements Outcome {}

        /** Nobody has said yet where it meets. */
        record NoLinkYet() implements Outcome {}

        record Cancelled() implements Outcome {}
    }

    /** @param key names this pressing of the button, so that sending it again records nothing new */
    @Transactional
    public Outcome join(SessionId id, String key, PersonId by) {
        Sessions.Session session = sessions.read(id);
        Instant now = clock.instant();
        Door door = session.door();
        if (session.state() == SessionState.CANCELLED) return new Outcome.Cancelled();
        if (now.isBefore(door.opens())) return new Outcome.NotYetOpen(door.opens());
        if (!door.isOpen(now)) return new Outcome.Over();
        Meeting meeting = session.meeting();
        if (meeting instanceof Meeting.None) return new Outcome.NoLinkYet();
        return switch (evidence.record(id, by, EvidenceSource.DOOR, now, null, key, by)) {
            case RecordEvidence.Outcome.Recorded recorded -> new Outcome.Entered(meeting);
            case RecordEvidence.Outcome.KnownAlready known -> new Outcome.Entered(meeting);
            case RecordEvidence.Outcome.EndsBeforeItStarts impossible -> throw new IllegalStateException();
            case RecordEvidence.Outcome.SessionCancelled cancelled -> new Outcome.Cancelled();
        };
    }
}
