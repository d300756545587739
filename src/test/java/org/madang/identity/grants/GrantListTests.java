package org.madang.identity.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

/** The grants are a list like any other, as far as its reader answers for the places. */
@MadangTest
class GrantListTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Db db;

    @Autowired
    private Cast cast;

    @Autowired
    private WorksWorld works;

    private WorksWorld.Place place;
    private RequestPostProcessor as;
    private String mark;

    @BeforeEach
    void anOfficer() {
        place = works.place("LA", true);
        as = cast.as(cast.secretariat());
        mark = "L" + UUID.randomUUID().toString().substring(0, 8);
    }

    private PersonId holds(String name, Role role, ScopeKind kind, UUID scope) {
        PersonId person = cast.person(mark + " " + name);
        cast.give(person, role, kind, scope);
        return person;
    }

    private String text(String address) throws Exception {
        return mvc.perform(get(URI.create(address)).with(as))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private Document page(String more) throws Exception {
        return Jsoup.parse(text("/grants?q=" + mark + more));
    }

    private List<String> names(String more) throws Exception {
        return page(more).select("tbody th").eachText();
    }

    @Test
    void grants_are_found_by_name_role_and_state_the_newest_first_and_sorted_otherwise() throws Exception {
        var first = holds("B", Role.REVIEWER, ScopeKind.PLATFORM, null);
        holds("A", Role.INSTRUCTOR, ScopeKind.TRACK, place.track().value());
        holds("C", Role.REVIEWER, ScopeKind.PLATFORM, null);
        db.sql("update identity_grant set ended_at = now(), given_at = now() - interval '1 day' where person_id = :p")
                .param("p", first)
                .update();
        assertThat(names("&sort=name")).containsExactly(mark + " A", mark + " B", mark + " C");
        assertThat(names("").getLast()).isEqualTo(mark + " B");
        assertThat(names("&stage=NOW&sort=-name")).containsExactly(mark + " C", mark + " A");
        assertThat(names("&stage=OVER&role=REVIEWER")).containsExactly(mark + " B");
        assertThat(names("&stage=PLANNED")).isEmpty();
        assertThat(page("&role=INSTRUCTOR").select("tbody td").eachText()).contains("Instructor", "Held now");
        assertThat(page("").select("tbody a").first().attr("href")).startsWith("/grants/people/");
        assertThat(page("").select("nav a[aria-current]").eachAttr("href")).contains("/grants?stage=NOW");
    }

    @Test
    void grants_stand_by_the_name_of_their_place_in_the_readers_letters_and_are_found_by_it() throws Exception {
        var other = works.place("KH", true);
        called(place.track().value(), "Zebra " + mark, "가 " + mark);
        called(other.track().value(), "Alpha " + mark, "하 " + mark);
        holds("1", Role.INSTRUCTOR, ScopeKind.TRACK, place.track().value());
        holds("2", Role.INSTRUCTOR, ScopeKind.TRACK, other.track().value());
        holds("3", Role.REVIEWER, ScopeKind.PLATFORM, null);
        assertThat(names("&sort=place")).containsExactly(mark + " 2", mark + " 1", mark + " 3");
        assertThat(names("&sort=-place")).containsExactly(mark + " 1", mark + " 2", mark + " 3");
        assertThat(names("&at=alpha%20" + mark)).containsExactly(mark + " 2");
        assertThat(names("&at=%ED%95%98%20" + mark)).as("by any of its names").containsExactly(mark + " 2");
        PersonId korean = cast.person("김사무", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        as = cast.as(korean);
        assertThat(names("&sort=place")).containsExactly(mark + " 1", mark + " 2", mark + " 3");
        assertThat(page("").select("label[for=f-at]").text()).isEqualTo("장소 이름");
    }

    private void called(UUID track, String english, String korean) {
        db.sql(
                        "update programmes_track set title = jsonb_build_object('en', cast(:en as text), 'ko', cast(:ko as text)) where id = :id")
                .param("en", english)
                .param("ko", korean)
                .param("id", track)
                .update();
    }

    @Test
    void an_officer_of_one_edition_reads_and_takes_home_what_is_held_there_alone() throws Exception {
        holds("Everywhere", Role.REVIEWER, ScopeKind.PLATFORM, null);
        holds(
                "Elsewhere",
                Role.INSTRUCTOR,
                ScopeKind.EDITION,
                works.place("KH", true).edition().value());
        holds("Here", Role.REVIEWER, ScopeKind.EDITION, place.edition().value());
        PersonId local = cast.person("김사무", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(local, Role.SECRETARIAT, ScopeKind.EDITION, place.edition().value());
        as = cast.as(local);
        assertThat(names("")).containsExactly(mark + " Here");
        assertThat(page("").select("main").text()).contains("1건", "심사위원", "지금 유효", "준 날");
        String[] file = text("/grants/export.csv?col=all&q=" + mark).split("\r\n");
        assertThat(file).hasSize(2);
        assertThat(file[1]).contains(mark + " Here");
        assertThat(text("/grants/export.csv?row=" + UUID.randomUUID())).doesNotContain(mark);
        as = cast.as(cast.with(Role.INSTRUCTOR, ScopeKind.TRACK, place.track().value()));
        mvc.perform(get("/grants/export.csv").with(as)).andExpect(status().isForbidden());
    }

    @Test
    void a_file_names_the_places_as_the_page_does_and_pages_lead_on_and_back() throws Exception {
        for (int i = 0; i < 53; i++)
            holds("P" + i, Role.INSTRUCTOR, ScopeKind.TRACK, place.track().value());
        Document first = page("&sort=name");
        assertThat(first.select("tbody tr")).hasSize(50);
        String where = first.select("tbody tr").first().select("td").get(2).text();
        assertThat(where).startsWith("Track: ");
        Document second = Jsoup.parse(text(first.select("a[rel=next]").attr("href")));
        assertThat(second.select("tbody tr")).hasSize(3);
        assertThat(Jsoup.parse(text(second.select("a[rel=prev]").attr("href")))
                        .select("tbody th")
                        .eachText())
                .isEqualTo(first.select("tbody th").eachText());
        assertThat(text("/grants/export.csv?q=" + mark).split("\r\n"))
                .hasSize(54)
                .filteredOn(line -> line.contains("\"" + where.replace("\"", "\"\"") + "\""))
                .hasSize(53);
    }

    @Test
    void one_grant_costs_as_many_statements_as_three_at_three_kinds_of_places() throws Exception {
        holds("1", Role.REVIEWER, ScopeKind.EDITION, place.edition().value());
        page("");
        int before = Db.statements();
        page("");
        int one = Db.statements() - before;
        holds("2", Role.INSTRUCTOR, ScopeKind.TRACK, place.track().value());
        holds(
                "3",
                Role.PARTNER_COORDINATOR,
                ScopeKind.INSTITUTION,
                place.partner().value());
        before = Db.statements();
        assertThat(page("").select("tbody tr")).hasSize(3);
        assertThat(Db.statements() - before).isEqualTo(one);
    }
}
