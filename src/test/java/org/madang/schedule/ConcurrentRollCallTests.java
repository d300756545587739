package org.madang.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;

@MadangTest
class ConcurrentRollCallTests {
    @Autowired
    SampleSessions sample;

    @Autowired
    RecordEvidence evidence;

    @Autowired
    CloseRollCall closeRollCall;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    record Mark(AttendanceStatus status, PersonId decidedBy) {}

    @Test
    void of_two_people_who_close_at_once_one_closes_and_the_other_is_told() throws Exception {
        var track = sample.track();
        List<PersonId> people = new ArrayList<>();
        for (int i = 0; i < 20; i++) people.add(sample.participant(track, "Person " + i));
        SessionId session = sample.session(track, -5);
        for (PersonId person : people)
            evidence.record(session, person, EvidenceSource.DOOR, java.time.Instant.now(), null, "k", person);
        PersonId other = cast.with(Role.INSTRUCTOR, ScopeKind.TRACK, track.id().value());

        var start = new CyclicBarrier(2);
        List<CloseRollCall.Outcome> outcomes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<CloseRollCall.Outcome>> closing = threads.invokeAll(List.of(
                    closing(start, session, people, AttendanceStatus.PRESENT, track.manager()),
                    closing(start, session, people, AttendanceStatus.EXCUSED, other)));
            for (var close : closing) outcomes.add(close.get());
        }
        assertThat(outcomes)
                .containsExactlyInAnyOrder(
                        new CloseRollCall.Outcome.Closed(20), new CloseRollCall.Outcome.ClosedAlready());
        // All marks are those of the one who closed, none of the other got in between.
        Mark expected = outcomes.getFirst() instanceof CloseRollCall.Outcome.Closed
                ? new Mark(AttendanceStatus.PRESENT, track.manager())
                : new Mark(AttendanceStatus.EXCUSED, other);
        assertThat(db.sql("select status, decided_by from schedule_mark where session_id = :id")
                        .param("id", session)
                        .list(Mark.class))
                .hasSize(20)
                .containsOnly(expected);
        assertThat(count("select count(*) from schedule_evidence where session_id = :id", session))
                .isEqualTo(20);
        assertThat(count("select count(*) from v_audit where object_id = :id and to_state = 'CLOSED'", session))
                .isEqualTo(1);
    }

    private Callable<CloseRollCall.Outcome> closing(
            CyclicBarrier start, SessionId session, List<PersonId> people, AttendanceStatus status, PersonId by) {
        Map<PersonId, AttendanceStatus> marks =
                people.stream().collect(java.util.stream.Collectors.toMap(person -> person, person -> status));
        return () -> {
            start.await();
            return closeRollCall.close(session, marks, by);
        };
    }

    private int count(String sql, SessionId session) {
        return db.sql(sql).param("id", session).one(int.class);
    }
}
