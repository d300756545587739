package org.madang.programmes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Country;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Holidays as the use cases change them; whoever changes one holds its row until the end of the transaction. */
@Component
class KeptHolidays {
    record Kept(
            HolidayId id,
            Country country,
            LocalDate date,
            String name,
            String region,
            boolean estimated,
            int version,
            @Nullable PersonId confirmedBy,
            boolean removed) {
        HolidayPlan plan() {
            return new HolidayPlan(date, name, region, estimated);
        }

        String state() {
            return removed ? "REMOVED" : plan().state();
        }
    }

    private final Db db;

    KeptHolidays(Db db) {
        this.db = db;
    }

    Kept hold(HolidayId id) {
        return db.sql("""
                        select id, country, date, name, region, estimated, version, confirmed_by,
                               removed_at is not null as removed
                        from programmes_holiday where id = :id for update
                        """).param("id", id).maybe(Kept.class).orElseThrow(NotFound::new);
    }

    /** Whether another holiday of that name stands on that day in that place. */
    boolean stands(Country country, HolidayPlan plan, HolidayId besides) {
        return db.sql("""
                        select 1 from programmes_holiday
                        where country = :country and region = :region and date = :date and name = :name
                          and removed_at is null and id <> :besides
                        """)
                .param("country", country)
                .param("region", plan.region())
                .param("date", plan.date())
                .param("name", plan.name())
                .param("besides", besides)
                .exists();
    }
}
