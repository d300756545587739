package org.madang.schedule.today;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.madang.database.Db;
import org.madang.schedule.SessionId;
import org.madang.shared.Grant;
import org.madang.shared.Multilingual;
import org.madang.shared.ScopeKind;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.springframework.stereotype.Component;

/** Sessions that are over and whose roll call nobody has closed, as far as the viewer may close it; oldest first. */
@Component
class WaitingRollCalls {
    record Row(SessionId id, Multilingual title, Multilingual trackTitle, Instant startsAt, int minutes, ZoneId zone) {}

    private final Db db;
    private final Clock clock;

    WaitingRollCalls(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<Row> of(Viewer viewer) {
        List<Grant> grants = viewer.grants().stream()
                .filter(grant -> Action.MARK_ATTENDANCE.roles().contains(grant.role()))
                .toList();
        if (grants.isEmpty()) return List.of();
        return db.sql("""
                        select s.id, s.title, t.title as track_title, s.starts_at, s.minutes, s.zone
                        from schedule_session s join v_track t on t.id = s.track_id
                        where s.state <> 'CANCELLED' and s.roll_call_state = 'OPEN'
                          and s.starts_at + make_interval(mins => s.minutes) < :now
                          and (:everywhere or t.id = any(:tracks) or t.edition_id = any(:editions)
                               or t.programme_id = any(:programmes)
                               or exists (select 1 from v_track_institution i
                                          where i.track_id = t.id and i.institution_id = any(:institutions)))
                        order by s.starts_at, s.id limit 200
                        """)
                .param("now", clock.instant())
                .param("everywhere", grants.stream().anyMatch(grant -> grant.kind() == ScopeKind.PLATFORM))
                .ids("tracks", scopes(grants, ScopeKind.TRACK))
                .ids("editions", scopes(grants, ScopeKind.EDITION))
                .ids("programmes", scopes(grants, ScopeKind.PROGRAMME))
                .ids("institutions", scopes(grants, ScopeKind.INSTITUTION))
                .list(Row.class);
    }

    private static Set<UUID> scopes(List<Grant> grants, ScopeKind kind) {
        return grants.stream()
                .filter(grant -> grant.kind() == kind && grant.scope() != null)
                .map(Grant::scope)
                .collect(Collectors.toSet());
    }
}
