package org.madang.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.cohorts.Enrol;
import org.madang.cohorts.EnrolmentState;
import org.madang.database.Db;
import org.madang.programmes.AddTrack;
import org.madang.programmes.ClaimSubject;
import org.madang.programmes.ClaimText;
import org.madang.programmes.CreateProgramme;
import org.madang.programmes.EditionId;
import org.madang.programmes.EditionPlan;
import org.madang.programmes.Grade;
import org.madang.programmes.OpenEdition;
import org.madang.programmes.ProgrammeKind;
import org.madang.programmes.ProgrammePlan;
import org.madang.programmes.RecordClaim;
import org.madang.programmes.TrackColour;
import org.madang.programmes.TrackId;
import org.madang.programmes.TrackPlan;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class NumbersTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    CreateProgramme createProgramme;

    @Autowired
    OpenEdition openEdition;

    @Autowired
    AddTrack addTrack;

    @Autowired
    Enrol enrol;

    @Autowired
    RecordClaim record;

    private String label;
    private EditionId edition;
    private TrackId track;
    private PersonId officer;

    @BeforeEach
    void a_year_of_its_own() {
        label = "n" + UUID.randomUUID().toString().substring(0, 8);
        officer = cast.secretariat();
        var programme = createProgramme.create(
                label,
                new ProgrammePlan(Multilingual.of("en", "Training"), Multilingual.EMPTY, ProgrammeKind.EXPERT),
                officer);
        var from = LocalDate.of(2021, 11, 8);
        edition = openEdition
                .open(
                        programme.programme(),
                        label,
                        new EditionPlan(label, Multilingual.of("en", "Edition"), 1, from, from.plusDays(67)),
                        officer)
                .edition();
        track = addTrack.add(
                        edition,
                        label,
                        new TrackPlan(
                                Multilingual.of("en", "Publishing"),
                                Multilingual.EMPTY,
                                "publishing",
                                List.of(new Country("LA")),
                                ZoneId.of("Asia/Vientiane"),
                                List.of(Language.ENGLISH),
                                from,
                                from.plusDays(67),
                                TrackColour.RED,
                                1,
                                80),
                        officer)
                .track();
    }

    private void enrolOne(String country) {
        enrol.enrol(cast.person("A person"), track, new Country(country), Grade.EXPERT, EnrolmentState.ACTIVE, officer);
    }

    private void claim(String figure, double number) {
        record.record(
                new ClaimText(
                        ClaimSubject.EDITION,
                        edition.value(),
                        figure,
                        figure + " is " + number,
                        number,
                        null,
                        null,
                        "A newsletter",
                        null,
                        "Somebody",
                        LocalDate.of(2022, 1, 1)),
                officer);
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).with(cast.as(officer)))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private int status(String path) throws Exception {
        return mvc.perform(get(path).with(cast.as(officer)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String figure(Document page, String key) {
        return page.select("#" + key + " .value").text();
    }

    @Test
    void a_new_row_changes_the_figure_and_stands_behind_its_link() throws Exception {
        enrolOne("LA");
        assertThat(figure(page("/report/" + label), "experts")).isEqualTo("1");
        enrolOne("LA");
        enrolOne("KH");
        var page = page("/report/" + label);
        assertThat(figure(page, "experts")).isEqualTo("3");
        assertThat(figure(page, "enrolments")).isEqualTo("3");
        assertThat(page.select("#experts .parts").text()).isEqualTo("Cambodia 1 Laos 2");
        String link = page.select("#experts .value a").attr("href");
        assertThat(page(link).select("tbody tr")).hasSize(3);
        assertThat(page(page.select("#experts .parts a").last().attr("href")).select("tbody tr"))
                .hasSize(2);
    }

    @Test
    void a_claim_that_agrees_is_quiet_and_one_that_differs_is_flagged_with_its_source() throws Exception {
        enrolOne("LA");
        enrolOne("LA");
        claim("experts", 2);
        var agreeing = page("/report/" + label);
        assertThat(agreeing.select("#experts .claim")).hasSize(1);
        assertThat(agreeing.select("#experts .claim-differs")).isEmpty();
        claim("experts-each", 1);
        var differing = page("/report/" + label);
        assertThat(differing.select("#experts .claim-differs").text())
                .contains("Somebody")
                .contains("A newsletter");
        assertThat(differing.select(".notice").text()).contains("One figure differs");
    }

    @Test
    void a_range_of_dates_is_counted_in_days_weeks_and_calendar_weeks() throws Exception {
        assertThat(page("/report/" + label).select("main").text())
                .contains("68 days: 9 full weeks and 5 days; 10 calendar weeks touched")
                .contains("0 teaching weeks");
    }

    @Test
    void what_is_missing_stays_visible() throws Exception {
        assertThat(page("/report/" + label).select("#gaps + ul, #gaps ~ ul").text())
                .contains("No overseas partner is on record")
                .contains("No participant is on record");
    }

    @Test
    void who_is_behind_a_figure_is_named_only_to_the_secretariat() throws Exception {
        enrolOne("LA");
        assertThat(page("/report/" + label + "/experts").text()).contains("A person");
        var manager = cast.with(Role.COURSE_MANAGER, ScopeKind.TRACK, track.value());
        String rows = mvc.perform(get("/report/" + label + "/experts").with(cast.as(manager)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(rows).contains("A participant").doesNotContain("A person");
    }

    @Test
    void a_part_is_named_by_what_it_is_a_part_of_and_anything_else_is_no_part() throws Exception {
        enrolOne("LA");
        assertThat(page("/report/" + label + "/tracks?of=publishing")
                        .select("h1")
                        .text())
                .contains("Publishing");
        for (String of : new String[] {"tracks?of=FILM", "experts?of=ABC", "experts?of=la", "administrators?of=BOSS"})
            assertThat(status("/report/" + label + "/" + of)).as(of).isEqualTo(404);
    }

    @Test
    void the_page_speaks_korean_and_costs_the_same_for_one_row_and_for_many() throws Exception {
        enrolOne("LA");
        // What a program asks once in its life is asked before counting.
        page("/report/" + label);
        int before = Db.statements();
        page("/report/" + label);
        int one = Db.statements() - before;
        enrolOne("LA");
        enrolOne("LA");
        before = Db.statements();
        page("/report/" + label);
        // The sign-in of the test itself writes a session and counts both times.
        assertThat(Db.statements() - before).isEqualTo(one).isLessThanOrEqualTo(8);
        assertThat(mvc.perform(get("/report/nosuchyear").with(cast.as(officer)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(mvc.perform(get("/report/" + label + "/nosuchfigure").with(cast.as(officer)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }
}
