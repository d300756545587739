package org.madang.programmes;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.institutions.InstitutionId;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives an institution a role in a track or, without a track, in the whole edition. */
@Component
public class GiveInstitutionRole {
    private final Db db;
    private final HeldPlan plans;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    GiveInstitutionRole(Db db, HeldPlan plans, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.plans = plans;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Given() implements Outcome {}

        record AlreadyGiven() implements Outcome {}
    }

    @Transactional
    public Outcome give(
            EditionId edition, @Nullable TrackId track, InstitutionId institution, InstitutionRole role, PersonId by) {
        plans.of(edition);
        int given = db.sql("""
                        insert into programmes_part (id, edition_id, track_id, institution_id, role, created_at)
                        values (:id, :edition, :track, :institution, :role, :now)
                        on conflict (edition_id, track_id, institution_id, role) where archived_at is null do nothing
                        """)
                .param("id", Ids.next())
                .param("edition", edition)
                .param("track", track)
                .param("institution", institution)
                .param("role", role)
                .param("now", clock.instant())
                .update();
        if (given == 0) return new Outcome.AlreadyGiven();
        events.publishEvent(new InstitutionRoleGiven(edition, track, institution, role, by));
        return new Outcome.Given();
    }
}
