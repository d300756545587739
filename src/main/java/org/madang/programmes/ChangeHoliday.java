package org.madang.programmes;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.shared.FieldChange;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes the day, the name, the region or the certainty of a holiday. */
@Component
public class ChangeHoliday {
    private final Db db;
    private final KeptHolidays holidays;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ChangeHoliday(Db db, KeptHolidays holidays, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.holidays = holidays;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Changed() implements Outcome {}

        /** Somebody else changed it since it was read. */
        record Stale() implements Outcome {}

        /** Another one of that name stands on that day. */
        record Taken() implements Outcome {}

        record Removed() implements Outcome {}
    }

    /** @param version as the reader saw it */
    @Transactional
    public Outcome change(HolidayId id, int version, HolidayPlan plan, PersonId by) {
        KeptHolidays.Kept before = holidays.hold(id);
        if (before.removed()) return new Outcome.Removed();
        if (before.version() != version) return new Outcome.Stale();
        if (before.plan().equals(plan)) return new Outcome.Changed();
        if (holidays.stands(before.country(), plan, id)) return new Outcome.Taken();
        db.sql("""
                        update programmes_holiday
                        set date = :date, name = :name, region = :region, estimated = :estimated, version = version + 1,
                            changed_at = :now, confirmed_by = :confirmedBy, confirmed_at = :confirmedAt
                        where id = :id
                        """)
                .param("id", id)
                .param("date", plan.date())
                .param("name", plan.name())
                .param("region", plan.region())
                .param("estimated", plan.estimated())
                .param("now", clock.instant())
                .param("confirmedBy", plan.estimated() ? null : by)
                .param("confirmedAt", plan.estimated() ? null : clock.instant())
                .update();
        events.publishEvent(
                new HolidayChanged(id, before.state(), plan.state(), FieldChange.between(before.plan(), plan), by));
        return new Outcome.Changed();
    }
}
