package org.madang.rosters.enrolments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.admission.SampleAdmission;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whoever is enrolled by a choice in the list of people takes a seat, and none is given twice. */
@MadangTest
class EnrolSeatsTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Db db;

    @Autowired
    private Cast cast;

    @Autowired
    private SampleAdmission admission;

    private SampleAdmission.Set set;

    @BeforeEach
    void one_seat() {
        set = admission.open(false, 1);
    }

    @AfterEach
    void home() {
        admission.comeBack();
        db.sql("delete from programmes_track where slug like 'another-course-%'")
                .update();
    }

    private PersonId person(String name) {
        return cast.person(name, Language.ENGLISH, "KH", "Asia/Phnom_Penh");
    }

    private MockHttpServletResponse perform(PersonId as, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(cast.as(as)).with(csrf())).andReturn().getResponse();
    }

    private MockHttpServletRequestBuilder form(PersonId... people) {
        var form = post("/people/enrolments").param("track", set.trackSlug()).param("grade", "EXPERT");
        for (PersonId person : people) form.param("people", person.toString());
        return form;
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private List<PersonId> enrolled() {
        return db.sql("select person_id from v_enrolment where track_id = :track")
                .param("track", set.track())
                .list(PersonId.class);
    }

    @Test
    void more_people_than_seats_are_refused_in_words_and_nobody_is_enrolled() throws Exception {
        var bopha = person("Bopha");
        var chan = person("Chan");
        var refused = perform(set.officer(), form(bopha, chan));
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(page(refused).select(".notice").text())
                .contains("Nobody was enrolled", "Cambodia: one seat is free, and 2 of the chosen would take one.");
        assertThat(page(refused).select("#people-error")).hasSize(1);
        assertThat(page(refused).select("input[name=people][checked]")).hasSize(2);
        assertThat(enrolled()).isEmpty();
        PersonId korean = cast.person("담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        assertThat(page(perform(korean, form(bopha, chan))).select(".notice").text())
                .contains("캄보디아: 남은 자리 1개, 선택한 사람 중 2명");
    }

    @Test
    void whoever_is_on_the_roster_takes_no_second_seat_and_the_last_one_is_given_once() throws Exception {
        var bopha = person("Bopha");
        var chan = person("Chan");
        assertThat(perform(set.officer(), form(bopha)).getStatus()).isEqualTo(303);
        assertThat(perform(set.officer(), form(bopha)).getStatus()).isEqualTo(303);
        assertThat(page(perform(set.officer(), form(bopha, chan)))
                        .select(".notice")
                        .text())
                .contains("no seat is free, and one of the chosen would take one");
        assertThat(enrolled()).containsExactly(bopha);
    }

    @Test
    void a_course_that_the_list_does_not_hold_is_found_by_its_name_and_what_was_chosen_stays() throws Exception {
        String word = "w" + UUID.randomUUID().toString().substring(0, 8);
        db.sql("""
                insert into programmes_track
                select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(),
                        'slug', 'another-course-' || gen_random_uuid(), 'position', 1000 + n,
                        'title', jsonb_build_object('en', case n when 1 then 'Oldest ' || :word else 'Another' end),
                        'starts_on', case n when 1 then '1990-01-01' else '2090-01-01' end, 'ends_on', '2091-01-01'))).*
                from programmes_track t, generate_series(1, 60) n where t.id = :track
                """).param("word", word).param("track", set.track()).update();
        var bopha = person("Bopha");
        String oldest = "select[name=track] option:contains(" + word + ")";
        var ask = get("/people/enrolments").param("row", bopha.toString());
        var first = page(perform(set.officer(), ask));
        assertThat(first.select(oldest)).isEmpty();
        assertThat(first.select("#courseName-hint").text()).contains("more courses");
        var found = page(
                perform(set.officer(), form(bopha).param("step", "courses").param("courseName", "oldest " + word)));
        assertThat(found.select(oldest)).hasSize(1);
        assertThat(found.select("input[name=people][checked]")).hasSize(1);
        assertThat(found.select("select[name=track] option[selected]").val()).isEqualTo(set.trackSlug());
        assertThat(enrolled()).isEmpty();
        var bring = page(perform(set.officer(), get("/imports/new").param("courseName", word)));
        assertThat(bring.select(oldest)).hasSize(1);
    }

    @Test
    void an_officer_of_one_course_is_offered_that_course_alone() throws Exception {
        PersonId local = cast.person("Local", Language.ENGLISH, "KR", "Asia/Seoul");
        cast.give(local, Role.SECRETARIAT, ScopeKind.TRACK, set.track().value());
        assertThat(page(perform(local, get("/imports/new")))
                        .select("select[name=track] option:not([value=''])")
                        .eachAttr("value"))
                .containsExactly(set.trackSlug());
    }
}
