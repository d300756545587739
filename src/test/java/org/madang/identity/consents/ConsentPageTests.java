package org.madang.identity.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.database.Db;
import org.madang.identity.Purpose;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Everybody agrees to a text they can read, and it is kept in the language it was read in. */
@MadangTest
class ConsentPageTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    private Document page(PersonId person, String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).with(cast.as(person)))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko", "km", "lo"})
    void each_text_is_read_and_kept_in_the_readers_language(String tag) throws Exception {
        var person = cast.person("Reader", new Language(tag), "KR", "Asia/Seoul");
        var page = page(person, "/me/consents");
        assertThat(page.select("main section")).hasSize(Purpose.values().length);
        assertThat(page.select(".borrowed")).isEmpty();

        mvc.perform(post("/me/consents/PHOTO")
                .param("given", "yes")
                .param("version", String.valueOf(Purpose.PHOTO.version()))
                .with(csrf())
                .with(cast.as(person)));
        String kept = db.sql("""
                        select t.text from v_consent c
                        join identity_consent_text t on t.purpose = c.purpose and t.version = c.version and t.language = c.language
                        where c.person_id = :person and c.language = :language
                        """).param("person", person).param("language", tag).one(String.class);
        assertThat(page.select("#PHOTO").text()).contains(kept);
    }

    @Test
    void a_text_in_another_language_than_its_page_is_marked() throws Exception {
        var person = cast.person("Reader", Language.ENGLISH, "KR", "Asia/Seoul");
        var page = page(person, "/me/consents?lang=ko");
        assertThat(page.select("main .borrowed[lang=en]")).hasSize(Purpose.values().length);
        assertThat(page.select("footer").text()).contains("영어");
    }
}
