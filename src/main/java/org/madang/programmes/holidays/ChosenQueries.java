package org.madang.programmes.holidays;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.database.Sql;
import org.madang.programmes.HolidayId;
import org.madang.shared.Country;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.shared.Viewer;
import org.springframework.stereotype.Component;

/** Holidays of several countries that somebody keeps, as they were chosen or as they wait to be confirmed. */
@Component
class ChosenQueries {
    /** As many as may be chosen in the table. */
    private static final int MOST = 500;

    record Row(HolidayId id, Country country, LocalDate date, String name, String region, String standing) {}

    private static final String ROWS = """
            select h.id, h.country, h.date, h.name, h.region, d.standing
            from programmes_holiday h cross join lateral (select """ + " " + HolidayTable.STANDING + """
                                                          as standing) d
            where (:everywhere or h.country in (select i.country from v_institution i where i.id = any(:institutions)))
            """;

    private final Db db;

    ChosenQueries(Db db) {
        this.db = db;
    }

    List<Row> of(Collection<UUID> ids, Viewer viewer) {
        return reach(ROWS + " and h.id = any(:ids) order by h.date, h.country, h.id limit :most", viewer)
                .ids("ids", ids)
                .list(Row.class);
    }

    /**
     * Dates of the coming twelve months that wait for a word: all that nobody has confirmed, of those who keep one
     * country; those that may still move, for who sees every country.
     */
    List<Row> waiting(Viewer viewer, LocalDate today) {
        return reach(ROWS + """
                          and h.removed_at is null and h.confirmed_at is null and (h.estimated or not :everywhere)
                          and h.date between :from and :to
                        order by h.date, h.country, h.id limit :most
                        """, viewer)
                .param("from", today)
                .param("to", today.plusYears(1))
                .list(Row.class);
    }

    private Sql reach(String sql, Viewer viewer) {
        return db.sql(sql)
                .param("everywhere", viewer.onPlatform(Role.SECRETARIAT))
                .ids("institutions", viewer.scopes(Role.PARTNER_COORDINATOR, ScopeKind.INSTITUTION))
                .param("most", MOST);
    }
}
