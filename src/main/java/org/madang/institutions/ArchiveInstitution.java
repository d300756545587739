package org.madang.institutions;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts an institution away from the lists, or takes it back; what it did and its page stay. */
@Component
public class ArchiveInstitution {
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ArchiveInstitution(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Done() implements Outcome {}

        record DoneAlready() implements Outcome {}
    }

    @Transactional
    public Outcome archive(InstitutionId institution, PersonId by) {
        return set(institution, clock.instant(), by);
    }

    @Transactional
    public Outcome restore(InstitutionId institution, PersonId by) {
        return set(institution, null, by);
    }

    private Outcome set(InstitutionId institution, @Nullable Instant at, PersonId by) {
        int done = db.sql("""
                        update institutions_institution
                        set archived_at = cast(:at as timestamptz), version = version + 1
                        where id = :id and (archived_at is null) = :archiving
                        """)
                .param("id", institution)
                .param("at", at)
                .param("archiving", at != null)
                .update();
        if (done == 0) return new Outcome.DoneAlready();
        events.publishEvent(new InstitutionArchived(institution, at != null, by));
        return new Outcome.Done();
    }
}
