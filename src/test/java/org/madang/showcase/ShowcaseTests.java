package org.madang.showcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.works.WithdrawWork;
import org.madang.works.WorkId;
import org.madang.works.WorksWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@MadangTest
class ShowcaseTests {
    private static final int BUDGET = 150_000;

    @Autowired
    MockMvc mvc;

    @Autowired
    WorksWorld world;

    @Autowired
    WithdrawWork withdraw;

    private MockHttpServletResponse answer(String path, String language) throws Exception {
        return mvc.perform(get(path).with(Cast.reading(language))).andReturn().getResponse();
    }

    private Document page(String path, String language) throws Exception {
        MockHttpServletResponse answer = answer(path, language);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        assertThat(answer.getContentAsByteArray()).hasSizeLessThan(BUDGET);
        return Jsoup.parse(answer.getContentAsString());
    }

    @Test
    void a_narrative_is_read_in_full_by_anybody() throws Exception {
        var place = world.place("LA", true);
        var author = world.participant(place);
        WorkId id = world.approved(place, author);
        var published = world.published(id, place.manager());
        Document shown = page("/showcase/" + published.slug(), "en");
        assertThat(shown.select("h1").text()).isEqualTo("The River & the <Moon>");
        assertThat(shown.select(".lead [lang=lo]").text()).isEqualTo("ແມ່ນ້ຳ");
        assertThat(shown.select("article .prose[lang=en]").text()).isEqualTo(WorksWorld.words(80));
        assertThat(shown.select("details .prose[lang=lo]").text()).isEqualTo(WorksWorld.words(80));
        assertThat(shown.select(".credits").text()).contains("ສົມພອນ", "Author");
        assertThat(shown.select("aside").text()).contains(published.publicNo(), "CC BY 4.0", "National University");
        assertThat(shown.select("meta[property=og:url]").attr("content")).endsWith("/showcase/" + published.slug());
        assertThat(shown.select("link[rel=canonical]").attr("href")).endsWith("/showcase/" + published.slug());
    }

    @Test
    void machines_read_the_same_and_no_title_breaks_out_of_it() throws Exception {
        var place = world.place("LA", true);
        var author = world.participant(place);
        var published = world.published(world.approved(place, author), place.manager());
        String html = answer("/showcase/" + published.slug(), "en").getContentAsString();
        String data =
                Jsoup.parse(html).select("script[type=application/ld+json]").html();
        assertThat(data).doesNotContain("<", "&");
        JsonNode read = JsonMapper.builder().build().readTree(data);
        assertThat(read.get("@type").asString()).isEqualTo("ShortStory");
        assertThat(read.get("identifier").asString()).isEqualTo(published.publicNo());
        assertThat(read.get("name").findValuesAsString("@value")).contains("The River & the <Moon>");
        assertThat(read.get("author").get(0).get("name").get("@language").asString())
                .isEqualTo("lo");
    }

    @Test
    void the_page_speaks_korean_too() throws Exception {
        var place = world.place("LA", true);
        var published = world.published(world.approved(place, world.participant(place)), place.manager());
        Document shown = page("/showcase/" + published.slug(), "ko");
        assertThat(shown.select("#credits").text()).isEqualTo("만든 사람들");
        assertThat(shown.select("aside").text()).contains("협력 기관", "National University 기관");
        assertThat(page("/showcase", "ko").select("h1").text()).isEqualTo("작품");
    }

    @Test
    void a_work_names_its_makers_first_and_leads_on_to_the_others_of_its_track() throws Exception {
        var place = world.place("LA", true);
        var author = world.participant(place);
        var first = world.published(world.approved(place, author), place.manager());
        assertThat(page("/showcase/" + first.slug(), "en").select("#others")).isEmpty();
        var second = world.published(world.approved(place, author), place.manager());
        Document shown = page("/showcase/" + first.slug(), "en");
        assertThat(shown.select("section[aria-labelledby=others] h3 a").eachAttr("href"))
                .containsExactly("/showcase/" + second.slug());
        assertThat(shown.select(".byline").text()).isEqualTo("ສົມພອນ");
    }

    @Test
    void a_proposal_has_a_public_card_and_no_public_file() throws Exception {
        var place = world.place("LA", true);
        var author = world.participant(place);
        WorkId id = world.proposal(place, author);
        assertThat(answer("/showcase/" + id, "en").getStatus()).isEqualTo(404);
        world.approve(place, id, world.submitted(id, author));
        var published = world.published(id, place.manager());
        Document shown = page("/showcase/" + published.slug(), "en");
        assertThat(shown.select("main").text()).contains("public card of a film proposal");
        assertThat(shown.select("a[href^=/files/]")).isEmpty();
        assertThat(shown.html()).doesNotContain("contentUrl");
    }

    @Test
    void a_number_leads_to_the_work_and_a_withdrawn_one_to_what_is_left_of_it() throws Exception {
        var place = world.place("LA", true);
        var author = world.participant(place);
        WorkId id = world.approved(place, author);
        var published = world.published(id, place.manager());
        var sent = answer("/showcase/" + published.publicNo(), "en");
        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(sent.getHeader("Location")).isEqualTo("/showcase/" + published.slug());

        withdraw.withdraw(id, "A private reason.", author);
        var gone = answer("/showcase/" + published.slug(), "en");
        assertThat(gone.getStatus()).isEqualTo(410);
        assertThat(gone.getContentAsString())
                .contains(published.publicNo())
                .doesNotContain("river river", "A private reason.");
        assertThat(answer("/showcase/PW-XX-1999-001", "en").getStatus()).isEqualTo(404);
    }

    @Test
    void the_list_is_filtered_by_its_address_and_goes_on_page_by_page() throws Exception {
        var place = world.place("MM", true);
        var author = world.participant(place);
        for (int i = 0; i < 14; i++) world.published(world.approved(place, author), place.manager());
        Document first = page("/showcase?country=MM&edition=" + place.slug(), "en");
        assertThat(first.select(".grid > li")).hasSize(12);
        Document second = page(first.select("a[rel=next]").attr("href"), "en");
        assertThat(second.select(".grid > li")).hasSize(2);
        assertThat(second.select(".grid h3 a").eachAttr("href"))
                .doesNotContainAnyElementsOf(first.select(".grid h3 a").eachAttr("href"));
        assertThat(page("/showcase?country=MM&type=BOOK", "en").select(".grid > li"))
                .isEmpty();
    }

    @Test
    void a_list_of_one_and_a_list_of_three_cost_the_same_statements() throws Exception {
        var one = world.place("LA", true);
        var three = world.place("LA", true);
        world.published(world.approved(one, world.participant(one)), one.manager());
        var author = world.participant(three);
        for (int i = 0; i < 3; i++) world.published(world.approved(three, author), three.manager());
        assertThat(statements("/showcase?edition=" + three.slug()))
                .isEqualTo(statements("/showcase?edition=" + one.slug()))
                .isLessThanOrEqualTo(6);
    }

    private int statements(String path) throws Exception {
        int before = Db.statements();
        page(path, "en");
        return Db.statements() - before;
    }

    @Test
    void home_and_track_show_what_was_published() throws Exception {
        var place = world.place("LA", true);
        var published = world.published(world.approved(place, world.participant(place)), place.manager());
        assertThat(page("/tracks/" + place.slug(), "en").select(".grid a").eachAttr("href"))
                .contains("/showcase/" + published.slug());
        assertThat(page("/", "ko").select("main").text()).contains("새로 나온 작품");
    }
}
