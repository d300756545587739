package org.madang.programmes.holidays;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.shared.Scope;
import org.madang.web.ScopeFinder;
import org.springframework.stereotype.Component;

/** Where the calendar of a country stands: with all of its institutions, whose coordinators know when their country rests. */
@Component
class CalendarScope implements ScopeFinder {
    private final Db db;

    CalendarScope(Db db) {
        this.db = db;
    }

    record Row(List<UUID> institutions) {
        Scope scope() {
            return new Scope(null, null, null, Set.copyOf(institutions), Set.of());
        }
    }

    @Override
    public String kind() {
        return "calendar";
    }

    @Override
    public Optional<Scope> find(String code) {
        return db.sql("""
                        select array(select i.id from v_institution i where i.country = :code) as institutions
                        where exists (select 1 from programmes_holiday h where h.country = :code)
                           or exists (select 1 from v_institution i where i.country = :code)
                           or exists (select 1 from programmes_track t where :code = any(t.countries))
                        """).param("code", code).maybe(Row.class).map(Row::scope);
    }
}
