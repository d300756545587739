package org.madang.programmes;

import java.time.Clock;
import java.time.Year;
import java.util.List;
import org.madang.database.Db;
import org.madang.shared.Country;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer of a country says that dates are right: of one holiday, or of a whole year before it is planned. */
@Component
public class ConfirmHolidays {
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ConfirmHolidays(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /** @param holidays how many were not confirmed before */
    public record Outcome(int holidays) {}

    record Waiting(HolidayId id, boolean estimated) {}

    @Transactional
    public Outcome confirm(HolidayId holiday, PersonId by) {
        return confirm(db.sql("""
                        select id, estimated from programmes_holiday
                        where id = :id and confirmed_at is null and removed_at is null for update
                        """).param("id", holiday).list(Waiting.class), by);
    }

    @Transactional
    public Outcome confirm(Country country, Year year, PersonId by) {
        return confirm(
                db.sql("""
                        select id, estimated from programmes_holiday
                        where country = :country and date between :from and :to
                          and confirmed_at is null and removed_at is null order by id limit 1000 for update
                        """)
                        .param("country", country)
                        .param("from", year.atDay(1))
                        .param("to", year.atDay(year.length()))
                        .list(Waiting.class),
                by);
    }

    private Outcome confirm(List<Waiting> waiting, PersonId by) {
        db.sql("""
                        update programmes_holiday
                        set estimated = false, confirmed_by = :by, confirmed_at = :now, version = version + 1,
                            changed_at = :now
                        where id = any(:ids)
                        """)
                .param("by", by)
                .param("now", clock.instant())
                .ids("ids", waiting.stream().map(Waiting::id).toList())
                .update();
        for (Waiting one : waiting)
            events.publishEvent(
                    new HolidayChanged(one.id(), one.estimated() ? "ESTIMATED" : "LISTED", "CONFIRMED", List.of(), by));
        return new Outcome(waiting.size());
    }
}
