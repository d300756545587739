package org.madang.certificates.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

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
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The certificates of a track as a table of those who answer for it. */
@MadangTest
class CertificateListTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Db db;

    @Autowired
    private Cast cast;

    @Autowired
    private WorksWorld world;

    private WorksWorld.Place place;
    private String path;

    @BeforeEach
    void a_track() {
        place = world.place("LA", true);
        path = "/tracks/" + place.slug() + "/certificates";
    }

    private PersonId participant(String name, String state) {
        PersonId person = world.participant(place);
        db.sql("update identity_person set print_name = :name, latin_name = :name where id = :id")
                .param("name", name)
                .param("id", person)
                .update();
        if (!state.isEmpty())
            db.sql("""
                            insert into certificates_certificate
                                   (id, person_id, track_id, state, credited, expected, required, works, print_name, number,
                                    code, created_at)
                            values (:id, :person, :track, :state, 10, 10, 8, 1, :name, :number, :number, now())
                            """)
                    .param("id", UUID.randomUUID())
                    .param("person", person)
                    .param("track", place.track())
                    .param("state", state)
                    .param("name", name)
                    .param("number", state.equals("ISSUED") ? "N-" + UUID.randomUUID() : null)
                    .update();
        return person;
    }

    private MockHttpServletResponse perform(PersonId as, String address) throws Exception {
        return mvc.perform(get(address).with(cast.as(as))).andReturn().getResponse();
    }

    private Document open(PersonId as, String address) throws Exception {
        var answer = perform(as, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private List<String> names(String query) throws Exception {
        return open(place.manager(), path + query).select("tbody th").eachText();
    }

    @Test
    void it_is_narrowed_and_sorted_by_its_address() throws Exception {
        participant("Anong", "ISSUED");
        participant("Boun", "");
        participant("Chan", "ELIGIBLE");
        assertThat(names("")).containsExactly("Anong", "Boun", "Chan");
        assertThat(names("?state=NONE")).containsExactly("Boun");
        assertThat(names("?state=ISSUED&country=LA")).containsExactly("Anong");
        assertThat(names("?q=cha")).containsExactly("Chan");
        assertThat(names("?sort=-name")).containsExactly("Chan", "Boun", "Anong");
        Document page = open(place.manager(), path);
        assertThat(page.select(".lead").text()).contains("3 people", "one certificate issued");
        assertThat(page.select("tbody th a")).hasSize(2);
        PersonId korean = cast.person("담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        assertThat(open(korean, path).select("main").text()).contains("아직 열리지 않음", "라오스");
    }

    @Test
    void three_rows_cost_what_one_costs() throws Exception {
        participant("One", "ISSUED");
        open(place.manager(), path);
        int before = Db.statements();
        open(place.manager(), path);
        int one = Db.statements() - before;
        participant("Two", "");
        participant("Three", "ELIGIBLE");
        before = Db.statements();
        open(place.manager(), path);
        assertThat(Db.statements() - before).isEqualTo(one);
    }

    @Test
    void files_go_to_whoever_reads_the_page_and_to_nobody_else() throws Exception {
        participant("Anong", "ISSUED");
        PersonId chosen = participant("Boun", "");
        for (PersonId reader : List.of(place.manager(), place.coordinator(), place.secretariat())) {
            String csv = perform(reader, path + "/export.csv?row=" + chosen).getContentAsString();
            assertThat(csv).contains("Person", "Boun").doesNotContain("Anong");
        }
        assertThat(perform(place.manager(), path + "/export.xlsx").getContentType())
                .contains("spreadsheetml");
        var elsewhere = world.place("KH", true);
        for (PersonId stranger : List.of(chosen, elsewhere.manager(), elsewhere.coordinator()))
            for (String closed : List.of(path, path + "/export.csv", path + "/export.xlsx"))
                assertThat(perform(stranger, closed).getStatus()).as(closed).isEqualTo(404);
    }
}
