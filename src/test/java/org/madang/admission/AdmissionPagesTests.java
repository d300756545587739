package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class AdmissionPagesTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    @Autowired
    Applications applications;

    @Autowired
    StageDecision stage;

    SampleAdmission.Set set;
    PersonId person;

    @BeforeEach
    void anOpenCall() {
        set = sample.open(true, 10);
        person = sample.applicant("Sok Dara");
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void a_call_says_its_deadline_in_the_readers_time_and_in_its_own() throws Exception {
        mvc.perform(get("/calls"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Open calls")));
        mvc.perform(get("/calls/" + set.callSlug()).with(cast.as(person)))
                .andExpect(content().string(containsString("08:00")))
                .andExpect(content().string(containsString("10:00")))
                .andExpect(content().string(containsString("Phnom Penh")))
                .andExpect(content().string(containsString("Seoul")));
        mvc.perform(get("/calls/" + set.callSlug()).with(Cast.reading("ko")))
                .andExpect(content().string(containsString("영화인 모집")))
                .andExpect(content().string(containsString("접수 마감")))
                .andExpect(content().string(containsString("모집 인원")));
        mvc.perform(get("/calls/" + set.callSlug() + "/application"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", containsString("/sign-in")));
    }

    @Test
    void an_application_is_written_checked_and_submitted_without_scripts() throws Exception {
        mvc.perform(get("/calls/" + set.callSlug() + "/application").with(cast.as(person)))
                .andExpect(status().isOk());
        mvc.perform(post("/calls/" + set.callSlug() + "/application")
                        .with(cast.as(person))
                        .with(csrf()))
                .andExpect(status().isSeeOther());
        ApplicationId id = applications.of(person, set.call()).orElseThrow().id();
        String at = "/applications/" + id;
        mvc.perform(get(at + "/parts/you").with(cast.as(person)))
                .andExpect(content().string(containsString("data-save-url=\"" + at + "/fields\"")))
                .andExpect(content().string(containsString("Page 1 of 3")))
                .andExpect(content().string(containsString("Sok Dara")));
        mvc.perform(post(at + "/parts/you")
                        .with(cast.as(person))
                        .with(csrf())
                        .param("version", "0")
                        .param("print-name", "សុខ ដារា")
                        .param("latin-name", "Sok Dara")
                        .param("country", "KH"))
                .andExpect(redirectedUrl(at + "/parts/what"));
        mvc.perform(post(at + "/parts/what")
                        .with(cast.as(person))
                        .with(csrf())
                        .param("version", "1")
                        .param("track", set.trackSlug()))
                .andExpect(redirectedUrl(at + "/parts/words"));
        mvc.perform(post(at + "/parts/words")
                        .with(cast.as(person))
                        .with(csrf())
                        .param("version", "2")
                        .param("here", "statement", "q-work")
                        .param("statement", "")
                        .param("q-work", "Rain"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#statement\"")))
                .andExpect(content().string(containsString("value=\"Rain\"")));
        mvc.perform(get(at).with(cast.as(person)))
                .andExpect(content().string(containsString("One answer still needs you")))
                .andExpect(content().string(containsString(at + "/parts/words")));
        mvc.perform(get(at + "/answers").with(cast.as(person)))
                .andExpect(content().string(containsString("One answer still needs you")));
        mvc.perform(post(at + "/submission").with(cast.as(person)).with(csrf()))
                .andExpect(status().isUnprocessableContent());
        sample.write(id, Fields.STATEMENT, "I make films.", person);
        mvc.perform(post(at + "/submission").with(cast.as(person)).with(csrf())).andExpect(redirectedUrl(at));
        mvc.perform(get(at).with(cast.as(person)))
                .andExpect(content().string(containsString("Your application is in")))
                .andExpect(content().string(containsString("Film Commission")))
                .andExpect(content().string(containsString("សុខ ដារា")));
    }

    @Test
    void a_stale_page_gets_409_with_both_texts_and_loses_neither() throws Exception {
        ApplicationId id = sample.draft(set, person);
        String at = "/applications/" + id;
        mvc.perform(post(at + "/fields")
                        .with(cast.as(person))
                        .with(csrf())
                        .param("version", "0")
                        .param("field", "statement")
                        .param("statement", "From the phone"))
                .andExpect(status().isOk())
                .andExpect(content().string("1"));
        mvc.perform(post(at + "/fields/statement")
                        .with(cast.as(person))
                        .with(csrf())
                        .param("version", "0")
                        .param("value", "From the old tab"))
                .andExpect(status().isConflict())
                .andExpect(content().string("From the phone"));
        mvc.perform(post(at + "/parts/words")
                        .with(cast.as(person))
                        .with(csrf())
                        .param("version", "0")
                        .param("statement", "From the old tab"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("From the phone")))
                .andExpect(content().string(containsString("From the old tab")))
                .andExpect(content().string(containsString("name=\"version\" value=\"1\"")));
    }

    @Test
    void after_the_deadline_the_page_says_so_and_keeps_what_was_written() throws Exception {
        ApplicationId id = sample.draft(set, person);
        sample.fill(set, id, person);
        sample.at(SampleAdmission.CLOSES.plusMinutes(1));
        mvc.perform(post("/applications/" + id + "/submission")
                        .with(cast.as(person))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("The call has closed")))
                .andExpect(content().string(containsString("Your draft is kept")))
                .andExpect(content().string(containsString("I make short films.")));
    }

    @Test
    void a_coordinator_endorses_from_the_list_and_never_sees_another_delegation() throws Exception {
        ApplicationId id = sample.submitted(set, person);
        mvc.perform(get("/admission/endorsements").with(cast.as(set.coordinator())))
                .andExpect(content().string(containsString("Sok Dara")));
        mvc.perform(endorsement(id, set.partner().toString(), set.coordinator()))
                .andExpect(redirectedUrl("/admission/endorsements"));
        mvc.perform(get("/admission/endorsements").with(cast.as(set.coordinator())))
                .andExpect(content().string(containsString("Endorsed, rank 1")))
                .andExpect(content().string(containsString("Nothing waits for you")));

        var lao = sample.partner(set.edition(), set.track(), "LA", set.officer());
        PersonId stranger = cast.with(Role.PARTNER_COORDINATOR, ScopeKind.INSTITUTION, lao.value());
        mvc.perform(get("/admission/endorsements").with(cast.as(stranger)))
                .andExpect(content().string(not(containsString("Sok Dara"))));
        mvc.perform(get("/admission/applications/" + id).with(cast.as(stranger)))
                .andExpect(status().isNotFound());
        mvc.perform(endorsement(id, lao.toString(), stranger)).andExpect(status().isNotFound());
        mvc.perform(endorsement(id, set.partner().toString(), stranger)).andExpect(status().isNotFound());
        mvc.perform(get("/admission/calls/" + set.callSlug()).with(cast.as(set.coordinator())))
                .andExpect(status().isNotFound());
    }

    @Test
    void drafts_are_nobodys_but_the_applicants() throws Exception {
        ApplicationId id = sample.draft(set, person);
        PersonId reviewer = cast.with(Role.REVIEWER, ScopeKind.PLATFORM, null);
        for (PersonId reader : new PersonId[] {reviewer, set.officer(), set.coordinator(), sample.applicant("Other")}) {
            mvc.perform(get("/applications/" + id).with(cast.as(reader))).andExpect(status().isNotFound());
        }
        for (PersonId reader : new PersonId[] {reviewer, set.officer(), set.coordinator()}) {
            mvc.perform(get("/admission/applications/" + id).with(cast.as(reader)))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(get("/admission/calls/" + set.callSlug()).with(cast.as(set.officer())))
                .andExpect(content().string(not(containsString("Sok Dara"))));
        mvc.perform(get("/admission/reviews").with(cast.as(reviewer)))
                .andExpect(content().string(not(containsString(id.toString()))));
    }

    @Test
    void the_secretariat_decides_looks_at_the_letters_and_releases() throws Exception {
        ApplicationId id = sample.endorsed(set, person, 1);
        mvc.perform(get("/admission").with(cast.as(set.officer()))).andExpect(status().isOk());
        mvc.perform(get("/admission/calls/" + set.callSlug()).with(cast.as(set.officer())))
                .andExpect(content().string(containsString("0 of 10 seats taken")));
        mvc.perform(post("/admission/applications/" + id + "/decision")
                        .with(cast.as(set.officer()))
                        .with(csrf())
                        .param("verdict", "NO"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please give a reason")));
        mvc.perform(post("/admission/applications/" + id + "/decision")
                        .with(cast.as(set.officer()))
                        .with(csrf())
                        .param("verdict", "SELECT"))
                .andExpect(redirectedUrl("/admission/calls/" + set.callSlug()));
        mvc.perform(get("/applications/" + id).with(cast.as(person)))
                .andExpect(content().string(not(containsString("offered"))));
        mvc.perform(get("/admission/calls/" + set.callSlug() + "/release").with(cast.as(set.officer())))
                .andExpect(content().string(containsString("You are offered a place: Call for film-makers")));
        mvc.perform(post("/admission/calls/" + set.callSlug() + "/batches")
                        .with(cast.as(set.officer()))
                        .with(csrf())
                        .param("answer", "2021-07-20")
                        .param("seen", "something else"))
                .andExpect(status().isConflict());
        String seen = Jsoup.parse(mvc.perform(get("/admission/calls/" + set.callSlug() + "/release?answer=2021-07-20")
                                .with(cast.as(set.officer())))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .select("input[name=seen]")
                .val();
        mvc.perform(post("/admission/calls/" + set.callSlug() + "/batches")
                        .with(cast.as(set.officer()))
                        .with(csrf())
                        .param("answer", "2021-07-21")
                        .param("seen", seen))
                .andExpect(status().isConflict());
        mvc.perform(post("/admission/calls/" + set.callSlug() + "/batches")
                        .with(cast.as(set.officer()))
                        .with(csrf())
                        .param("answer", "2021-07-20")
                        .param("seen", seen))
                .andExpect(redirectedUrl("/admission/calls/" + set.callSlug()));
        OfferId offer = db.sql("select id from admission_offer where application_id = :id")
                .param("id", id)
                .one(OfferId.class);
        mvc.perform(get("/offers/" + offer).with(cast.as(person)))
                .andExpect(content().string(containsString("Accept my place")));
        mvc.perform(get("/offers/" + offer).with(cast.as(set.officer()))).andExpect(status().isNotFound());
        mvc.perform(post("/offers/" + offer + "/answer")
                        .with(cast.as(person))
                        .with(csrf())
                        .param("say", "ACCEPT"))
                .andExpect(redirectedUrl("/offers/" + offer));
        mvc.perform(get("/offers/" + offer).with(cast.as(person)))
                .andExpect(content().string(containsString("Welcome!")));
        mvc.perform(get("/admission/calls/" + set.callSlug()).with(cast.as(set.officer())))
                .andExpect(content().string(containsString("1 of 10 seats taken")));
    }

    @Test
    void the_secretariat_announces_a_call_by_a_form_that_says_what_is_wrong() throws Exception {
        String edition = db.sql("select slug from v_edition where id = :id")
                .param("id", set.edition())
                .one(String.class);
        String at = "/editions/" + edition + "/calls";
        mvc.perform(get(at).with(cast.as(set.officer()))).andExpect(status().isOk());
        mvc.perform(get(at).with(cast.as(set.coordinator()))).andExpect(status().isNotFound());
        mvc.perform(post(at).with(cast.as(set.officer()))
                        .with(csrf())
                        .param("slug", "Not An Address")
                        .param("title-en", "Kept"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please use lower-case letters")))
                .andExpect(content().string(containsString("Kept")));
        String slug = "announced-" + set.callSlug();
        var form = post(at).with(cast.as(set.officer()))
                .with(csrf())
                .param("slug", slug)
                .param("title-en", "A second call")
                .param("title-ko", "두 번째 모집")
                .param("opens-year", "2021")
                .param("opens-month", "6")
                .param("opens-day", "1")
                .param("opens-time", "09:00")
                .param("closes-year", "2021")
                .param("closes-month", "7")
                .param("closes-day", "1")
                .param("closes-time", "10:00")
                .param("zone", "Asia/Calcutta")
                .param("tracks", set.trackSlug());
        mvc.perform(form).andExpect(redirectedUrl("/set-up/calls/" + slug));
        mvc.perform(get("/calls/" + slug).with(cast.as(set.officer()))).andExpect(status().isNotFound());
        mvc.perform(get("/editions/" + edition).with(Cast.reading("en")))
                .andExpect(content().string(not(containsString("/calls/" + slug))));
        mvc.perform(get("/set-up/calls/" + slug + "/preview?lang=ko").with(cast.as(set.officer())))
                .andExpect(content().string(containsString("두 번째 모집")))
                .andExpect(content().string(containsString("지원 내용")));
        mvc.perform(post("/set-up/calls/" + slug + "/opening")
                        .with(cast.as(set.officer()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/set-up/calls/" + slug));
        mvc.perform(get("/calls/" + slug).with(Cast.reading("ko")))
                .andExpect(content().string(containsString("두 번째 모집")));
        mvc.perform(get("/editions/" + edition).with(Cast.reading("en")))
                .andExpect(content().string(containsString("/calls/" + slug)));
        mvc.perform(get("/").with(Cast.reading("en"))).andExpect(content().string(containsString("Open calls")));
    }

    @Test
    void a_full_cell_is_refused_on_the_page() throws Exception {
        var small = sample.open(false, 1);
        stage.stage(sample.submitted(small, sample.applicant("First")), Verdict.SELECT, null, "", small.officer());
        ApplicationId second = sample.submitted(small, sample.applicant("Second"));
        mvc.perform(post("/admission/applications/" + second + "/decision")
                        .with(cast.as(small.officer()))
                        .with(csrf())
                        .param("verdict", "SELECT"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("The one place of this cell is taken.")));
    }

    @Test
    void the_decisions_need_the_same_statements_for_one_row_and_for_three() throws Exception {
        sample.submitted(set, sample.applicant("One"));
        var officer = cast.as(set.officer());
        // What a program asks once in its life, or once for a person, is asked before counting.
        statements(officer);
        int one = statements(officer);
        sample.submitted(set, sample.applicant("Two"));
        sample.submitted(set, sample.applicant("Three"));
        assertThat(statements(officer)).isEqualTo(one).isLessThanOrEqualTo(12);
    }

    private int statements(org.springframework.test.web.servlet.request.RequestPostProcessor officer) throws Exception {
        int before = Db.statements();
        mvc.perform(get("/admission/calls/" + set.callSlug()).with(officer)).andExpect(status().isOk());
        return Db.statements() - before;
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder endorsement(
            ApplicationId id, String institution, PersonId by) {
        return post("/admission/applications/" + id + "/endorsement")
                .with(cast.as(by))
                .with(csrf())
                .param("institution", institution)
                .param("say", "ENDORSE")
                .param("rank", "1");
    }
}
