package org.madang.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.programmes.CopyEdition;
import org.madang.programmes.CopyPlan;
import org.madang.programmes.Edition;
import org.madang.programmes.Editions;
import org.madang.programmes.SampleEditions;
import org.madang.programmes.Tracks;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.testing.Pages;
import org.springframework.beans.factory.annotation.Autowired;

/** A session that a copied edition put on a holiday waits until somebody moves it or keeps it there. */
@MadangTest
class CopiedOnHolidaysTests {
    private static final String WAITING = "/sessions-on-holidays";

    @Autowired
    Cast cast;

    @Autowired
    Pages pages;

    @Autowired
    SampleSessions sample;

    @Autowired
    CopyEdition copy;

    @Autowired
    MoveSession move;

    @Autowired
    Editions editions;

    @Autowired
    Tracks tracks;

    @Autowired
    Db db;

    @Autowired
    Clock clock;

    PersonId officer;
    String name;
    LocalDate day;
    SessionId copied;

    /** The holiday stands as it came with the program, long before. */
    @BeforeEach
    void aCopyWithASessionOnAHoliday() {
        officer = cast.secretariat();
        name = "Feast " + UUID.randomUUID().toString().substring(0, 8);
        var track = sample.track();
        SessionId session = sample.session(track, 24 * 60);
        day = db.sql("select local_start::date from schedule_session where id = :id")
                .param("id", session)
                .one(LocalDate.class)
                .plusWeeks(52);
        db.sql("""
                        insert into programmes_holiday (country, region, date, name, estimated, source)
                        values ('KH', '', :day, :name, false, 'test')
                        """).param("day", day).param("name", name).update();
        Edition edition = editions.find(tracks.find(track.slug()).orElseThrow().editionId())
                .orElseThrow();
        var plan = new CopyPlan(
                SampleEditions.slug("next"),
                "Next",
                Multilingual.of("en", "Next"),
                edition.startsOn().plusWeeks(52),
                List.of());
        if (!(copy.copy(edition, plan, officer) instanceof CopyEdition.Outcome.Copied(var next)))
            throw new AssertionError("not copied");
        copied = db.sql(
                        "select s.id from schedule_session s join v_track t on t.id = s.track_id where t.edition_id = :next")
                .param("next", next)
                .one(SessionId.class);
    }

    @AfterEach
    void gone() {
        db.sql("delete from schedule_holiday_minded where session_id = :id")
                .param("id", copied)
                .update();
        db.sql("delete from programmes_holiday where name = :name")
                .param("name", name)
                .update();
    }

    @Test
    void it_waits_in_run_and_is_quiet_once_it_is_kept() throws Exception {
        assertThat(pages.open("/run", officer).select("a[href=" + WAITING + "]"))
                .isNotEmpty();
        var page = pages.open(WAITING, officer);
        assertThat(page.select("main").text()).contains(name, "Cambodia");
        String seen = page.select("form[action=/sessions/" + copied + "/holidays] input[name=seen]")
                .val();
        pages.send("/sessions/" + copied + "/holidays", officer, 303, "seen", seen);
        assertThat(pages.open(WAITING, officer).select("main").text()).doesNotContain(name);
    }

    @Test
    void whoever_moves_it_chose_its_day() throws Exception {
        move.move(copied, day.atTime(15, 0), 60, "It suits all", officer);
        assertThat(pages.open(WAITING, officer).select("main").text()).doesNotContain(name);
    }
}
