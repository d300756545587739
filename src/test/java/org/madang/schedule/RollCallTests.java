package org.madang.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madang.cohorts.Enrol;
import org.madang.cohorts.EnrolmentState;
import org.madang.database.Db;
import org.madang.programmes.Grade;
import org.madang.shared.Country;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;

@MadangTest
class RollCallTests {
    @Autowired
    SampleSessions sample;

    @Autowired
    JoinSession joinSession;

    @Autowired
    AnnounceAbsence announceAbsence;

    @Autowired
    CancelSession cancelSession;

    @Autowired
    CloseRollCall closeRollCall;

    @Autowired
    ReopenRollCall reopenRollCall;

    @Autowired
    RollCalls rollCalls;

    @Autowired
    Enrol enrol;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Test
    void the_proposal_follows_the_evidence_and_the_person_who_closes_has_the_last_word() {
        var track = sample.track();
        PersonId came = sample.participant(track, "A came");
        PersonId away = sample.participant(track, "B away");
        PersonId excused = sample.participant(track, "C excused");
        SessionId session = startedNow(track);
        joinSession.join(session, "k", came);
        announceAbsence.announce(session, excused);
        assertThat(rollCalls.proposals(session).stream().map(RollCalls.Proposal::status))
                .containsExactly(AttendanceStatus.PRESENT, AttendanceStatus.ABSENT, AttendanceStatus.EXCUSED);

        var outcome = closeRollCall.close(session, Map.of(away, AttendanceStatus.TECHNICAL), track.manager());
        assertThat(outcome).isEqualTo(new CloseRollCall.Outcome.Closed(3));
        assertThat(marks(session))
                .containsExactlyInAnyOrder(
                        new Mark(came, AttendanceStatus.PRESENT, 1),
                        new Mark(away, AttendanceStatus.TECHNICAL, 0),
                        new Mark(excused, AttendanceStatus.EXCUSED, 0));
        assertThat(db.sql("select state from v_session where id = :id")
                        .param("id", session)
                        .one(SessionState.class))
                .isEqualTo(SessionState.HELD);
    }

    @Test
    void the_rate_counts_what_was_held_and_leaves_out_what_was_excused() {
        var track = sample.track();
        PersonId person = sample.participant(track, "Sok Dara");
        close(startedNow(track), person, AttendanceStatus.PRESENT, track);
        close(startedNow(track), person, AttendanceStatus.PARTIAL, track);
        close(startedNow(track), person, AttendanceStatus.EXCUSED, track);
        close(startedNow(track), person, AttendanceStatus.ABSENT, track);
        record Rate(double credited, int expected) {}
        assertThat(db.sql("select credited, expected from v_attendance where person_id = :person and track_id = :track")
                        .param("person", person)
                        .param("track", track.id())
                        .one(Rate.class))
                .isEqualTo(new Rate(1.5, 3));
    }

    @Test
    void nobody_enrolled_after_the_session_was_expected_there() {
        var track = sample.track();
        SessionId session = sample.session(track, -120);
        PersonId late = sample.participant(track, "Late");
        assertThat(rollCalls.proposals(session).getFirst().status()).isEqualTo(AttendanceStatus.NOT_EXPECTED);
        closeRollCall.close(session, Map.of(), track.manager());
        assertThat(db.sql("select coalesce(sum(expected), 0) from v_attendance where person_id = :person")
                        .param("person", late)
                        .one(int.class))
                .isZero();
    }

    @Test
    void whoever_dropped_out_is_not_called() {
        var track = sample.track();
        PersonId gone = cast.person("Gone");
        enrol.enrol(gone, track.id(), new Country("KH"), Grade.EXPERT, EnrolmentState.DROPPED, track.manager());
        assertThat(rollCalls.proposals(startedNow(track))).isEmpty();
    }

    @Test
    void a_mark_for_somebody_of_another_track_is_passed_over() {
        var track = sample.track();
        sample.participant(track, "Sok Dara");
        SessionId session = startedNow(track);
        closeRollCall.close(session, Map.of(cast.person("Stranger"), AttendanceStatus.PRESENT), track.manager());
        assertThat(marks(session)).hasSize(1);
    }

    @Test
    void nothing_is_closed_before_it_begins_after_it_is_cancelled_or_twice() {
        var track = sample.track();
        assertThat(closeRollCall.close(sample.session(track, 30), Map.of(), track.manager()))
                .isInstanceOf(CloseRollCall.Outcome.NotStarted.class);
        SessionId off = sample.session(track, -10);
        cancelSession.cancel(off, "Typhoon", track.manager());
        assertThat(closeRollCall.close(off, Map.of(), track.manager()))
                .isInstanceOf(CloseRollCall.Outcome.Cancelled.class);
        SessionId held = startedNow(track);
        closeRollCall.close(held, Map.of(), track.manager());
        assertThat(closeRollCall.close(held, Map.of(), track.manager()))
                .isInstanceOf(CloseRollCall.Outcome.ClosedAlready.class);
        assertThat(cancelSession.cancel(held, "too late", track.manager()))
                .isInstanceOf(CancelSession.Outcome.HeldAlready.class);
    }

    @Test
    void opening_it_again_needs_a_reason_and_keeps_the_marks_until_it_is_closed_once_more() {
        var track = sample.track();
        PersonId person = sample.participant(track, "Sok Dara");
        SessionId session = startedNow(track);
        assertThat(reopenRollCall.reopen(session, "why not", track.manager()))
                .isInstanceOf(ReopenRollCall.Outcome.OpenAlready.class);
        closeRollCall.close(session, Map.of(person, AttendanceStatus.LATE), track.manager());
        assertThat(reopenRollCall.reopen(session, " ", track.manager()))
                .isInstanceOf(ReopenRollCall.Outcome.ReasonMissing.class);
        assertThat(reopenRollCall.reopen(session, "Was there from the start", track.manager()))
                .isInstanceOf(ReopenRollCall.Outcome.Reopened.class);
        assertThat(rollCalls.proposals(session).getFirst().shown()).isEqualTo(AttendanceStatus.LATE);
        assertThat(db.sql("select reason from v_audit where object_id = :id and from_state = 'CLOSED'")
                        .param("id", session)
                        .one(String.class))
                .isEqualTo("Was there from the start");
        closeRollCall.close(session, Map.of(person, AttendanceStatus.PRESENT), track.manager());
        assertThat(marks(session)).containsExactly(new Mark(person, AttendanceStatus.PRESENT, 1));
    }

    record Mark(PersonId personId, AttendanceStatus status, double units) {}

    private List<Mark> marks(SessionId session) {
        return db.sql("select person_id, status, units from v_mark where session_id = :id")
                .param("id", session)
                .list(Mark.class);
    }

    private void close(SessionId session, PersonId person, AttendanceStatus status, SampleSessions.RunningTrack track) {
        closeRollCall.close(session, Map.of(person, status), track.manager());
    }

    /** Begins at this very moment, after everybody was enrolled: whoever comes later is not expected. */
    private SessionId startedNow(SampleSessions.RunningTrack track) {
        SessionId id = sample.session(track, 10);
        db.sql("""
                        update schedule_session
                        set starts_at = now(), local_start = now() at time zone 'Asia/Phnom_Penh' where id = :id
                        """).param("id", id).update();
        return id;
    }
}
