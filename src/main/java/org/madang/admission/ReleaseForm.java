package org.madang.admission;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Releases the version of an open call's form that was being written. Whoever begins from now on is asked it; whoever
 * has begun is offered to take their draft over, and may as well hand in what they were asked first.
 */
@Component
public class ReleaseForm {
    private final Db db;
    private final Clock clock;
    private final Calls calls;
    private final Forms forms;
    private final WriteForm write;
    private final ApplicationEventPublisher events;

    ReleaseForm(Db db, Clock clock, Calls calls, Forms forms, WriteForm write, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.calls = calls;
        this.forms = forms;
        this.write = write;
        this.events = events;
    }

    public sealed interface Outcome {
        /** @param drafts how many drafts answer an earlier version */
        record Released(int version, long drafts) implements Outcome {}

        record NothingToRelease() implements Outcome {}

        /** The first version is released by opening the call. */
        record NotOpenYet() implements Outcome {}
    }

    @Transactional
    public Outcome release(CallId id, PersonId by) {
        if (!calls.locked(id).announced()) return new Outcome.NotOpenYet();
        var working = forms.working(id);
        if (working.isEmpty()) return new Outcome.NothingToRelease();
        int version = working.get();
        write.release(id, version, clock.instant());
        events.publishEvent(new CallMoves.FormMoved(id, "WRITING " + version, "RELEASED " + version, by));
        long drafts = db.sql("""
                        select count(*) from admission_application
                        where call_id = :id and state in ('DRAFT', 'RETURNED') and form_version < :version
                        """).param("id", id).param("version", version).one(Long.class);
        return new Outcome.Released(version, drafts);
    }
}
