package org.madang.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
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

@MadangTest
class StaffTableTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleEditions editions;

    PersonId officer;
    TrackId track;
    String roster;
    RequestPostProcessor as;

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

    /** Names, addresses and instants repeat, and some are missing. */
    private void crowd(int people) {
        db.sql("""
                with numbered as (select n, gen_random_uuid() as id from generate_series(1, :people) n),
                people as (
                    insert into identity_person (id, print_name, latin_name, email, created_at)
                    select id, (array['김하나', 'Sok Dara', 'สมชาย', '나 10', '나 9'])[1 + n % 5],
                           case n % 3 when 0 then '' when 1 then 'Repeated' else 'Name ' || n end,
                           case when n % 4 = 0 then null else gen_random_uuid() || '@example.org' end, now()
                    from numbered returning id)
                insert into cohorts_enrolment (id, person_id, track_id, edition_id, country, grade, state, enrolled_at, changed_at)
                select gen_random_uuid(), p.id, t.id, t.edition_id, (array['KH', 'LA', 'VN'])[1 + n / 3 % 3],
                       (array['EXPERT', 'MANAGER'])[1 + n / 9 % 2], 'ACTIVE', now() - (n / 2 % 3) * interval '1 day', now()
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

    private static List<String> ids(Document page) {
        return page.select("input[name=row]").eachAttr("value");
    }

    @Test
    void pages_lead_through_everybody_and_back_however_values_repeat_or_are_missing() throws Exception {
        crowd(120);
        for (String sort : List.of("name", "latin", "email", "country", "grade", "since", "team")) {
            for (String direction : List.of("", "-")) {
                var forward = new ArrayList<List<String>>();
                Document page = page(roster + "?sort=" + direction + sort);
                assertThat(page.select("a[rel=prev]")).isEmpty();
                forward.add(ids(page));
                while (!page.select("a[rel=next]").isEmpty()) {
                    page = page(page.select("a[rel=next]").attr("href"));
                    forward.add(ids(page));
                }
                var all = forward.stream().flatMap(List::stream).toList();
                assertThat(all).as(direction + sort).hasSize(120).doesNotHaveDuplicates();
                for (int i = forward.size() - 2; i >= 0; i--) {
                    page = page(page.select("a[rel=prev]").attr("href"));
                    assertThat(ids(page))
                            .as("back to page %d by %s%s", i, direction, sort)
                            .isEqualTo(forward.get(i));
                }
            }
        }
    }

    @Test
    void every_reader_has_their_own_order_of_letters() throws Exception {
        for (String name : List.of("나 10", "Zoe", "가", "Åsa", "나 9")) {
            PersonId person = cast.person(name);
            db.sql("""
                    insert into cohorts_enrolment (id, person_id, track_id, edition_id, country, grade, state, enrolled_at, changed_at)
                    select gen_random_uuid(), :person, t.id, t.edition_id, 'KR', 'EXPERT', 'ACTIVE', now(), now()
                    from v_track t where t.id = :track
                    """).param("person", person).param("track", track).update();
        }
        assertThat(page(roster).select("tbody th span[id]").eachText())
                .containsExactly("Åsa", "Zoe", "가", "나 9", "나 10");
        as = cast.as(korean());
        assertThat(page(roster).select("tbody th span[id]").eachText())
                .containsExactly("가", "나 9", "나 10", "Åsa", "Zoe");
    }

    private PersonId korean() {
        PersonId korean = cast.person("김담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        return korean;
    }

    @Test
    void filters_and_columns_stand_in_the_address() throws Exception {
        crowd(30);
        Document page = page(roster + "?q=repeated&country=KH&col=email&col=external&sort=-email");
        assertThat(page.select("thead th").eachText()).containsExactly("Name", "E-mail ↓", "External number");
        // On a phone each cell says what it is, and the headings stand above all rows for sorting.
        assertThat(page.select("tbody tr").first().select("td").eachAttr("data-label"))
                .containsExactly("E-mail", "External number");
        assertThat(page.select("#f-q").val()).isEqualTo("repeated");
        assertThat(page.select("#f-country option[selected]").val()).isEqualTo("KH");
        assertThat(page.select("thead a").first().attr("href"))
                .contains("country=KH")
                .contains("q=repeated")
                .contains("col=email");
        assertThat(ids(page).size()).isLessThan(30);
        assertThat(page(roster + "?q=nobody").text()).contains("Nothing fits these filters");
    }

    @Test
    void what_means_nothing_in_an_address_is_passed_over() throws Exception {
        crowd(3);
        for (String nonsense : List.of(
                "after=x",
                "before=%00",
                "sort=-nothing",
                "sort=country&after=" + place("99999999999999999999"),
                "sort=since&after=" + place("x"),
                "sort=since&before=" + place("-1"),
                "sort=since&after=" + place("+999999999-01-01T00:00:00Z"),
                "sort=since&before=" + place("-999999999-01-01T00:00:00Z"),
                "after=" + place("\u0000"),
                "col=nothing",
                "country=ZZ",
                "state='",
                "row=1",
                "chosen=page",
                "q=%25%27%5C")) page(roster + "?" + nonsense);
    }

    private static String place(String value) {
        return new Asked.Place(value, java.util.UUID.randomUUID()).text();
    }

    @Test
    void a_file_holds_exactly_the_filtered_rows_and_no_formula() throws Exception {
        crowd(60);
        PersonId attacker = cast.person("=cmd|' /C calc'!A0", Language.ENGLISH, "KH", "Asia/Phnom_Penh");
        db.sql("""
                insert into cohorts_enrolment (id, person_id, track_id, edition_id, country, grade, state, enrolled_at, changed_at)
                select gen_random_uuid(), :person, t.id, t.edition_id, 'VN', 'EXPERT', 'ACTIVE', now(), now()
                from v_track t where t.id = :track
                """).param("person", attacker).param("track", track).update();
        String query = "?country=VN&col=email&col=country";
        int expected = db.sql("select count(*)::int from cohorts_enrolment where track_id = :track and country = 'VN'")
                .param("track", track)
                .one(Integer.class);
        var csv = mvc.perform(get(URI.create(roster + "/export.csv" + query)).with(as))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        String text = new String(csv.getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF\"Name\",\"Country\",\"E-mail\"\r\n").contains("\"'=cmd|");
        assertThat(text.split("\r\n")).hasSize(expected + 1);
        assertThat(csv.getHeader("Content-Disposition")).contains("attachment");
        byte[] xlsx = mvc.perform(
                        get(URI.create(roster + "/export.xlsx" + query)).with(as))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(expected + 1);
            assertThat(rows).anyMatch(row -> row.getCellText(0).equals("=cmd|' /C calc'!A0"));
        }
        String one = mvc.perform(get(URI.create(roster + "/export.csv" + query + "&row=" + attacker))
                        .with(as))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(one.split("\r\n")).hasSize(2);
    }

    @Test
    void the_same_few_statements_read_one_row_and_three() throws Exception {
        crowd(1);
        page(roster);
        int before = Db.statements();
        page(roster);
        int one = Db.statements() - before;
        crowd(2);
        before = Db.statements();
        page(roster);
        assertThat(Db.statements() - before).isEqualTo(one).isLessThanOrEqualTo(8);
    }

    @Test
    void a_view_is_kept_under_a_name_for_its_owner_alone() throws Exception {
        crowd(1);
        String address = roster + "?country=KH";
        mvc.perform(post("/views").with(as).with(csrf()).param("name", "").param("address", address))
                .andExpect(status().isUnprocessableContent());
        for (int i = 0; i < 2; i++)
            mvc.perform(post("/views")
                            .with(as)
                            .with(csrf())
                            .param("name", "Cambodians")
                            .param("address", address))
                    .andExpect(status().isSeeOther());
        Document page = page(address);
        assertThat(page.select(".saved-views a[aria-current]").eachText()).containsExactly("Cambodians");
        PersonId manager = cast.with(Role.COURSE_MANAGER, ScopeKind.TRACK, track.value());
        mvc.perform(get(roster).with(cast.as(manager)))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("Cambodians"))));
        String removal = page.select("form[action$=/removal]").attr("action");
        mvc.perform(post(removal).with(cast.as(manager)).with(csrf()).param("address", roster));
        assertThat(page(roster).select(".saved-views a").eachText()).containsExactly("Cambodians");
        mvc.perform(post(removal).with(as).with(csrf()).param("address", roster))
                .andExpect(status().isSeeOther());
        assertThat(page(roster).select(".saved-views")).isEmpty();
    }

    @Test
    void rows_are_chosen_without_scripts() throws Exception {
        crowd(3);
        Document page = page(roster);
        assertThat(page.select("input[name=row][checked]")).isEmpty();
        Document all = page(page.select("a[href*=chosen]").attr("href"));
        assertThat(all.select("input[name=row][checked]")).hasSize(3);
        String teams = all.select("button[formaction$=/teams]").attr("formaction") + "?row=" + ids(all).getFirst();
        assertThat(page(teams).select("input[name=members][checked]").eachAttr("value"))
                .containsExactly(ids(all).getFirst());
    }

    @Test
    void korean_readers_find_people_by_korean_letters() throws Exception {
        String name = "한" + java.util.UUID.randomUUID().toString().substring(0, 6);
        cast.person(name, Language.KOREAN, "KR", "Asia/Seoul");
        mvc.perform(get("/people").param("q", name.substring(1)).with(cast.as(korean())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(name)))
                .andExpect(content().string(containsString("1건")))
                .andExpect(content().string(containsString("XLSX로 내려받기")));
    }
}
