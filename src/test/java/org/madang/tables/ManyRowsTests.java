package org.madang.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.programmes.SampleEditions;
import org.madang.programmes.TrackId;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** More rows than a page shows: all that the filters leave are chosen for an act, or stand on one page. */
@MadangTest
class ManyRowsTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleEditions editions;

    private PersonId officer;
    private TrackId track;
    private String roster;
    private RequestPostProcessor as;

    @BeforeEach
    void aTrack() {
        officer = cast.secretariat();
        track = editions.track(editions.edition(editions.programme(officer), officer), officer);
        roster = "/tracks/"
                + db.sql("select slug from v_track where id = :id")
                        .param("id", track)
                        .one(String.class) + "/people";
        as = cast.as(officer);
    }

    /** Every third of them in Laos. */
    private void crowd(int people) {
        db.sql("""
                with numbered as (select n, gen_random_uuid() as id from generate_series(1, :people) n),
                people as (
                    insert into identity_person (id, print_name, created_at) select id, 'Name ' || n, now() from numbered)
                insert into cohorts_enrolment (id, person_id, track_id, edition_id, country, grade, state, enrolled_at, changed_at)
                select gen_random_uuid(), p.id, t.id, t.edition_id, case when n % 3 = 0 then 'LA' else 'KH' end, 'EXPERT',
                       'ACTIVE', now(), now()
                from numbered p, v_track t where t.id = :track
                """).param("people", people).param("track", track).update();
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(mvc.perform(get(URI.create(address)).with(as))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    /** Where a button of the page leads, with what its form holds. */
    private static String act(Document page, String ending) {
        var form = page.select("form.staff-table").first();
        var address = new StringBuilder(
                form.select("button[formaction$=" + ending + "]").attr("formaction") + "?");
        for (var field : form.select("input[type=hidden], input[name=row][checked]:not([disabled])"))
            address.append(field.attr("name")).append('=').append(field.val()).append('&');
        return address.toString();
    }

    @Test
    void all_that_the_filters_leave_are_chosen_and_the_act_gets_exactly_those() throws Exception {
        crowd(240);
        Document narrowed = page(roster + "?country=LA");
        Document chosen = page(narrowed.select("a[href*=chosen=every]").attr("href"));
        assertThat(chosen.text()).contains("All 80 rows that the filters leave are chosen");
        assertThat(chosen.select("input[name=row][checked]")).hasSize(50);
        for (String act : new String[] {"/departures", "/teams"}) {
            String field = act.equals("/teams") ? "members" : "people";
            assertThat(page(act(chosen, act)).select("input[name=" + field + "][checked]"))
                    .as(act)
                    .hasSize(80);
        }
        Document next = page(chosen.select("a[rel=next]").attr("href"));
        assertThat(next.text()).contains("All 80 rows that the filters leave are chosen");
        assertThat(page(next.select("a.button:contains(Choose none)").attr("href"))
                        .select("input[name=row][checked]"))
                .isEmpty();
    }

    @Test
    void more_than_can_be_chosen_at_once_are_not_offered() throws Exception {
        crowd(501);
        Document page = page(roster);
        assertThat(page.select("a[href*=chosen=every]")).isEmpty();
        Document many = page(page.select("a.whole").attr("href"));
        assertThat(page.select("a.whole").text()).isEqualTo("Show 500 rows on one page, as for printing");
        assertThat(many.select("tbody tr")).hasSize(500);
        assertThat(page(many.select("a[rel=next]").attr("href")).select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void all_rows_stand_on_one_page_for_printing_in_the_same_statements() throws Exception {
        crowd(120);
        page(roster);
        int before = Db.statements();
        Document page = page(roster + "?country=KH&sort=-name");
        int few = Db.statements() - before;
        before = Db.statements();
        Document whole = page(page.select("a.whole").attr("href"));
        assertThat(Db.statements() - before).isLessThanOrEqualTo(few + 2);
        assertThat(whole.select("tbody tr")).hasSize(80);
        assertThat(whole.select("a[rel]")).isEmpty();
        assertThat(whole.select("tbody th").first().text()).isEqualTo("Name 119");
        PersonId korean = cast.person("김담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        as = cast.as(korean);
        assertThat(page(roster).text()).contains("인쇄할 수 있게 120행을 한 페이지에 모두 보기", "조건에 맞는 120행 모두 선택");
    }
}
