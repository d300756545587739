package org.madang.identity.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.Lists;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Where a place is picked, none is out of reach, however many there are. */
@MadangTest
class PlacePickerTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Lists lists;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    PersonId officer;
    PersonId somebody;
    UUID oldest;
    String word;

    @BeforeEach
    void moreInstitutionsThanAPickerHolds() {
        officer = cast.secretariat();
        somebody = cast.person("Somebody");
        oldest = UUID.randomUUID();
        word = "w" + oldest.toString().substring(0, 8);
        db.sql("""
                        insert into institutions_institution (id, slug, name, kind, created_at)
                        values (:id, 'picker-oldest-' || :id, :name, 'PARTNER', now() - interval '30 years')
                        """)
                .param("id", oldest)
                .param("name", Multilingual.of("en", "First School " + word, "ko", "첫 학교 " + word))
                .update();
        db.sql("""
                        insert into institutions_institution (id, slug, name, kind, created_at)
                        select gen_random_uuid(), 'picker-' || gen_random_uuid(), '{"en": "Another"}', 'PARTNER', now()
                        from generate_series(1, 201)
                        """).update();
    }

    @AfterEach
    void gone() {
        db.sql("delete from institutions_institution where slug like 'picker-%'")
                .update();
    }

    private Document sent(PersonId as, MockHttpServletRequestBuilder form) throws Exception {
        var answer =
                mvc.perform(form.with(cast.as(as)).with(csrf())).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private String option() {
        return "select[name=place] option[value=INSTITUTION " + oldest + "]";
    }

    @Test
    void a_place_that_the_list_does_not_hold_is_found_by_its_name_and_nothing_typed_is_lost() throws Exception {
        Document people = lists.open(officer, "/people");
        assertThat(people.select(option())).isEmpty();
        assertThat(people.select("#placeName-hint").text()).contains("more places than stand in the list");
        Document found = sent(
                officer,
                post("/people/invitations")
                        .param("step", "places")
                        .param("placeName", "first SCHOOL " + word)
                        .param("email", "half.written")
                        .param("printName", "하늘"));
        assertThat(found.select(option()).text()).contains("First School " + word);
        assertThat(found.select("select[name=place] option")).hasSize(2);
        assertThat(found.select("input[name=email]").val()).isEqualTo("half.written");
        assertThat(found.select("input[name=printName]").val()).isEqualTo("하늘");
        assertThat(found.select(".field-wrong")).isEmpty();
        // Whoever looks for another place after that keeps the one that was chosen until then.
        Document other = sent(
                officer,
                post("/people/invitations")
                        .param("step", "places")
                        .param("placeName", "nothing of this name")
                        .param("place", "INSTITUTION " + oldest));
        assertThat(other.select(option()).hasAttr("selected")).isTrue();
    }

    @Test
    void every_form_with_a_place_finds_it_in_the_readers_language_and_in_any_other() throws Exception {
        PersonId korean = cast.person("사무국", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        for (String path : new String[] {"/grants/people/" + somebody, "/people/invitations/list"}) {
            Document found = sent(korean, post(path).param("step", "places").param("placeName", "School " + word));
            assertThat(found.select(option()).text()).as(path).contains("첫 학교 " + word);
            assertThat(found.select("label[for=placeName]").text()).contains("이름으로 장소 찾기");
            assertThat(found.select(".field-wrong")).isEmpty();
        }
        assertThat(lists.open(korean, "/grants/people/" + somebody).select("#placeName"))
                .isNotEmpty();
    }
}
