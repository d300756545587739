package org.madang.programmes;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.madang.database.Db;
import org.madang.shared.Country;
import org.springframework.stereotype.Component;

/** Tells which days are holidays where. */
@Component
public class Holidays {
    private final Db db;

    Holidays(Db db) {
        this.db = db;
    }

    /** Holidays of the countries from one day to another, both counted, in the order of their dates. */
    public List<Holiday> between(Collection<Country> countries, LocalDate from, LocalDate to) {
        return db.sql("""
                        select country, region, date, name, estimated from v_holiday
                        where country = any(:countries) and date between :from and :to
                        order by date, country, name limit 2000
                        """)
                .texts("countries", countries.stream().map(Country::code).toList())
                .param("from", from)
                .param("to", to)
                .list(Holiday.class);
    }
}
