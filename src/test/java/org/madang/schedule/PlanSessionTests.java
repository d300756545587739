package org.madang.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.programmes.AddTrack;
import org.madang.programmes.SampleEditions;
import org.madang.programmes.TrackColour;
import org.madang.programmes.TrackId;
import org.madang.programmes.TrackPlan;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@MadangTest
class PlanSessionTests {
    private static final Multilingual TITLE = Multilingual.of("en", "Pitching", "ko", "피칭");

    @Autowired
    SampleEditions editions;

    @Autowired
    SampleSessions sample;

    @Autowired
    AddTrack addTrack;

    @Autowired
    PlanSession planSession;

    @Autowired
    MoveSession moveSession;

    @Autowired
    CancelSession cancelSession;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Test
    void the_instant_is_derived_from_the_clock_of_the_track() {
        PersonId by = cast.secretariat();
        TrackId track = editions.track(editions.edition(editions.programme(by), by), by);
        SessionId id = planned(plan(track, LocalDateTime.of(2021, 8, 18, 14, 0), by));
        assertThat(startOf(id)).isEqualTo("2021-08-18T07:00:00Z");
        assertThat(db.sql("select zone from v_session where id = :id")
                        .param("id", id)
                        .one(String.class))
                .isEqualTo("Asia/Phnom_Penh");
    }

    @Test
    void the_first_and_the_last_day_of_the_track_belong_to_it_and_no_other_day_does() {
        PersonId by = cast.secretariat();
        TrackId track = editions.track(editions.edition(editions.programme(by), by), by);
        assertThat(plan(track, LocalDateTime.of(2021, 8, 17, 0, 0), by))
                .isInstanceOf(PlanSession.Outcome.Planned.class);
        assertThat(plan(track, LocalDateTime.of(2021, 10, 22, 23, 59), by))
                .isInstanceOf(PlanSession.Outcome.Planned.class);
        assertThat(plan(track, LocalDateTime.of(2021, 8, 16, 23, 59), by))
                .isInstanceOf(PlanSession.Outcome.OutsideTrack.class);
        assertThat(plan(track, LocalDateTime.of(2021, 10, 23, 0, 0), by))
                .isInstanceOf(PlanSession.Outcome.OutsideTrack.class);
    }

    @Test
    void a_form_sent_twice_plans_one_session() {
        var track = sample.track();
        LocalDateTime start = sample.local(60);
        SessionId first = planned(plan(track.id(), start, track.manager()));
        assertThat(plan(track.id(), start, track.manager())).isEqualTo(new PlanSession.Outcome.PlannedAlready(first));
        assertThat(db.sql("select count(*) from v_session where track_id = :track")
                        .param("track", track.id())
                        .one(int.class))
                .isEqualTo(1);
    }

    @Test
    void an_hour_that_the_clocks_leave_out_is_refused() {
        PersonId by = cast.secretariat();
        var plan = new TrackPlan(
                Multilingual.of("en", "Guests in Berlin"),
                Multilingual.EMPTY,
                "film",
                List.of(),
                ZoneId.of("Europe/Berlin"),
                List.of(),
                LocalDate.of(2022, 3, 1),
                LocalDate.of(2022, 4, 1),
                TrackColour.RED,
                1,
                80);
        TrackId berlin = addTrack.add(
                        editions.edition(editions.programme(by), by), SampleEditions.slug("berlin"), plan, by)
                .track();
        assertThat(plan(berlin, LocalDateTime.of(2022, 3, 27, 2, 30), by))
                .isEqualTo(new PlanSession.Outcome.NoSuchHour(ZoneId.of("Europe/Berlin")));
        assertThat(startOf(planned(plan(berlin, LocalDateTime.of(2022, 3, 27, 3, 30), by))))
                .isEqualTo("2022-03-27T01:30:00Z");
    }

    @Test
    void a_link_that_is_not_https_is_refused() {
        var track = sample.track();
        for (String link : List.of("http://meet.example.org/x", "javascript:alert(1)", "https://a b.example", "meet")) {
            assertThat(planSession.plan(
                            track.id(), 1, TITLE, sample.local(60), 60, new Meeting.Link(link), track.manager()))
                    .as(link)
                    .isInstanceOf(PlanSession.Outcome.LinkUnusable.class);
        }
    }

    @Test
    void a_track_that_is_not_there_is_not_found() {
        assertThatThrownBy(() -> plan(new TrackId(java.util.UUID.randomUUID()), sample.local(60), cast.secretariat()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void moving_keeps_the_old_time_and_raises_the_sequence() {
        var track = sample.track();
        SessionId id = sample.session(track, 60);
        Instant before = startOf(id);
        var moved = (MoveSession.Outcome.Moved)
                moveSession.move(id, sample.local(24 * 60), 90, "The hall is taken", track.manager());
        assertThat(moved.before()).isEqualTo(before);
        assertThat(startOf(id)).isEqualTo(moved.after()).isAfter(before);
        record Row(Instant movedFrom, int sequence, String reason, int minutes) {}
        assertThat(db.sql("select moved_from, sequence, reason, minutes from schedule_session where id = :id")
                        .param("id", id)
                        .one(Row.class))
                .isEqualTo(new Row(before, 1, "The hall is taken", 90));
        assertThat(moveSession.move(id, sample.local(24 * 60), 90, "again", track.manager()))
                .isInstanceOfAny(MoveSession.Outcome.SameTime.class, MoveSession.Outcome.Moved.class);
    }

    @Test
    void a_move_is_bound_to_the_track_too() {
        var track = sample.track();
        SessionId id = sample.session(track, 60);
        assertThat(moveSession.move(id, sample.local(60 * 24 * 60), 60, "later", track.manager()))
                .isInstanceOf(MoveSession.Outcome.OutsideTrack.class);
    }

    @Test
    void what_was_called_off_can_neither_be_moved_nor_called_off_again() {
        var track = sample.track();
        SessionId id = sample.session(track, 60);
        assertThat(cancelSession.cancel(id, "Typhoon", track.manager()))
                .isInstanceOf(CancelSession.Outcome.Cancelled.class);
        assertThat(cancelSession.cancel(id, "Typhoon", track.manager()))
                .isInstanceOf(CancelSession.Outcome.CancelledAlready.class);
        assertThat(moveSession.move(id, sample.local(120), 60, "later", track.manager()))
                .isEqualTo(new MoveSession.Outcome.Over(SessionState.CANCELLED));
        assertThat(db.sql("select count(*) from v_audit where object_id = :id and to_state = 'CANCELLED'")
                        .param("id", id)
                        .one(int.class))
                .isEqualTo(1);
    }

    @Test
    void the_database_refuses_an_instant_that_is_no_reading_of_the_clock() {
        SessionId id = sample.session(sample.track(), 60);
        assertThatThrownBy(() -> db.sql(
                                "update schedule_session set starts_at = starts_at + interval '2 days' where id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private PlanSession.Outcome plan(TrackId track, LocalDateTime start, PersonId by) {
        return planSession.plan(track, 1, TITLE, start, 60, new Meeting.None(), by);
    }

    private static SessionId planned(PlanSession.Outcome outcome) {
        return ((PlanSession.Outcome.Planned) outcome).session();
    }

    private Instant startOf(SessionId id) {
        return db.sql("select starts_at from v_session where id = :id")
                .param("id", id)
                .one(Instant.class);
    }
}
