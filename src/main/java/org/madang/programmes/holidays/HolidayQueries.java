package org.madang.programmes.holidays;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.programmes.HolidayId;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.NotFound;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.shared.Viewer;
import org.springframework.stereotype.Component;

/** What the pages of holidays show; an officer sees the countries of their institutions. */
@Component
public class HolidayQueries {
    static final int PAGE = 60;

    public record Row(
            HolidayId id,
            LocalDate date,
            String name,
            String region,
            boolean estimated,
            @Nullable String confirmedBy,
            @Nullable Language confirmedByLanguage,
            @Nullable Instant confirmedAt,
            @Nullable Instant changedAt) {}

    record Known(
            HolidayId id,
            Country country,
            LocalDate date,
            String name,
            String region,
            boolean estimated,
            int version,
            boolean removed) {}

    public record Kept(Country country, int holidays, int estimated, int confirmed) {}

    private static final String ROWS = """
            select h.id, h.date, h.name, h.region, h.estimated, p.print_name as confirmed_by,
                   p.name_language as confirmed_by_language, h.confirmed_at, h.changed_at
            from programmes_holiday h left join v_person p on p.id = h.confirmed_by
            where h.country = :country and h.date between :from and :to and
            """;

    private final Db db;

    HolidayQueries(Db db) {
        this.db = db;
    }

    /** One more than a page, so that its reader knows whether there is a next one. */
    List<Row> year(Country country, Year year, LocalDate afterDate, @Nullable UUID afterId) {
        return db.sql(ROWS + """
                         h.removed_at is null
                          and (h.date, h.id) > (:afterDate, coalesce(cast(:afterId as uuid), '00000000-0000-0000-0000-000000000000'))
                        order by h.date, h.id limit :limit
                        """)
                .param("country", country)
                .param("from", year.atDay(1))
                .param("to", year.atDay(year.length()))
                .param("afterDate", afterDate)
                .param("afterId", afterId)
                .param("limit", PAGE + 1)
                .list(Row.class);
    }

    List<Row> removed(Country country, Year year) {
        return db.sql(ROWS + " h.removed_at is not null order by h.date, h.id limit 100")
                .param("country", country)
                .param("from", year.atDay(1))
                .param("to", year.atDay(year.length()))
                .list(Row.class);
    }

    Known known(HolidayId id) {
        return db.sql("""
                        select id, country, date, name, region, estimated, version, removed_at is not null as removed
                        from programmes_holiday where id = :id
                        """).param("id", id).maybe(Known.class).orElseThrow(NotFound::new);
    }

    /** How a year stands in every country that this officer keeps: wherever there is an institution, a track or a holiday. */
    List<Kept> countries(Viewer viewer, Year year) {
        return db.sql("""
                        select c.country, count(h.id) as holidays, count(h.id) filter (where h.estimated) as estimated,
                               count(h.confirmed_at) as confirmed
                        from (select country from programmes_holiday
                              union select country from v_institution where country is not null
                              union select unnest(countries) from programmes_track) c
                        left join programmes_holiday h on h.country = c.country and h.removed_at is null
                                                      and h.date between :from and :to
                        where :everywhere or c.country in (select i.country from v_institution i
                                                           where i.id = any(:institutions))
                        group by c.country order by c.country limit 300
                        """)
                .param("everywhere", viewer.onPlatform(Role.SECRETARIAT))
                .ids("institutions", viewer.scopes(Role.PARTNER_COORDINATOR, ScopeKind.INSTITUTION))
                .param("from", year.atDay(1))
                .param("to", year.atDay(year.length()))
                .list(Kept.class);
    }
}
