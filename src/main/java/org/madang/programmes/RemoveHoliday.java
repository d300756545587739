package org.madang.programmes;

import java.time.Clock;
import java.util.List;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a holiday off the list, from where it can be put back. */
@Component
public class RemoveHoliday {
    private final Db db;
    private final KeptHolidays holidays;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RemoveHoliday(Db db, KeptHolidays holidays, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.holidays = holidays;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Removed() implements Outcome {}

        record RemovedAlready() implements Outcome {}
    }

    @Transactional
    public Outcome remove(HolidayId id, PersonId by) {
        KeptHolidays.Kept before = holidays.hold(id);
        if (before.removed()) return new Outcome.RemovedAlready();
        db.sql("update programmes_holiday set removed_at = :now, version = version + 1 where id = :id")
                .param("now", clock.instant())
                .param("id", id)
                .update();
        events.publishEvent(new HolidayChanged(id, before.state(), "REMOVED", List.of(), by));
        return new Outcome.Removed();
    }
}
