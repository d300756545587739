package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a chat or a search engine shows of an open call that somebody passes on. */
@MadangTest
class SharedCallTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    SampleAdmission.Set set;

    @BeforeEach
    void an_open_call() {
        set = sample.open(true, 10);
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void it_says_until_when_by_the_calls_own_clock_and_how_it_begins_in_each_language() throws Exception {
        Document page = page("en");
        assertThat(meta(page, "og:title")).isEqualTo("Call for film-makers");
        assertThat(meta(page, "og:description"))
                .startsWith("Apply until")
                .contains("1 July 2021", "10:00", "(Seoul)", "Ten places.");
        assertThat(meta(page, "og:image")).startsWith("http");
        assertThat(page.select("link[rel=alternate][hreflang]").eachAttr("hreflang"))
                .containsExactly("en", "ko", "x-default");
        assertThat(meta(page("ko"), "og:description")).contains("까지 지원할 수 있습니다", "열 자리입니다.");
        assertThat(meta(page("km"), "og:description")).contains("ដាក់ពាក្យបានត្រឹម");
        assertThat(meta(page("lo"), "og:description")).contains("ສະໝັກໄດ້ພາຍໃນ");
        sample.at(SampleAdmission.CLOSES.plusDays(1));
        assertThat(meta(page("en"), "og:description")).startsWith("Closed on");
    }

    @Test
    void a_visitor_reads_the_deadline_on_the_clocks_of_the_countries_it_is_for() throws Exception {
        assertThat(page("en").select(".clocks").eachText()).containsExactly("Cambodia 08:00");
        assertThat(page("ko").select(".clocks").eachText()).containsExactly("캄보디아 08:00");
        Document khmer = page("km");
        assertThat(khmer.select(".clocks"))
                .as("it stands in the deadline itself")
                .isEmpty();
        assertThat(khmer.select(".next .mine").text()).contains("08:00", "ភ្នំពេញ");
        assertThat(khmer.select(".next .theirs").text()).contains("10:00", "សេអ៊ូល");
        sample.at(SampleAdmission.CLOSES.plusDays(1));
        assertThat(page("en").select(".clocks"))
                .as("what is over needs no other clock")
                .isEmpty();
    }

    @Test
    void announced_calls_are_in_the_map_of_the_site_and_no_other_is() throws Exception {
        var hidden = sample.open(true, 10);
        db.sql("update admission_call set announced_at = null where id = :id")
                .param("id", hidden.call())
                .update();
        assertThat(map()).contains("/calls/" + set.callSlug()).doesNotContain(hidden.callSlug());
    }

    private String map() throws Exception {
        return mvc.perform(get("/sitemap.xml")).andReturn().getResponse().getContentAsString();
    }

    private Document page(String language) throws Exception {
        return Jsoup.parse(mvc.perform(get("/calls/" + set.callSlug()).with(Cast.reading(language)))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private static String meta(Document page, String property) {
        return page.select("meta[property=" + property + "]").attr("content");
    }
}
