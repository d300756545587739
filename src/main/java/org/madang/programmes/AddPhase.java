package org.madang.programmes;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans a stretch of an edition or, with a track, of that track alone. */
@Component
public class AddPhase {
    private final Db db;
    private final HeldPlan plans;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AddPhase(Db db, HeldPlan plans, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.plans = plans;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        PhaseId phase();

        record Added(PhaseId phase) implements Outcome {}

        record AlreadyThere(PhaseId phase) implements Outcome {}
    }

    @Transactional
    public Outcome add(EditionId edition, @Nullable TrackId track, PhasePlan plan, PersonId by) {
        plans.of(edition);
        var id = new PhaseId(Ids.next());
        int inserted = db.sql("""
                        insert into programmes_phase (id, edition_id, track_id, kind, title, starts_on, ends_on, created_at)
                        values (:id, :edition, :track, :kind, :title, :startsOn, :endsOn, :now)
                        on conflict (edition_id, track_id, kind, starts_on) where archived_at is null do nothing
                        """)
                .param("id", id)
                .param("edition", edition)
                .param("track", track)
                .param("kind", plan.kind())
                .param("title", plan.title())
                .param("startsOn", plan.startsOn())
                .param("endsOn", plan.endsOn())
                .param("now", clock.instant())
                .update();
        if (inserted == 0) return new Outcome.AlreadyThere(known(edition, track, plan));
        events.publishEvent(new PhaseAdded(id, by));
        return new Outcome.Added(id);
    }

    private PhaseId known(EditionId edition, @Nullable TrackId track, PhasePlan plan) {
        return db.sql("""
                        select id from programmes_phase
                        where edition_id = :edition and track_id is not distinct from cast(:track as uuid)
                          and kind = :kind and starts_on = :startsOn and archived_at is null
                        """)
                .param("edition", edition)
                .param("track", track)
                .param("kind", plan.kind())
                .param("startsOn", plan.startsOn())
                .one(PhaseId.class);
    }
}
