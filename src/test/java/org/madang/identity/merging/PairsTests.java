package org.madang.identity.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.works.WorksWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Records that might be one person's stand in a list, and whoever is known to be two people never again. */
@MadangTest
class PairsTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    WorksWorld world;

    @Autowired
    FindPairs find;

    @Autowired
    MergePeople merge;

    @Autowired
    MergeQueries queries;

    private PersonId officer;
    private RequestPostProcessor as;
    private String name;

    @BeforeEach
    void anOfficer() {
        db.sql("delete from identity_pair").update();
        officer = cast.secretariat();
        as = cast.as(officer);
        name = "Zayar " + UUID.randomUUID().toString().replaceAll("[0-9-]", "");
    }

    private PersonId born(String called, Integer year, String phone) {
        PersonId person = cast.person(called);
        db.sql("update identity_person set birth_year = :year, phone = :phone where id = :id")
                .param("year", year)
                .param("phone", phone)
                .param("id", person)
                .update();
        return person;
    }

    private Document page(String address, RequestPostProcessor reader) throws Exception {
        return Jsoup.parse(mvc.perform(get(address).with(reader))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    /** Other tests leave pairs of their own, so what is sought may stand on any page. */
    private List<String> rows(String address) throws Exception {
        var rows = new ArrayList<String>();
        for (Document page : pages(address))
            rows.addAll(page.select("tbody tr:contains(" + name + ")").eachText());
        return rows;
    }

    private List<Document> pages(String address) throws Exception {
        var pages = new ArrayList<Document>();
        for (String next = address;
                !next.isEmpty();
                next = pages.getLast().select("a[rel=next]").attr("href")) pages.add(page(next, as));
        return pages;
    }

    private void send(List<Document> from, String ending) throws Exception {
        var form = from.stream()
                .map(page -> page.selectFirst("tr:contains(" + name + ") form[action$=" + ending + "]"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        mvc.perform(post(form.attr("action"))
                        .param("other", form.select("input[name=other]").val())
                        .with(as)
                        .with(csrf()))
                .andExpect(status().isSeeOther());
    }

    @Test
    void a_pair_is_found_by_the_name_and_something_else_and_never_by_the_name_alone() throws Exception {
        born(name, 1990, "+95 9 123 456 789");
        born(name.toUpperCase(java.util.Locale.ROOT), 1971, "");
        born(name.replace("a", "á"), 1990, "09 123456789");
        born(name, null, "1");
        find.round();
        assertThat(rows("/people/pairs"))
                .singleElement()
                .asString()
                .contains("the same year of birth and the same telephone number", "They are two people");
        assertThat(page("/run", as).text()).contains("pair");
    }

    @Test
    void who_compares_two_records_can_say_there_that_they_are_two_people() throws Exception {
        PersonId one = born(name, 1990, "");
        PersonId other = born(name, 1990, "");
        find.round();
        Document compared = page("/people/" + one + "/merging?with=" + other, as);
        var form = compared.selectFirst("form[action$=/merging/apart]");
        assertThat(form).isNotNull();
        assertThat(compared.select("main a[href=/people/pairs]")).hasSize(1);
        mvc.perform(post(form.attr("action"))
                        .param("other", form.select("input[name=other]").val())
                        .with(as)
                        .with(csrf()))
                .andExpect(status().isSeeOther());
        assertThat(rows("/people/pairs")).isEmpty();
    }

    @Test
    void who_is_known_to_be_two_people_is_proposed_again_only_when_somebody_says_so() throws Exception {
        PersonId one = born(name, 1990, "");
        born(name, 1990, "");
        find.round();
        var list = pages("/people/pairs");
        send(list, "/apart");
        send(list, "/apart");
        find.round();
        assertThat(rows("/people/pairs")).isEmpty();
        assertThat(queries.candidates(one)).isEmpty();
        var apart = pages("/people/pairs?apart=yes");
        assertThat(rows("/people/pairs?apart=yes")).singleElement().asString().contains("secretariat");
        send(apart, "/proposal");
        assertThat(rows("/people/pairs")).hasSize(1);
        assertThat(queries.candidates(one)).hasSize(1);
    }

    @Test
    void a_pair_goes_when_it_is_merged_or_no_longer_alike() throws Exception {
        PersonId one = born(name, 1990, "");
        PersonId two = born(name, 1990, "");
        PersonId three = born(name, 1990, "");
        find.round();
        assertThat(rows("/people/pairs")).hasSize(3);
        merge.merge(one, two, Set.of(), "The same passport.", cast.viewer(officer));
        assertThat(rows("/people/pairs")).hasSize(1);
        db.sql("update identity_person set birth_year = 1991 where id = :id")
                .param("id", three)
                .update();
        find.round();
        assertThat(rows("/people/pairs")).isEmpty();
    }

    @Test
    void people_of_one_institution_and_country_and_name_are_a_pair() throws Exception {
        PersonId one = cast.person(name);
        PersonId two = cast.person(name);
        cast.person(name);
        world.place("LA", true);
        UUID institution =
                db.sql("select id from institutions_institution limit 1").one(UUID.class);
        for (PersonId person : List.of(one, two))
            db.sql("""
                    insert into institutions_appointment
                        (id, person_id, institution_id, role_title, from_on, may_speak_for, may_clear, appointed_by, appointed_at)
                    values (gen_random_uuid(), :person, :institution, '{"en": "Officer"}', '2020-01-01', false, false, :person, now())
                    """)
                    .param("person", person)
                    .param("institution", institution)
                    .update();
        find.round();
        assertThat(rows("/people/pairs")).singleElement().asString().contains("the same institution and country");
    }

    @Test
    void pages_lead_through_all_pairs_in_the_same_few_statements() throws Exception {
        for (int i = 0; i < 11; i++) born(name, 1990, "");
        find.round();
        Document page = page("/people/pairs", as);
        var all = new ArrayList<>(rowsOf(page));
        while (!page.select("a[rel=next]").isEmpty()) {
            int before = Db.statements();
            page = page(page.select("a[rel=next]").attr("href"), as);
            assertThat(Db.statements() - before).isLessThanOrEqualTo(6);
            all.addAll(rowsOf(page));
        }
        assertThat(all).hasSize(55).doesNotHaveDuplicates();
    }

    private List<String> rowsOf(Document page) {
        return page.select("tr:contains(" + name + ") a").eachAttr("href");
    }

    @Test
    void only_those_who_may_merge_anybody_read_it_and_in_korean_too() throws Exception {
        PersonId local = cast.with(Role.SECRETARIAT, ScopeKind.TRACK, UUID.randomUUID());
        PersonId korean = cast.person("김담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        born(name, 1990, "");
        born(name, 1990, "");
        find.round();
        assertThat(page("/people/pairs", cast.as(korean)).text()).contains("한 사람일 수 있는 기록", "태어난 해가 같음", "서로 다른 두 사람");
        var refused = mvc.perform(get("/people/pairs").with(cast.as(local)))
                .andReturn()
                .getResponse();
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getContentAsString()).doesNotContain(name);
    }
}
