package org.madang.schedule.holidays;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.database.Sql;
import org.madang.schedule.SessionId;
import org.madang.shared.Country;
import org.madang.shared.Grant;
import org.madang.shared.Multilingual;
import org.madang.shared.ScopeKind;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.springframework.stereotype.Component;

/**
 * Sessions ahead that lie on a holiday of a country whose people take part, Seoul always among them, where the holiday
 * was added, moved or confirmed after the session was planned or moved, or the session came to its day with a copied
 * edition, and nobody has minded it yet.
 */
@Component
public class TouchedSessions {
    /**
     * A session with one of the holidays that touch it.
     *
     * @param changedAt null where it stands as it came with the program
     */
    public record Row(
            SessionId id,
            Multilingual title,
            String trackSlug,
            Multilingual trackTitle,
            Instant startsAt,
            int minutes,
            ZoneId zone,
            UUID holidayId,
            int holidayVersion,
            Country country,
            String region,
            LocalDate date,
            String name,
            boolean estimated,
            @Nullable Instant changedAt) {
        /** Names the session with the holiday as it stands now, for a form. */
        public String token() {
            return id + "~" + holidayId + "~" + holidayVersion;
        }
    }

    /** Joins a session {@code s} of a track {@code t} to the holidays {@code h} it lies on. */
    static final String ON_ITS_DAY = """
            join v_holiday h on h.date = s.local_start::date
             and (h.country = 'KR' or h.country = any(t.countries)
                  or exists (select 1 from v_enrolment e
                             where e.track_id = t.id and e.country = h.country and e.state in ('CONDITIONAL', 'ACTIVE')))
            """;

    private static final String TOUCHED = """
            select s.id, s.title, t.slug as track_slug, t.title as track_title, s.starts_at, s.minutes, s.zone,
                   h.id as holiday_id, h.version as holiday_version, h.country, h.region, h.date, h.name, h.estimated,
                   h.changed_at
            from schedule_session s join v_track t on t.id = s.track_id
            """ + ON_ITS_DAY + """
            where s.state = 'SCHEDULED' and s.starts_at > :now
              and (h.changed_at > coalesce(s.changed_at, s.planned_at) or s.copied and s.changed_at is null)
              and not exists (select 1 from schedule_holiday_minded m
                              where m.session_id = s.id and m.holiday_id = h.id and m.holiday_version = h.version)
            """;

    private final Db db;
    private final Clock clock;

    TouchedSessions(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Those of the tracks that the viewer runs, in the order of their dates. */
    List<Row> of(Viewer viewer) {
        List<Grant> grants = viewer.grants().stream()
                .filter(grant -> Action.RUN_TRACK.roles().contains(grant.role()))
                .toList();
        if (grants.isEmpty()) return List.of();
        Sql sql = db.sql(TOUCHED + """
                          and (:everywhere or t.id = any(:tracks) or t.edition_id = any(:editions)
                               or t.programme_id = any(:programmes)
                               or exists (select 1 from v_track_institution i
                                          where i.track_id = t.id and i.institution_id = any(:institutions)))
                        order by s.starts_at, s.id, h.country, h.name limit 300
                        """)
                .param("now", clock.instant())
                .param("everywhere", grants.stream().anyMatch(grant -> grant.kind() == ScopeKind.PLATFORM));
        return sql.ids("tracks", scopes(grants, ScopeKind.TRACK))
                .ids("editions", scopes(grants, ScopeKind.EDITION))
                .ids("programmes", scopes(grants, ScopeKind.PROGRAMME))
                .ids("institutions", scopes(grants, ScopeKind.INSTITUTION))
                .list(Row.class);
    }

    /** What touches one session. */
    public List<Row> of(SessionId session) {
        return db.sql(TOUCHED + " and s.id = :session order by h.country, h.name limit 50")
                .param("now", clock.instant())
                .param("session", session)
                .list(Row.class);
    }

    private static Collection<UUID> scopes(List<Grant> grants, ScopeKind kind) {
        return grants.stream()
                .filter(grant -> grant.kind() == kind)
                .map(Grant::scope)
                .filter(Objects::nonNull)
                .toList();
    }
}
