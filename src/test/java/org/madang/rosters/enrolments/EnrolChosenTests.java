package org.madang.rosters.enrolments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.programmes.ArchiveThing;
import org.madang.programmes.SetUpThing;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.works.WorksWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People who are chosen in the list of all are brought into a course together, each for themselves. */
@MadangTest
class EnrolChosenTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Db db;

    @Autowired
    private Cast cast;

    @Autowired
    private WorksWorld works;

    @Autowired
    private ArchiveThing archive;

    private WorksWorld.Place place;
    private RequestPostProcessor as;
    private String mark;

    @BeforeEach
    void aCourse() {
        place = works.place("LA", true);
        as = cast.as(cast.secretariat());
        mark = "e" + UUID.randomUUID().toString().substring(0, 8);
    }

    private PersonId person(String name, String country) {
        PersonId person = cast.person(mark + " " + name, Language.ENGLISH, "LA", "Asia/Vientiane");
        if (country.isEmpty())
            db.sql("update identity_person set country = null where id = :id")
                    .param("id", person)
                    .update();
        return person;
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(mvc.perform(get(URI.create(address)).with(as))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse send(String track, String grade, PersonId... people) throws Exception {
        var request = post("/people/enrolments")
                .with(as)
                .with(csrf())
                .param("track", track)
                .param("grade", grade);
        for (PersonId person : people) request.param("people", person.toString());
        return mvc.perform(request).andReturn().getResponse();
    }

    private List<String> enrolled() {
        return db.sql("""
                        select e.country || ' ' || e.grade || ' ' || e.state || ' ' || p.print_name
                        from cohorts_enrolment e join v_person p on p.id = e.person_id
                        where e.track_id = :track order by p.print_name
                        """).param("track", place.track()).list(String.class);
    }

    private static List<String> ticked(Document page) {
        return page.select("input[name=people][checked]").eachAttr("value");
    }

    @Test
    void whoever_was_ticked_is_ticked_and_all_that_the_filters_leave_can_be_chosen() throws Exception {
        var one = person("1", "LA");
        var two = person("2", "LA");
        var nowhere = person("3", "");
        assertThat(page("/people?q=" + mark)
                        .select("button[formaction=/people/enrolments]")
                        .text())
                .isEqualTo("Enrol in a course");
        Document asked = page("/people/enrolments?row=" + one + "&row=" + nowhere);
        assertThat(ticked(asked)).containsExactly(one.toString());
        assertThat(asked.select("main").text()).contains("do not know in which country", mark + " 3", "Laos");
        assertThat(ticked(page("/people/enrolments?chosen=every&q=" + mark)))
                .containsExactly(one.toString(), two.toString());
        assertThat(page("/people/enrolments").select("main").text()).contains("Nobody is chosen");
        as = cast.as(cast.operator());
        assertThat(page("/people?q=" + mark).select("button[formaction=/people/enrolments]"))
                .as("who may not enrol is not offered it")
                .isEmpty();
    }

    @Test
    void each_takes_a_seat_from_their_country_and_a_second_send_changes_nothing() throws Exception {
        var one = person("1", "LA");
        var two = person("2", "LA");
        var nowhere = person("3", "");
        var sent = send(place.slug(), "EXPERT", one, two, nowhere);
        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(sent.getHeader("Location")).isEqualTo("/tracks/" + place.slug() + "/people");
        var now = List.of("LA EXPERT ACTIVE " + mark + " 1", "LA EXPERT ACTIVE " + mark + " 2");
        assertThat(enrolled()).isEqualTo(now);
        assertThat(send(place.slug(), "MANAGER", one, two).getStatus()).isEqualTo(303);
        assertThat(enrolled()).isEqualTo(now);
        assertThat(page("/tracks/" + place.slug() + "/people")
                        .select("tbody th")
                        .eachText())
                .hasSize(2);
    }

    @Test
    void what_was_chosen_stays_when_something_is_missing() throws Exception {
        var one = person("1", "LA");
        var refused = send("", "", one);
        assertThat(refused.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(refused.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("#track-error, #grade-error")).hasSize(2);
        assertThat(ticked(page)).containsExactly(one.toString());
        assertThat(send(place.slug(), "EXPERT").getStatus()).isEqualTo(422);
        assertThat(send("no-such-course", "EXPERT", one).getStatus()).isEqualTo(422);
        assertThat(enrolled()).isEmpty();
    }

    @Test
    void nobody_is_brought_into_a_course_that_was_put_away_by_a_page_from_before() throws Exception {
        var one = person("1", "LA");
        archive.archive(SetUpThing.TRACK, place.track(), cast.secretariat());
        assertThat(send(place.slug(), "EXPERT", one).getStatus()).isEqualTo(422);
        var list = mvc.perform(multipart("/imports")
                        .param("text", "Name\tE-mail\nSok\tsok" + mark + "@example.org\n")
                        .param("track", place.slug())
                        .with(as)
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(list.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(list.getContentAsString(StandardCharsets.UTF_8)).select("#track-error"))
                .hasSize(1);
        assertThat(enrolled()).isEmpty();
    }

    @Test
    void an_officer_of_one_course_brings_nobody_beyond_their_sight_and_into_no_other_course() throws Exception {
        var stranger = person("stranger", "LA");
        var known = person("known", "LA");
        cast.give(known, Role.REVIEWER, ScopeKind.TRACK, place.track().value());
        PersonId local = cast.person("김담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(local, Role.SECRETARIAT, ScopeKind.TRACK, place.track().value());
        as = cast.as(local);
        Document asked = page("/people/enrolments?row=" + known + "&row=" + stranger);
        assertThat(ticked(asked)).containsExactly(known.toString());
        assertThat(asked.select("main").text())
                .contains("선택한 사람을 과정에 등록하기", "1명")
                .doesNotContain(mark + " stranger");
        var other = works.place("KH", true);
        assertThat(send(other.slug(), "EXPERT", known).getStatus()).isEqualTo(422);
        assertThat(send(place.slug(), "EXPERT", known, stranger).getStatus()).isEqualTo(303);
        assertThat(enrolled()).containsExactly("LA EXPERT ACTIVE " + mark + " known");
    }

    @Test
    void asking_about_one_costs_as_many_statements_as_about_three() throws Exception {
        var people = List.of(person("1", "LA"), person("2", "LA"), person("3", "LA"));
        String one = "/people/enrolments?row=" + people.getFirst();
        page(one);
        int before = Db.statements();
        page(one);
        int cost = Db.statements() - before;
        before = Db.statements();
        assertThat(ticked(page(
                        "/people/enrolments?row=" + people.get(0) + "&row=" + people.get(1) + "&row=" + people.get(2))))
                .hasSize(3);
        assertThat(Db.statements() - before).isEqualTo(cost);
    }
}
