package org.madang.schedule;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a session where it is although holidays touch it: whoever runs the track has seen them as they stand now. */
@Component
public class MindHolidays {
    private final Db db;
    private final Sessions sessions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MindHolidays(Db db, Sessions sessions, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.sessions = sessions;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        /** @param holidays how many had not been minded before */
        record Minded(int holidays) implements Outcome {}

        record Over() implements Outcome {}
    }

    /** @param seen the holidays that stood on the page, in the versions that were seen */
    @Transactional
    public Outcome mind(SessionId id, List<Seen> seen, PersonId by) {
        if (sessions.hold(id).state() != SessionState.SCHEDULED) return new Outcome.Over();
        int minded = 0;
        for (Seen one : seen) {
            int inserted = db.sql("""
                            insert into schedule_holiday_minded (session_id, holiday_id, holiday_version, minded_by, minded_at)
                            select :session, h.id, h.version, :by, :now from v_holiday h
                            where h.id = :holiday and h.version = :version
                            on conflict do nothing
                            """)
                    .param("session", id)
                    .param("holiday", one.holiday())
                    .param("version", one.version())
                    .param("by", by)
                    .param("now", clock.instant())
                    .update();
            minded += inserted;
            if (inserted > 0) events.publishEvent(new HolidayMinded(id, one.holiday(), by));
        }
        return new Outcome.Minded(minded);
    }

    public record Seen(UUID holiday, int version) {}
}
