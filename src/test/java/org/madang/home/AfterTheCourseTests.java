package org.madang.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.cohorts.FormTeam;
import org.madang.database.Db;
import org.madang.schedule.SampleSessions;
import org.madang.shared.PersonId;
import org.madang.testing.MadangTest;
import org.madang.testing.Pages;
import org.springframework.beans.factory.annotation.Autowired;

/** This week is of this week: a course that ended long ago is a link, not half the page. */
@MadangTest
class AfterTheCourseTests {
    @Autowired
    Pages pages;

    @Autowired
    SampleSessions sample;

    @Autowired
    FormTeam formTeam;

    @Autowired
    Db db;

    @Test
    void who_took_a_course_looks_back_for_four_weeks_and_then_finds_a_link() throws Exception {
        var track = sample.track();
        PersonId person = sample.participant(track, "Sok Dara");
        formTeam.form(track.id(), "Mekong", List.of(person), track.manager());
        sample.session(track, 120);
        assertThat(week(person)).contains("My team: Mekong", "My attendance");
        earlier(track, 70);
        assertThat(week(person)).as("three weeks after the end").contains("My team: Mekong", "My attendance");
        earlier(track, 14);
        assertThat(week(person))
                .as("five weeks after the end")
                .doesNotContain("My team", "My attendance", "All weeks")
                .contains("Have a look");
    }

    private String week(PersonId person) throws Exception {
        return pages.open("/this-week", person).select("main").text();
    }

    private void earlier(SampleSessions.RunningTrack track, int days) {
        db.sql("update programmes_track set starts_on = starts_on - :days, ends_on = ends_on - :days where id = :id")
                .param("days", days)
                .param("id", track.id())
                .update();
    }
}
