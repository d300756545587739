package org.madang.schedule;

import java.util.List;
import org.madang.web.PersonRows;
import org.madang.web.PersonalData;
import org.springframework.stereotype.Component;

/** Attendance: evidence and marks stay, for rates and certificates stand on them; the calendar's address goes. */
@Component
class ScheduleData implements PersonalData {
    private static final String SESSION = "s.title as session, s.starts_at";

    @Override
    public List<PersonRows> rows() {
        return List.of(
                PersonRows.about("schedule_evidence", "person_id", "select " + SESSION + """
                        , e.source, e.started_at, e.ended_at, e.received_at from schedule_evidence e
                        join schedule_session s on s.id = e.session_id where e.person_id = :person order by e.received_at
                        """)
                        .onlyOnce("session_id", "key"),
                PersonRows.actor("schedule_evidence", "recorded_by"),
                PersonRows.about("schedule_absence", "person_id", "select " + SESSION + """
                        , a.announced_at from schedule_absence a
                        join schedule_session s on s.id = a.session_id where a.person_id = :person order by a.announced_at
                        """)
                        .onlyOnce("session_id"),
                PersonRows.about("schedule_mark", "person_id", "select " + SESSION + """
                        , m.status, m.units, m.decided_at from schedule_mark m
                        join schedule_session s on s.id = m.session_id where m.person_id = :person order by m.decided_at
                        """)
                        .onlyOnce("session_id"),
                PersonRows.actor("schedule_mark", "decided_by"),
                PersonRows.actor("schedule_holiday_minded", "minded_by"),
                PersonRows.about("schedule_feed", "person_id", """
                        select made_at, version from schedule_feed where person_id = :person
                        """).onlyOnce().goes());
    }
}
