package org.madang.schedule;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a planned session its meeting link, or another one. Nobody is told: everybody comes in by our own door. */
@Component
public class SetLink {
    private final Db db;
    private final Sessions sessions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SetLink(Db db, Sessions sessions, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.sessions = sessions;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record LinkSet() implements Outcome {}

        record SameLink() implements Outcome {}

        record LinkUnusable() implements Outcome {}

        record Cancelled() implements Outcome {}

        /** The door has closed; nobody will go in any more. */
        record Over() implements Outcome {}
    }

    /** @param link an https address that the door hands out */
    @Transactional
    public Outcome set(SessionId id, String link, PersonId by) {
        Sessions.Session session = sessions.hold(id);
        if (session.state() == SessionState.CANCELLED) return new Outcome.Cancelled();
        if (session.door().at(clock.instant()) == Door.State.OVER) return new Outcome.Over();
        if (!PlanSession.LINK.matcher(link).matches()) return new Outcome.LinkUnusable();
        if (link.equals(session.providerLink())) return new Outcome.SameLink();
        db.sql("update schedule_session set provider_link = :link where id = :id")
                .param("link", link)
                .param("id", id)
                .update();
        events.publishEvent(new SessionLinkSet(id, session.providerLink() != null, by));
        return new Outcome.LinkSet();
    }
}
