package org.madang.institutions.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.programmes.SampleEditions;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.testing.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** However many institutions there are, a visitor, a search engine and an officer reach each of them. */
@MadangTest
class InstitutionListTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Pages pages;

    @Autowired
    Cast cast;

    @Autowired
    SampleEditions editions;

    @Autowired
    Db db;

    /** A word that only this test's institutions hold. */
    String mine;

    @BeforeEach
    void aWord() {
        mine = "i" + UUID.randomUUID().toString().substring(0, 8);
    }

    @AfterEach
    void gone() {
        db.sql("delete from institutions_institution where slug like :mine")
                .param("mine", mine + "-%")
                .update();
    }

    private void institutions(int many) {
        db.sql("""
                        insert into institutions_institution (id, slug, name, country, kind, city, created_at)
                        select gen_random_uuid(), :mine || '-' || lpad(n::text, 4, '0'),
                               jsonb_build_object('en', 'House ' || lpad(n::text, 4, '0') || ' ' || :mine,
                                                  'ko', '집 ' || lpad((10000 - n)::text, 5, '0') || ' ' || :mine),
                               'KH', 'PARTNER', 'Battambang', '2020-01-01'
                        from generate_series(1, :many) n
                        """).param("mine", mine).param("many", many).update();
    }

    private Document page(String path, String language) throws Exception {
        var answer = mvc.perform(get(URI.create(path)).header("Accept-Language", language))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        String text = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).as(path).doesNotContain("⟦");
        return Jsoup.parse(text);
    }

    private List<String> names(String path, String language) throws Exception {
        var names = new ArrayList<String>();
        for (String next = path; !next.isEmpty(); ) {
            Document page = page(next, language);
            names.addAll(page.select("main .grid h2").eachText());
            next = page.select("a[rel=next]").attr("href");
            assertThat(names).hasSizeLessThan(5000);
        }
        return names;
    }

    @Test
    void a_visitor_reaches_each_in_the_order_of_their_language() throws Exception {
        institutions(130);
        List<String> english = names("/institutions?q=" + mine, "en");
        assertThat(english).hasSize(130).doesNotHaveDuplicates();
        assertThat(english.getFirst()).startsWith("House 0001");
        assertThat(english.getLast()).startsWith("House 0130");
        List<String> korean = names("/institutions?q=" + mine, "ko");
        assertThat(korean).hasSize(130);
        assertThat(korean.getFirst()).startsWith("집 09870");
    }

    @Test
    void a_name_is_found_by_a_part_in_any_language_and_none_is_told_in_words() throws Exception {
        institutions(61);
        String part =
                URLEncoder.encode("집 09939 " + mine, StandardCharsets.UTF_8).replace("+", "%20");
        Document found = page("/institutions?q=" + part, "en");
        assertThat(found.select("main .grid h2").eachText()).containsExactly("House 0061 " + mine);
        assertThat(found.select("input[name=q]").val()).isEqualTo("집 09939 " + mine);
        assertThat(page("/institutions?q=" + mine + "none", "en").select("main").text())
                .contains("No institution of this name");
        assertThat(page("/institutions?q=" + mine + "none", "ko").select("main").text())
                .contains("이 이름의 기관이 없습니다");
        assertThat(page("/institutions?q=" + mine + "none", "km").select("main").text())
                .contains("គ្មានស្ថាប័នឈ្មោះនេះទេ");
    }

    @Test
    void the_map_of_the_site_and_the_picker_of_roles_leave_none_out() throws Exception {
        institutions(1100);
        String map = mvc.perform(get("/sitemap.xml")).andReturn().getResponse().getContentAsString();
        assertThat(map).contains("/institutions/" + mine + "-0001", "/institutions/" + mine + "-1100");
        PersonId officer = cast.secretariat();
        var edition = editions.edition(editions.programme(officer), officer);
        String slug = db.sql("select slug from v_edition where id = :id")
                .param("id", edition)
                .one(String.class);
        Document form = pages.open("/set-up/editions/" + slug + "/institutions/new", officer);
        assertThat(form.select("select[name=institution] option")).hasSizeBetween(200, 202);
        Document sought = pages.send(
                "/set-up/editions/" + slug + "/institutions",
                officer,
                200,
                "step",
                "find",
                "institutionName",
                "House 0777 " + mine,
                "role",
                "HOST");
        assertThat(sought.select("select[name=institution] option").eachAttr("value"))
                .containsExactly("", mine + "-0777");
        assertThat(sought.select("select[name=role] option[selected]").val()).isEqualTo("HOST");
        assertThat(sought.select(".field-wrong")).isEmpty();
    }
}
