package org.madang.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.programmes.CopyEdition;
import org.madang.programmes.CopyPlan;
import org.madang.programmes.Edition;
import org.madang.programmes.Editions;
import org.madang.programmes.SampleEditions;
import org.madang.programmes.TrackId;
import org.madang.programmes.Tracks;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;

@MadangTest
class CopyTeachingTests {
    private static final Multilingual VOICE = Multilingual.of("en", "Voice", "ko", "목소리");
    /** The edition of the sample begins on Tuesday 17 August 2021. */
    private static final LocalDate MONDAY = LocalDate.of(2021, 8, 16);

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleEditions sample;

    @Autowired
    Editions editions;

    @Autowired
    Tracks tracks;

    @Autowired
    WriteWeek writeWeek;

    @Autowired
    WriteLesson writeLesson;

    @Autowired
    SetAssignment setAssignment;

    @Autowired
    CopyEdition copy;

    PersonId officer;
    Edition edition;
    TrackId track;

    @BeforeEach
    void twoWeeks() {
        officer = cast.secretariat();
        edition = editions.find(sample.edition(sample.programme(officer), officer))
                .orElseThrow();
        track = sample.track(edition.id(), officer);
        for (int no : new int[] {1, 2}) {
            LocalDate monday = MONDAY.plusWeeks(no - 1);
            writeWeek.write(track, no, VOICE, VOICE, monday, monday.plusDays(4), officer);
            writeLesson.write(track, no, 1, VOICE, VOICE, 10, null, officer);
        }
        // Friday of the second week at 18:00 in Phnom Penh.
        setAssignment.set(track, 2, VOICE, VOICE, AssignmentKind.TEAM, Instant.parse("2021-08-27T11:00:00Z"), officer);
    }

    private record Week(int no, LocalDate startsOn, LocalDate endsOn) {}

    private TrackId copied(CopyPlan.NewBreak... breaks) {
        var plan =
                new CopyPlan(SampleEditions.slug("again"), "2022", VOICE, LocalDate.of(2022, 8, 16), List.of(breaks));
        if (copy.copy(edition, plan, officer) instanceof CopyEdition.Outcome.Copied(var id))
            return tracks.of(id).getFirst().id();
        throw new AssertionError("not copied");
    }

    @Test
    void weeks_lessons_and_assignments_go_around_the_new_break() {
        TrackId again = copied(
                new CopyPlan.NewBreak(null, Multilingual.EMPTY, LocalDate.of(2022, 8, 22), LocalDate.of(2022, 8, 28)));
        assertThat(db.sql("select no, starts_on, ends_on from v_week where track_id = :track order by no")
                        .param("track", again)
                        .list(Week.class))
                .containsExactly(
                        new Week(1, LocalDate.of(2022, 8, 15), LocalDate.of(2022, 8, 19)),
                        new Week(2, LocalDate.of(2022, 8, 29), LocalDate.of(2022, 9, 2)));
        assertThat(db.sql("select count(*) from learning_lesson where track_id = :track")
                        .param("track", again)
                        .one(Long.class))
                .isEqualTo(2);
        assertThat(db.sql("select due_at from learning_assignment where track_id = :track and kind = 'TEAM'")
                        .param("track", again)
                        .list(Instant.class))
                .containsExactly(Instant.parse("2022-09-02T11:00:00Z"));
    }
}
