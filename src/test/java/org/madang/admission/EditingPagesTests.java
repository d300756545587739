package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The secretariat prepares a call by plain forms. */
@MadangTest
class EditingPagesTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    SampleAdmission sample;

    SampleAdmission.Set set;
    String at;

    @BeforeEach
    void anOpenCall() {
        set = sample.open(true, 10);
        at = "/set-up/calls/" + set.callSlug();
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void every_kind_of_question_has_a_page_in_english_and_korean() throws Exception {
        for (Question.Kind kind : Question.Kind.values())
            for (String language : new String[] {"en", "ko"})
                mvc.perform(get(at + "/questions/new?kind=" + kind + "&lang=" + language)
                                .with(cast.as(set.officer())))
                        .andExpect(status().isOk())
                        .andExpect(content().string(containsString("name=\"label-km\"")));
        mvc.perform(get(at + "/questions/new?kind=POEM").with(cast.as(set.officer())))
                .andExpect(content().string(containsString("What kind of answer")));
    }

    @Test
    void a_choice_says_what_is_wrong_and_keeps_what_was_typed() throws Exception {
        mvc.perform(send("/questions")
                        .param("kind", "CHOICE")
                        .param("label-km", "តើអ្នករស់នៅឯណា?")
                        .param("new-1-en", "Here"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("at least two answers")))
                .andExpect(content().string(containsString("តើអ្នករស់នៅឯណា?")))
                .andExpect(content().string(containsString("value=\"Here\"")));
        mvc.perform(send("/questions")
                        .param("kind", "CHOICE")
                        .param("required", "yes")
                        .param("label-en", "Where do you live?")
                        .param("label-km", "តើអ្នករស់នៅឯណា?")
                        .param("page", "more")
                        .param("new-1-en", "Here")
                        .param("new-2-en", "There"))
                .andExpect(redirectedUrl(at + "/questions"));
        mvc.perform(send("/questions")
                        .param("kind", "NUMBER")
                        .param("label-en", "Since how many years?")
                        .param("page", "more")
                        .param("when", "q1 o2")
                        .param("countries", "KH")
                        .param("least", "1")
                        .param("most", "9"))
                .andExpect(redirectedUrl(at + "/questions"));
        mvc.perform(get(at + "/questions").with(cast.as(set.officer())))
                .andExpect(content().string(containsString("Version 2 is being written")))
                .andExpect(content()
                        .string(containsString("Asked only if “Where do you live?” is answered with “There”.")));
        mvc.perform(get(at + "/preview?lang=km").with(cast.as(set.officer())))
                .andExpect(content().string(containsString("តើអ្នករស់នៅឯណា?")));
        mvc.perform(get("/calls/" + set.callSlug()).with(Cast.reading("en")))
                .andExpect(content().string(not(containsString("Where do you live?"))));
        mvc.perform(send("/version")).andExpect(redirectedUrl(at));
        mvc.perform(get("/calls/" + set.callSlug()).with(Cast.reading("en")))
                .andExpect(content().string(containsString("Where do you live?")));
    }

    @Test
    void an_option_is_retired_and_a_question_asked_no_more_can_come_back() throws Exception {
        mvc.perform(send("/questions/online")
                        .param("label-en", "Online?")
                        .param("option-yes-en", "Yes")
                        .param("option-no-en", "No")
                        .param("retired", "no")
                        .param("new-1-en", "Sometimes"))
                .andExpect(redirectedUrl(at + "/questions"));
        mvc.perform(get(at + "/questions/online").with(cast.as(set.officer())))
                .andExpect(content().string(containsString("value=\"no\" checked")))
                .andExpect(content().string(containsString("Sometimes")));
        mvc.perform(send("/questions/online/retirement")).andExpect(redirectedUrl(at + "/questions"));
        mvc.perform(get(at + "/questions").with(cast.as(set.officer())))
                .andExpect(content().string(containsString("Asked no more")));
        mvc.perform(send("/questions/online/retirement").param("to", "back"))
                .andExpect(redirectedUrl(at + "/questions"));
        mvc.perform(get(at + "/questions").with(cast.as(set.officer())))
                .andExpect(content().string(not(containsString("Asked no more"))));
    }

    @Test
    void the_conditions_are_set_by_a_form_and_read_on_the_call() throws Exception {
        mvc.perform(send("/conditions").param("age-from", "45").param("age-to", "25"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please give a real date")));
        mvc.perform(send("/conditions")
                        .param("age-from", "25")
                        .param("age-to", "45")
                        .param("age-on-day", "1")
                        .param("age-on-month", "8")
                        .param("age-on-year", "2021")
                        .param("years", "5")
                        .param("residence", "KH")
                        .param("languages", "en", "xx"))
                .andExpect(redirectedUrl(at));
        mvc.perform(send("/version")).andExpect(redirectedUrl(at));
        mvc.perform(get("/calls/" + set.callSlug()).with(Cast.reading("ko")))
                .andExpect(content().string(containsString("만 25세 이상 45세 이하")))
                .andExpect(content().string(containsString("경력이 5년 이상")));
    }

    @Test
    void title_and_deadline_of_an_open_call_are_changed_with_care() throws Exception {
        mvc.perform(get(at + "/particulars").with(cast.as(set.officer())))
                .andExpect(content().string(containsString("value=\"영화인 모집\"")))
                .andExpect(content().string(not(containsString("name=\"zone\""))));
        mvc.perform(particulars("6", "1")).andExpect(status().isUnprocessableContent());
        mvc.perform(particulars("8", "1")).andExpect(redirectedUrl(at));
        mvc.perform(get("/calls/" + set.callSlug()).with(Cast.reading("lo")))
                .andExpect(content().string(containsString("ເປີດຮັບນັກສ້າງໜັງ")));
    }

    @Test
    void a_page_is_added_named_and_dropped() throws Exception {
        mvc.perform(send("/pages").param("title-ko", "작업")).andExpect(status().isUnprocessableContent());
        mvc.perform(send("/pages").param("title-en", "Your work").param("title-ko", "작업"))
                .andExpect(redirectedUrl(at + "/questions"));
        mvc.perform(send("/pages/p1").param("title-en", "All your work")).andExpect(redirectedUrl(at + "/questions"));
        mvc.perform(get(at + "/questions").with(cast.as(set.officer())))
                .andExpect(content().string(containsString("All your work")));
        mvc.perform(send("/pages/p1/place").param("to", "up")).andExpect(redirectedUrl(at + "/questions"));
        mvc.perform(send("/pages/p1/removal")).andExpect(redirectedUrl(at + "/questions"));
        mvc.perform(send("/pages/p1/removal")).andExpect(status().isNotFound());
    }

    @Test
    void what_another_officer_saved_meanwhile_is_not_overwritten_unseen() throws Exception {
        mvc.perform(send("/pages").param("title-en", "Your work")).andExpect(redirectedUrl(at + "/questions"));
        PersonId other = cast.secretariat();
        for (String[] thing : new String[][] {
            {"/questions/work", "label-en"},
            {"/pages/p1", "title-en"},
            {"/conditions", "years"},
            {"/particulars", "grace"}
        }) {
            boolean number = !thing[1].endsWith("-en");
            Document mine = open(set.officer(), thing[0]);
            Document theirs = open(other, thing[0]);
            assertThat(save(other, theirs, thing[1], number ? "7" : "Theirs").getStatus())
                    .as(thing[0])
                    .isEqualTo(303);
            var refused = save(set.officer(), mine, thing[1], number ? "9" : "Mine");
            assertThat(refused.getStatus()).as(thing[0]).isEqualTo(409);
            Document page = Jsoup.parse(refused.getContentAsString());
            assertThat(page.select("#faster")).as(thing[0]).isNotEmpty();
            assertThat(page.select("input[name=" + thing[1] + "]").val()).isEqualTo(number ? "9" : "Mine");
            assertThat(open(other, thing[0])
                            .select("input[name=" + thing[1] + "]")
                            .val())
                    .isEqualTo(number ? "7" : "Theirs");
            assertThat(save(set.officer(), page, thing[1], number ? "9" : "Mine")
                            .getStatus())
                    .as("again " + thing[0])
                    .isEqualTo(303);
            assertThat(open(other, thing[0])
                            .select("input[name=" + thing[1] + "]")
                            .val())
                    .isEqualTo(number ? "9" : "Mine");
        }
    }

    private Document open(PersonId by, String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(at + path).with(cast.as(by)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private MockHttpServletResponse save(PersonId by, Document page, String field, String typed) throws Exception {
        var form = page.selectFirst("form.form");
        var request = post(form.attr("action")).with(csrf()).with(cast.as(by));
        form.select("input[name]:not([name=_csrf]):not([type=checkbox]):not([type=radio]), textarea[name]")
                .forEach(one -> request.param(one.attr("name"), one.attr("name").equals(field) ? typed : one.val()));
        form.select("input[checked]").forEach(box -> request.param(box.attr("name"), box.val()));
        form.select("select")
                .forEach(one -> request.param(
                        one.attr("name"), one.select("option[selected]").val()));
        return mvc.perform(request).andReturn().getResponse();
    }

    @Test
    void nobody_else_prepares_a_call() throws Exception {
        PersonId stranger = sample.applicant("Somebody else");
        for (String page : new String[] {"", "/particulars", "/conditions", "/questions", "/preview"})
            mvc.perform(get(at + page).with(cast.as(stranger))).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder particulars(String month, String day) {
        return send("/particulars")
                .param("title-en", "Call for film-makers")
                .param("title-lo", "ເປີດຮັບນັກສ້າງໜັງ")
                .param("closes-year", "2021")
                .param("closes-month", month)
                .param("closes-day", day)
                .param("closes-time", "18:00")
                .param("grace", "15");
    }

    private MockHttpServletRequestBuilder send(String path) {
        return post(at + path).with(cast.as(set.officer())).with(csrf());
    }
}
