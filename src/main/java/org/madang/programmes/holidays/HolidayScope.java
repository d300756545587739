package org.madang.programmes.holidays;

import java.util.Optional;
import org.madang.database.Db;
import org.madang.shared.Scope;
import org.madang.web.ScopeFinder;
import org.springframework.stereotype.Component;

/** Where a holiday stands: in its country. */
@Component
class HolidayScope implements ScopeFinder {
    private final Db db;

    HolidayScope(Db db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "holiday";
    }

    @Override
    public Optional<Scope> find(String id) {
        return db.sql("""
                        select array(select i.id from v_institution i where i.country = h.country) as institutions
                        from programmes_holiday h where h.id::text = :id
                        """).param("id", id).maybe(CalendarScope.Row.class).map(CalendarScope.Row::scope);
    }
}
