package org.madang.certificates.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

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

/** Certificates of chosen people are issued while those of others still wait. */
@MadangTest
class IssueChosenTests {
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
    private PersonId officer;

    @BeforeEach
    void aTrack() {
        place = world.place("LA", true);
        path = "/tracks/" + place.slug() + "/certificates";
        officer = place.secretariat();
    }

    private PersonId participant(String name, String state) {
        PersonId person = world.participant(place);
        db.sql("update identity_person set print_name = :name, latin_name = :name where id = :id")
                .param("name", name)
                .param("id", person)
                .update();
        db.sql("""
                insert into certificates_certificate
                       (id, person_id, track_id, state, credited, expected, required, works, print_name, created_at)
                values (:id, :person, :track, :state, 10, 10, 8, 1, :name, now())
                """)
                .param("id", UUID.randomUUID())
                .param("person", person)
                .param("track", place.track())
                .param("state", state)
                .param("name", name)
                .update();
        return person;
    }

    private String state(PersonId person) {
        return db.sql("select state from v_certificate where person_id = :person")
                .param("person", person)
                .one(String.class);
    }

    private MockHttpServletResponse open(PersonId reader, String address) throws Exception {
        return mvc.perform(get(address).with(cast.as(reader))).andReturn().getResponse();
    }

    private Document page(String address) throws Exception {
        var answer = open(officer, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse issue(PersonId... people) throws Exception {
        var request = post(path + "/chosen").with(cast.as(officer)).with(csrf());
        for (PersonId person : people) request.param("people", person.toString());
        return mvc.perform(request).andReturn().getResponse();
    }

    @Test
    void whoever_was_ticked_and_is_ready_is_ticked_and_the_others_are_counted() throws Exception {
        var ready = participant("Anong", "APPROVED");
        var waits = participant("Boun", "APPROVED");
        var early = participant("Chan", "ELIGIBLE");
        assertThat(page(path).select("button[formaction=" + path + "/chosen]")).hasSize(1);
        Document asked = page(path + "/chosen?row=" + ready + "&row=" + early);
        assertThat(asked.select("input[name=people]").eachAttr("value"))
                .containsExactly(ready.toString(), waits.toString());
        assertThat(asked.select("input[name=people][checked]").eachAttr("value"))
                .containsExactly(ready.toString());
        assertThat(asked.select("main").text()).contains("of one whom you chose waits for an earlier step");
        PersonId korean = cast.person("담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        officer = korean;
        assertThat(page(path + "/chosen?chosen=every&state=APPROVED").select("input[name=people][checked]"))
                .hasSize(2);
        assertThat(page(path + "/chosen").select("main").text()).contains("선택한 사람의 수료증 발급", "라오스");
    }

    @Test
    void the_chosen_alone_are_issued_and_sending_it_again_issues_nothing() throws Exception {
        var ready = participant("Anong", "APPROVED");
        var waits = participant("Boun", "APPROVED");
        var early = participant("Chan", "ELIGIBLE");
        assertThat(issue(ready, early).getStatus()).isEqualTo(303);
        assertThat(List.of(state(ready), state(waits), state(early))).containsExactly("ISSUED", "APPROVED", "ELIGIBLE");
        String number = db.sql("select number from certificates_certificate where person_id = :p")
                .param("p", ready)
                .one(String.class);
        assertThat(issue(ready).getStatus()).isEqualTo(303);
        assertThat(db.sql("select number from certificates_certificate where person_id = :p")
                        .param("p", ready)
                        .one(String.class))
                .isEqualTo(number);
        assertThat(db.sql("select count(*)::int from notifications_message where recipient_person = :p")
                        .param("p", ready)
                        .one(Integer.class))
                .isEqualTo(1);
        assertThat(state(waits)).isEqualTo("APPROVED");
    }

    @Test
    void without_anybody_nothing_is_issued_and_without_the_right_nobody_sees_the_page() throws Exception {
        var ready = participant("Anong", "APPROVED");
        var refused = issue();
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString())
                        .select("#people-error")
                        .text())
                .contains("at least one person");
        assertThat(state(ready)).isEqualTo("APPROVED");
        assertThat(open(place.coordinator(), path + "/chosen").getStatus()).isEqualTo(404);
        assertThat(open(place.coordinator(), path).getContentAsString()).doesNotContain(path + "/chosen");
    }
}
