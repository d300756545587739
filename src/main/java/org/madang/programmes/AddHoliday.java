package org.madang.programmes;

import java.time.Clock;
import java.util.List;
import org.madang.database.Db;
import org.madang.shared.Country;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds a public holiday that the list of a country lacks. */
@Component
public class AddHoliday {
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AddHoliday(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Added(HolidayId holiday) implements Outcome {}

        record AlreadyThere() implements Outcome {}
    }

    /** A date that the officer does not call estimated is confirmed by them. */
    @Transactional
    public Outcome add(Country country, HolidayPlan plan, PersonId by) {
        var id = new HolidayId(Ids.next());
        int inserted = db.sql("""
                        insert into programmes_holiday (id, country, region, date, name, estimated, source, changed_at,
                                                        confirmed_by, confirmed_at)
                        values (:id, :country, :region, :date, :name, :estimated, 'officer', :now, :confirmedBy, :confirmedAt)
                        on conflict (country, region, date, name) where removed_at is null do nothing
                        """)
                .param("id", id)
                .param("country", country)
                .param("region", plan.region())
                .param("date", plan.date())
                .param("name", plan.name())
                .param("estimated", plan.estimated())
                .param("now", clock.instant())
                .param("confirmedBy", plan.estimated() ? null : by)
                .param("confirmedAt", plan.estimated() ? null : clock.instant())
                .update();
        if (inserted == 0) return new Outcome.AlreadyThere();
        events.publishEvent(new HolidayChanged(id, null, plan.state(), List.of(), by));
        return new Outcome.Added(id);
    }
}
