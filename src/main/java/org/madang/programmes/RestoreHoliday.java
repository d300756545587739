package org.madang.programmes;

import java.time.Clock;
import java.util.List;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a removed holiday back on the list. */
@Component
public class RestoreHoliday {
    private final Db db;
    private final KeptHolidays holidays;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RestoreHoliday(Db db, KeptHolidays holidays, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.holidays = holidays;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Restored() implements Outcome {}

        record NotRemoved() implements Outcome {}

        /** The same one was added again in the meantime. */
        record Taken() implements Outcome {}
    }

    @Transactional
    public Outcome restore(HolidayId id, PersonId by) {
        KeptHolidays.Kept before = holidays.hold(id);
        if (!before.removed()) return new Outcome.NotRemoved();
        if (holidays.stands(before.country(), before.plan(), id)) return new Outcome.Taken();
        db.sql("""
                        update programmes_holiday set removed_at = null, version = version + 1, changed_at = :now
                        where id = :id
                        """).param("now", clock.instant()).param("id", id).update();
        events.publishEvent(new HolidayChanged(id, "REMOVED", before.plan().state(), List.of(), by));
        return new Outcome.Restored();
    }
}
