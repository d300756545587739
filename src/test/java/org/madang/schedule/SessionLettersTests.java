package org.madang.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.cohorts.Enrol;
import org.madang.cohorts.EnrolmentState;
import org.madang.database.Db;
import org.madang.programmes.Grade;
import org.madang.shared.Country;
import org.madang.shared.Format;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;

@MadangTest
class SessionLettersTests {
    @Autowired
    SampleSessions sample;

    @Autowired
    MoveSession moveSession;

    @Autowired
    CancelSession cancelSession;

    @Autowired
    Enrol enrol;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Test
    void a_move_tells_those_in_the_track_and_nobody_else() {
        var track = sample.track();
        PersonId participant = sample.participant(track, "Sok Dara");
        PersonId instructor =
                cast.with(Role.INSTRUCTOR, ScopeKind.TRACK, track.id().value());
        PersonId gone = cast.person("Gone");
        enrol.enrol(gone, track.id(), new Country("KH"), Grade.EXPERT, EnrolmentState.DROPPED, track.manager());
        sample.participant(sample.track(), "Of another track");
        SessionId session = sample.session(track, 60);
        var moved = (MoveSession.Outcome.Moved)
                moveSession.move(session, sample.local(24 * 60), 60, "The hall is taken", track.manager());
        assertThat(moved.told()).isEqualTo(2);
        assertThat(mails(session).stream().map(Letter::recipientPerson))
                .containsExactlyInAnyOrder(participant, instructor);
        assertThat(mails(session)).allMatch(mail -> mail.kind().equals("INTERRUPT"));
    }

    @Test
    void everybody_reads_both_times_in_their_language_and_by_their_clock() {
        var track = sample.track();
        PersonId english = sample.participant(track, "Sok Dara");
        PersonId korean = cast.person("Kim", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.INSTRUCTOR, ScopeKind.TRACK, track.id().value());
        SessionId session = sample.session(track, 60);
        var moved = (MoveSession.Outcome.Moved)
                moveSession.move(session, sample.local(24 * 60), 60, "The hall is taken", track.manager());
        Letter toHome = mail(session, english);
        var home = new Format(Language.ENGLISH, SampleSessions.PHNOM_PENH);
        assertThat(toHome.language()).isEqualTo("en");
        assertThat(toHome.subject()).startsWith("Moved: Pitching, now ").endsWith("(Phnom Penh)");
        assertThat(toHome.bodyText())
                .contains("Before: "
                        + home.twoZones(moved.before(), 60, home.zone()).mine())
                .contains(
                        "Now: " + home.twoZones(moved.after(), 60, home.zone()).mine())
                .contains("The hall is taken", "/join/" + session)
                .doesNotContain(SampleSessions.LINK);
        Letter toSeoul = mail(session, korean);
        var seoul = new Format(Language.KOREAN, java.time.ZoneId.of("Asia/Seoul"));
        assertThat(toSeoul.language()).isEqualTo("ko");
        assertThat(toSeoul.subject()).startsWith("일정 변경: 피칭");
        assertThat(toSeoul.bodyText())
                .contains("이전: "
                        + seoul.twoZones(moved.before(), 60, seoul.zone()).mine() + " (서울)")
                .contains(
                        "변경: " + seoul.twoZones(moved.after(), 60, seoul.zone()).mine() + " (서울)")
                .contains("프놈펜");
    }

    @Test
    void each_change_is_told_once_and_the_next_one_again() {
        var track = sample.track();
        PersonId person = sample.participant(track, "Sok Dara");
        SessionId session = sample.session(track, 60);
        LocalDateTime tomorrow = sample.local(24 * 60);
        moveSession.move(session, tomorrow, 60, "The hall is taken", track.manager());
        assertThat(moveSession.move(session, tomorrow, 60, "The hall is taken", track.manager()))
                .isInstanceOf(MoveSession.Outcome.SameTime.class);
        assertThat(mails(session)).hasSize(1);
        assertThat(cancelSession.cancel(session, "Typhoon", track.manager()))
                .isEqualTo(new CancelSession.Outcome.Cancelled(1));
        cancelSession.cancel(session, "Typhoon", track.manager());
        assertThat(mails(session))
                .hasSize(2)
                .allMatch(mail -> mail.recipientPerson().equals(person));
        assertThat(mails(session).getLast().subject()).startsWith("Cancelled: Pitching, ");
        assertThat(mails(session).getLast().bodyText()).contains("does not take place", "Typhoon");
    }

    @Test
    void calling_off_what_is_long_past_disturbs_nobody() {
        var track = sample.track();
        sample.participant(track, "Sok Dara");
        SessionId session = sample.session(track, -24 * 60);
        assertThat(cancelSession.cancel(session, "Never took place", track.manager()))
                .isEqualTo(new CancelSession.Outcome.Cancelled(0));
        assertThat(mails(session)).isEmpty();
    }

    record Letter(PersonId recipientPerson, String language, String subject, String bodyText, String kind) {}

    private Letter mail(SessionId session, PersonId person) {
        return mails(session).stream()
                .filter(mail -> mail.recipientPerson().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private List<Letter> mails(SessionId session) {
        return db.sql("""
                        select recipient_person, language, subject, body_text, kind from notifications_message
                        where dedupe_key like :key order by created_at, id
                        """).param("key", "session-" + session + "-%").list(Letter.class);
    }
}
