package org.madang.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.Lists;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The sessions of a track as a table of its staff. */
@MadangTest
class SessionTableTests {
    @Autowired
    Lists lists;

    @Autowired
    SampleSessions sample;

    @Autowired
    Cast cast;

    @Autowired
    Clock clock;

    @Autowired
    Db db;

    SampleSessions.RunningTrack track;
    PersonId manager;
    String path;

    @BeforeEach
    void aTrack() {
        track = sample.track();
        manager = track.manager();
        path = "/tracks/" + track.slug() + "/sessions/list";
    }

    private UUID session(String english, String korean, Duration from, String state) {
        UUID id = UUID.randomUUID();
        Instant starts = clock.instant().plus(from);
        db.sql("""
                        insert into schedule_session (id, track_id, week_no, title, local_start, zone, starts_at, minutes,
                                                      state, roll_call_state, roll_call_closed_at, reason, planned_at)
                        values (:id, :track, 2, :title, cast(:starts as timestamptz) at time zone 'Asia/Phnom_Penh',
                                'Asia/Phnom_Penh', :starts, 90, :state, :rollCall, :closed, '', :starts)
                        """)
                .param("id", id)
                .param("track", track.id())
                .param("title", Multilingual.of("en", english, "ko", korean))
                .param("starts", starts)
                .param("state", state)
                .param("rollCall", state.equals("HELD") ? "CLOSED" : "OPEN")
                .param("closed", state.equals("HELD") ? starts : null)
                .update();
        return id;
    }

    private void mark(UUID session, String status) {
        var standing = AttendanceStatus.valueOf(status);
        db.sql("""
                        insert into schedule_mark (session_id, person_id, status, units, counts, decided_by, decided_at)
                        values (:session, :person, :status, :units, :counts, :by, now())
                        """)
                .param("session", session)
                .param("person", cast.person("Somebody"))
                .param("status", status)
                .param("units", standing.units())
                .param("counts", standing.counts())
                .param("by", manager)
                .update();
    }

    @Test
    void how_each_session_stands_is_what_its_door_says() throws Exception {
        session("Soon", "곧", Duration.ofMinutes(16), "SCHEDULED");
        session("Waiting room", "대기", Duration.ofMinutes(14), "SCHEDULED");
        session("Late talkers", "여운", Duration.ofMinutes(-119), "SCHEDULED");
        session("Nobody called", "미확인", Duration.ofMinutes(-121), "SCHEDULED");
        session("Done", "끝", Duration.ofDays(-2), "HELD");
        session("Off", "취소", Duration.ofDays(-3), "CANCELLED");
        assertThat(lists.names(manager, path))
                .containsExactly("Off", "Done", "Nobody called", "Late talkers", "Waiting room", "Soon");
        assertThat(lists.names(manager, path + "?standing=OPEN")).containsExactly("Late talkers", "Waiting room");
        assertThat(lists.names(manager, path + "?standing=ROLL_CALL")).containsExactly("Nobody called");
        assertThat(lists.names(manager, path + "?standing=AHEAD")).containsExactly("Soon");
        assertThat(lists.names(manager, path + "?q=waiting")).containsExactly("Waiting room");
        assertThat(lists.open(manager, path).select("td a").eachText())
                .containsExactly("Roll call", "Roll call", "Roll call", "Roll call", "Change");
        PersonId korean = cast.person("담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.COURSE_MANAGER, ScopeKind.TRACK, track.id().value());
        assertThat(lists.names(korean, path + "?sort=title")).containsExactly("곧", "끝", "대기", "미확인", "여운", "취소");
        assertThat(lists.heads(korean, path)).contains("과정 현지 시각", "출석률(%)");
    }

    @Test
    void attendance_tells_numerator_and_denominator_and_sorts_by_its_rate() throws Exception {
        UUID half = session("Half", "반", Duration.ofDays(-3), "HELD");
        for (String status : List.of("PRESENT", "PARTIAL", "ABSENT", "EXCUSED")) mark(half, status);
        UUID full = session("Full", "전부", Duration.ofDays(-2), "HELD");
        mark(full, "LATE");
        session("Ahead", "앞", Duration.ofDays(1), "SCHEDULED");
        assertThat(lists.names(manager, path + "?sort=rate")).containsExactly("Half", "Full", "Ahead");
        assertThat(lists.names(manager, path + "?sort=-rate")).containsExactly("Full", "Half", "Ahead");
        assertThat(lists.csv(manager, path, "?col=credited&col=expected&col=rate"))
                .contains("\"Half\",1.5,3,50.0", "\"Full\",1,1,100.0", "\"Ahead\",\"\",\"\",\"\"");
        assertThat(lists.csv(manager, path, "")).doesNotContain("To do");
    }

    @Test
    void every_page_is_reached_and_three_cost_what_one_costs() throws Exception {
        session("First", "처음", Duration.ofDays(-1), "HELD");
        int one = lists.statements(manager, path);
        session("Second", "둘째", Duration.ofDays(1), "SCHEDULED");
        session("Third", "셋째", Duration.ofDays(2), "SCHEDULED");
        assertThat(lists.statements(manager, path)).isEqualTo(one);
        for (int i = 0; i < 52; i++) session("S " + i, "수업 " + i, Duration.ofHours(72 + i / 3), "CANCELLED");
        assertThat(lists.allNames(manager, path)).hasSize(55).doesNotHaveDuplicates();
        assertThat(lists.allNames(manager, path + "?sort=-standing")).hasSize(55);
    }

    @Test
    void it_is_for_staff_of_the_track_alone() throws Exception {
        session("First", "처음", Duration.ofDays(-1), "HELD");
        PersonId coordinator =
                cast.with(Role.PARTNER_COORDINATOR, ScopeKind.TRACK, track.id().value());
        assertThat(lists.names(coordinator, path)).containsExactly("First");
        assertThat(lists.open(coordinator, path).select("td a")).isEmpty();
        lists.sheet(coordinator, path);
        lists.closed(sample.participant(track, "Somebody"), path);
        lists.closed(sample.track().manager(), path);
    }
}
