package org.madang.web.about;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class AboutTests {
    @Autowired
    MockMvc mvc;

    @ParameterizedTest
    @CsvSource({
        "/about, en, About Madang, 3",
        "/about, ko, 마당 소개, 3",
        "/accessibility, en, Accessibility, 4",
        "/accessibility, ko, 접근성, 4"
    })
    void the_footer_leads_to_pages_in_the_readers_language(String path, String language, String title, int paragraphs)
            throws Exception {
        var page = Jsoup.parse(mvc.perform(get(path).with(Cast.reading(language)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.select("main > p"))
                .hasSize(paragraphs)
                .noneMatch(text -> text.text().startsWith("web."));
        assertThat(page.select(".site-footer a[href=" + path + "]")).hasSize(1);
    }
}
