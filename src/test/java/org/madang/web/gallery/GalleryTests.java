package org.madang.web.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class GalleryTests {
    private static final Pattern BARE_KEY = Pattern.compile("\\bweb\\.[a-z]+\\.[a-z]");

    @Autowired
    MockMvc mvc;

    private Document page(String language) throws Exception {
        return Jsoup.parse(mvc.perform(get("/gallery").header("Accept-Language", language))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private String styles() throws Exception {
        String address = page("en").select("link[rel=stylesheet]").attr("href");
        return mvc.perform(get(address)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void every_part_speaks_the_readers_language(String language) throws Exception {
        var page = page(language);
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("main section[id]").eachAttr("id"))
                .containsExactlyInAnyOrderElementsOf(GalleryPage.SECTIONS);
        assertThat(BARE_KEY.matcher(page.text()).find()).as(page.text()).isFalse();
        assertThat(page.select("h1").text()).isEqualTo(language.equals("ko") ? "화면 구성 요소" : "The parts of a page");
    }

    @Test
    void an_error_stands_beside_its_field_and_in_the_summary_which_leads_there() throws Exception {
        var page = page("en");
        var mail = page.getElementById("mail");
        assertThat(mail).isNotNull();
        assertThat(mail.attr("aria-invalid")).isEqualTo("true");
        assertThat(mail.attr("value")).isEqualTo("sokha@");
        var said = page.getElementById(mail.attr("aria-describedby"));
        assertThat(said).isNotNull();
        assertThat(said.text()).contains("name@example.org");
        for (var link : page.select(".summary a")) {
            var target = page.getElementById(link.attr("href").substring(1));
            assertThat(target).as(link.attr("href")).isNotNull();
            assertThat(target.normalName()).isEqualTo("input");
        }
        assertThat(page.select(".summary a").first().text())
                .startsWith(page.select("label[for=mail]").text() + ": ")
                .endsWith("name@example.org.");
        assertThat(page.select(".summary a").eachAttr("href")).containsExactly("#mail", "#grade", "#born");
    }

    @Test
    void nothing_is_inline_and_every_field_has_a_label() throws Exception {
        var page = page("en");
        assertThat(page.select("[style], style, script:not([src])")).isEmpty();
        for (var field : page.select("main input:not([type=hidden]), main select, main textarea")) {
            assertThat(page.select("label[for=" + field.id() + "]"))
                    .as(field.id())
                    .hasSize(1);
        }
        var ids = page.select("[id]").eachAttr("id");
        assertThat(new TreeSet<>(ids)).hasSameSizeAs(ids);
    }

    @Test
    void a_date_asks_for_its_parts_in_the_order_of_the_language() throws Exception {
        assertThat(page("en").select(".date-fields input").eachAttr("name"))
                .containsExactly("born-day", "born-month", "born-year");
        assertThat(page("ko").select(".date-fields input").eachAttr("name"))
                .containsExactly("born-year", "born-month", "born-day");
    }

    @Test
    void the_styles_name_their_layers_first_and_weigh_at_most_twelve_kilobytes() throws Exception {
        String styles = styles();
        assertThat(styles.strip())
                .startsWith("@layer tokens, base, type, layout, components, modules, utilities, print;");
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(styles.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(bytes.size()).isLessThanOrEqualTo(12 * 1024);
    }
}
