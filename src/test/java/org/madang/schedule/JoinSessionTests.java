package org.madang.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@MadangTest
class JoinSessionTests {
    @Autowired
    SampleSessions sample;

    @Autowired
    JoinSession joinSession;

    @Autowired
    RecordEvidence recordEvidence;

    @Autowired
    CancelSession cancelSession;

    @Autowired
    AnnounceAbsence announceAbsence;

    @Autowired
    WithdrawAbsence withdrawAbsence;

    @Autowired
    CloseRollCall closeRollCall;

    @Autowired
    Db db;

    record Evidence(EvidenceSource source, Instant startedAt, Instant receivedAt) {}

    @Test
    void coming_in_is_recorded_once_however_often_the_form_is_sent() {
        var track = sample.track();
        PersonId person = sample.participant(track, "Sok Dara");
        SessionId session = sample.session(track, -5);
        assertThat(joinSession.join(session, "one", person))
                .isEqualTo(new JoinSession.Outcome.Entered(new Meeting.Link(SampleSessions.LINK)));
        assertThat(joinSession.join(session, "one", person))
                .isEqualTo(new JoinSession.Outcome.Entered(new Meeting.Link(SampleSessions.LINK)));
        assertThat(evidence(session, person)).singleElement().satisfies(seen -> {
            assertThat(seen.source()).isEqualTo(EvidenceSource.DOOR);
            assertThat(seen.receivedAt())
                    .isBetween(seen.startedAt(), seen.startedAt().plusSeconds(5));
        });
        joinSession.join(session, "two", person);
        assertThat(evidence(session, person)).hasSize(2);
    }

    @Test
    void the_door_opens_a_quarter_of_an_hour_before_and_closes_half_an_hour_after() {
        var track = sample.track();
        PersonId person = sample.participant(track, "Sok Dara");
        assertThat(joinSession.join(sample.session(track, 16), "k", person))
                .isInstanceOf(JoinSession.Outcome.NotYetOpen.class);
        assertThat(joinSession.join(sample.session(track, 14), "k", person))
                .isInstanceOf(JoinSession.Outcome.Entered.class);
        assertThat(joinSession.join(sample.session(track, -89), "k", person))
                .isInstanceOf(JoinSession.Outcome.Entered.class);
        assertThat(joinSession.join(sample.session(track, -91), "k", person))
                .isInstanceOf(JoinSession.Outcome.Over.class);
    }

    @Test
    void without_a_link_nobody_comes_in_and_nothing_is_recorded() {
        var track = sample.track();
        PersonId person = sample.participant(track, "Sok Dara");
        SessionId session = sample.session(track, 0, new Meeting.None());
        assertThat(joinSession.join(session, "k", person)).isInstanceOf(JoinSession.Outcome.NoLinkYet.class);
        assertThat(evidence(session, person)).isEmpty();
    }

    @Test
    void nobody_comes_to_a_session_that_was_called_off() {
        var track = sample.track();
        PersonId person = sample.participant(track, "Sok Dara");
        SessionId session = sample.session(track, 0);
        cancelSession.cancel(session, "Typhoon", track.manager());
        assertThat(joinSession.join(session, "k", person)).isInstanceOf(JoinSession.Outcome.Cancelled.class);
        assertThat(announceAbsence.announce(session, person)).isInstanceOf(AnnounceAbsence.Outcome.Cancelled.class);
        assertThat(record(session, person, "x", null)).isInstanceOf(RecordEvidence.Outcome.SessionCancelled.class);
    }

    @Test
    void evidence_may_come_late_and_twice_but_never_backwards() {
        var track = sample.track();
        PersonId person = sample.participant(track, "Sok Dara");
        SessionId session = sample.session(track, -60);
        Instant start = Instant.now().minusSeconds(3600);
        assertThat(record(session, person, "provider-7", start.plusSeconds(1800)))
                .isInstanceOf(RecordEvidence.Outcome.Recorded.class);
        assertThat(record(session, person, "provider-7", start.plusSeconds(1800)))
                .isInstanceOf(RecordEvidence.Outcome.KnownAlready.class);
        assertThat(record(session, person, "provider-8", start.minusSeconds(7200)))
                .isInstanceOf(RecordEvidence.Outcome.EndsBeforeItStarts.class);
        assertThat(evidence(session, person)).hasSize(1);
    }

    @Test
    void evidence_can_be_neither_changed_nor_deleted() {
        var track = sample.track();
        PersonId person = sample.participant(track, "Sok Dara");
        SessionId session = sample.session(track, 0);
        joinSession.join(session, "k", person);
        assertThatThrownBy(() -> db.sql("update schedule_evidence set started_at = now() where session_id = :id")
                        .param("id", session)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append only");
        assertThatThrownBy(() -> db.sql("delete from schedule_evidence where session_id = :id")
                        .param("id", session)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void an_absence_is_announced_once_and_can_be_taken_back_until_the_roll_call_is_closed() {
        var track = sample.track();
        PersonId person = sample.participant(track, "Sok Dara");
        SessionId session = sample.session(track, -30);
        assertThat(announceAbsence.announce(session, person)).isInstanceOf(AnnounceAbsence.Outcome.Announced.class);
        assertThat(announceAbsence.announce(session, person))
                .isInstanceOf(AnnounceAbsence.Outcome.AnnouncedAlready.class);
        assertThat(withdrawAbsence.withdraw(session, person)).isInstanceOf(WithdrawAbsence.Outcome.Withdrawn.class);
        assertThat(withdrawAbsence.withdraw(session, person))
                .isInstanceOf(WithdrawAbsence.Outcome.NothingAnnounced.class);
        closeRollCall.close(session, java.util.Map.of(), track.manager());
        assertThat(announceAbsence.announce(session, person)).isInstanceOf(AnnounceAbsence.Outcome.TooLate.class);
        assertThat(withdrawAbsence.withdraw(session, person)).isInstanceOf(WithdrawAbsence.Outcome.TooLate.class);
    }

    private RecordEvidence.Outcome record(SessionId session, PersonId person, String key, Instant end) {
        return recordEvidence.record(
                session, person, EvidenceSource.PROVIDER, Instant.now().minusSeconds(3600), end, key, person);
    }

    private List<Evidence> evidence(SessionId session, PersonId person) {
        return db.sql("""
                        select source, started_at, received_at from schedule_evidence
                        where session_id = :session and person_id = :person
                        """).param("session", session).param("person", person).list(Evidence.class);
    }
}
