package org.madang.identity.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
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
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** One role is given to chosen people together, within what the giver could give to each. */
@MadangTest
class GiveManyTests {
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
        mark = "g" + UUID.randomUUID().toString().substring(0, 8);
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(mvc.perform(get(URI.create(address)).with(as))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse send(String role, String at, PersonId... people) throws Exception {
        var request =
                post("/people/roles").with(as).with(csrf()).param("role", role).param("place", at);
        for (PersonId person : people) request.param("people", person.toString());
        return mvc.perform(request).andReturn().getResponse();
    }

    private List<String> held(PersonId person) {
        return db.sql("select role || ' ' || kind from v_grant where person_id = :p order by role, kind")
                .param("p", person)
                .list(String.class);
    }

    private String track() {
        return "TRACK " + place.track().value();
    }

    @Test
    void whoever_was_ticked_is_ticked_and_each_gets_the_role_once() throws Exception {
        var one = cast.person(mark + " 1");
        var two = cast.person(mark + " 2");
        assertThat(page("/people?q=" + mark)
                        .select("button[formaction=/people/roles]")
                        .text())
                .isEqualTo("Give a role");
        assertThat(page("/people/roles?chosen=every&q=" + mark)
                        .select("input[name=people][checked]")
                        .eachAttr("value"))
                .containsExactly(one.toString(), two.toString());
        assertThat(page("/people/roles").select("main").text()).contains("Nobody is chosen");
        for (int i = 0; i < 2; i++)
            assertThat(send("INSTRUCTOR", track(), one, two).getStatus()).isEqualTo(303);
        assertThat(held(one)).containsExactly("INSTRUCTOR TRACK");
        assertThat(held(two)).containsExactly("INSTRUCTOR TRACK");
    }

    @Test
    void what_was_chosen_stays_when_something_is_missing_or_beyond() throws Exception {
        var one = cast.person(mark + " 1");
        for (var refused : List.of(
                send("", "", one),
                send("INSTRUCTOR", "nowhere", one),
                send("PARTICIPANT", track(), one),
                send("OPERATOR", "PLATFORM", one),
                send("INSTRUCTOR", track()))) assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(send("OPERATOR", "PLATFORM", one).getContentAsString(StandardCharsets.UTF_8))
                        .select("input[name=people][checked]")
                        .eachAttr("value"))
                .containsExactly(one.toString());
        assertThat(held(one)).isEmpty();
    }

    @Test
    void an_officer_of_one_course_gives_roles_there_alone_to_whom_they_see_in_korean() throws Exception {
        var stranger = cast.person(mark + " stranger");
        var known = cast.with(Role.INSTRUCTOR, ScopeKind.TRACK, place.track().value());
        PersonId local = cast.person("김담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(local, Role.SECRETARIAT, ScopeKind.TRACK, place.track().value());
        as = cast.as(local);
        Document asked = page("/people/roles?row=" + known + "&row=" + stranger);
        assertThat(asked.select("input[name=people]").eachAttr("value")).containsExactly(known.toString());
        assertThat(asked.select("main").text())
                .contains("선택한 사람에게 역할 주기", "1명은 더 이상 목록에 없습니다")
                .doesNotContain(mark);
        assertThat(send("COURSE_MANAGER", "PLATFORM", known).getStatus()).isEqualTo(422);
        assertThat(send("COURSE_MANAGER", track(), known, stranger).getStatus()).isEqualTo(303);
        assertThat(held(known)).containsExactly("COURSE_MANAGER TRACK", "INSTRUCTOR TRACK");
        assertThat(held(stranger)).isEmpty();
    }
}
