package org.madang.identity.invitations;

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
import org.madang.identity.signin.Address;
import org.madang.shared.Grant;
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

/** The open invitations are a list like any other, and what becomes of one is asked of many alike. */
@MadangTest
class InvitationListTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Db db;

    @Autowired
    private Cast cast;

    @Autowired
    private WorksWorld works;

    @Autowired
    private InvitePerson invite;

    private WorksWorld.Place place;
    private PersonId officer;
    private RequestPostProcessor as;
    private String mark;

    @BeforeEach
    void anOfficer() {
        place = works.place("LA", true);
        officer = cast.secretariat();
        as = cast.as(officer);
        mark = "i" + UUID.randomUUID().toString().substring(0, 8);
    }

    private UUID invited(String name, Role role, ScopeKind kind, UUID scope) {
        String address = name + "." + mark + "@example.org";
        assertThat(invite.invite(
                        Address.parse(address).orElseThrow(),
                        name,
                        Language.ENGLISH,
                        new Grant(role, kind, scope),
                        cast.viewer(officer)))
                .isInstanceOf(InvitePerson.Outcome.Invited.class);
        return db.sql("select id from identity_invitation where email = :email")
                .param("email", address)
                .one(UUID.class);
    }

    private UUID reviewer(String name) {
        return invited(name, Role.REVIEWER, ScopeKind.PLATFORM, null);
    }

    private void late(UUID id) {
        db.sql("""
                update identity_invitation
                set sent_at = now() - interval '60 days', expires_at = now() - interval '1 day' where id = :id
                """).param("id", id).update();
    }

    private String text(String address) throws Exception {
        return mvc.perform(get(URI.create(address)).with(as))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private Document page(String more) throws Exception {
        return Jsoup.parse(text("/people/invitations?q=" + mark + more));
    }

    private List<String> names(String more) throws Exception {
        return page(more).select(".staff-table tbody tr td:nth-child(2)").eachText();
    }

    private MockHttpServletResponse send(String what, UUID... ids) throws Exception {
        var request = post("/people/invitations/chosen").with(as).with(csrf());
        if (!what.isEmpty()) request.param("what", what);
        for (UUID id : ids) request.param("invitations", id.toString());
        return mvc.perform(request).andReturn().getResponse();
    }

    private int letters(String name) {
        return db.sql("select count(*)::int from notifications_message where recipient_address = :to")
                .param("to", name + "." + mark + "@example.org")
                .one(Integer.class);
    }

    @Test
    void invitations_are_found_by_name_role_and_link_the_last_sent_first_and_sorted_otherwise() throws Exception {
        late(reviewer("b"));
        invited("a", Role.INSTRUCTOR, ScopeKind.TRACK, place.track().value());
        reviewer("c");
        assertThat(names("").getLast()).isEqualTo("b");
        assertThat(names("&sort=name")).containsExactly("a", "b", "c");
        assertThat(names("&link=LATE")).containsExactly("b");
        assertThat(names("&link=GOOD&role=INSTRUCTOR")).containsExactly("a");
        assertThat(page("&role=INSTRUCTOR")
                        .select(".staff-table tbody td")
                        .get(2)
                        .text())
                .startsWith("Track: ");
        assertThat(page("&link=LATE").select(".staff-table tbody").text()).contains("The link is too old");
        String[] file =
                text("/people/invitations/export.csv?sort=name&q=" + mark).split("\r\n");
        assertThat(file).hasSize(4);
        assertThat(file[1]).contains("\"a." + mark + "@example.org\"", "\"Instructor\"", "Track: ");
    }

    @Test
    void an_officer_of_one_track_reads_takes_home_and_changes_what_is_of_that_track_alone_in_korean() throws Exception {
        UUID elsewhere = reviewer("x");
        UUID here = invited("y", Role.INSTRUCTOR, ScopeKind.TRACK, place.track().value());
        PersonId local = cast.person("김담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(local, Role.SECRETARIAT, ScopeKind.TRACK, place.track().value());
        as = cast.as(local);
        assertThat(names("")).containsExactly("y");
        assertThat(text("/people/invitations/export.csv")).contains("y." + mark).doesNotContain("x." + mark);
        var asked = Jsoup.parse(text("/people/invitations/chosen?row=" + here + "&row=" + elsewhere));
        assertThat(asked.select("input[name=invitations][checked]").eachAttr("value"))
                .containsExactly(here.toString());
        assertThat(asked.select("main").text()).contains("다시 보내거나 거두기", "이미 수락되었거나");
        assertThat(send("WITHDRAW", here, elsewhere).getStatus()).isEqualTo(303);
        assertThat(names("")).isEmpty();
        as = cast.as(officer);
        assertThat(names("")).as("was not theirs").containsExactly("x");
    }

    @Test
    void many_are_sent_again_at_once_and_whoever_came_in_the_meantime_is_left() throws Exception {
        UUID one = reviewer("one");
        UUID two = reviewer("two");
        UUID gone = reviewer("gone");
        late(one);
        late(two);
        assertThat(Jsoup.parse(text("/people/invitations/chosen"))
                        .select("input[name=invitations]")
                        .eachAttr("value"))
                .contains(one.toString(), two.toString())
                .doesNotContain(gone.toString());
        db.sql("update identity_invitation set accepted_at = now() where id = :id")
                .param("id", gone)
                .update();
        var sent = send("AGAIN", one, two, gone);
        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(sent.getHeader("Location")).isEqualTo("/people/invitations");
        assertThat(List.of(letters("one"), letters("two"), letters("gone"))).containsExactly(2, 2, 1);
        assertThat(names("&link=LATE")).isEmpty();
    }

    @Test
    void without_a_choice_nothing_happens_and_what_was_ticked_stays() throws Exception {
        UUID one = reviewer("one");
        var nothing = send("", one);
        assertThat(nothing.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(nothing.getContentAsString());
        assertThat(page.select("#what-error")).hasSize(1);
        assertThat(page.select("input[name=invitations][checked]")).hasSize(1);
        assertThat(send("AGAIN").getStatus()).isEqualTo(422);
        assertThat(letters("one")).isEqualTo(1);
        mvc.perform(get("/people/invitations/chosen?row=nonsense").with(as)).andExpect(status().isNotFound());
    }

    @Test
    void pages_lead_on_and_back_and_one_row_costs_as_many_statements_as_three() throws Exception {
        reviewer("p0");
        page("");
        int before = Db.statements();
        page("");
        int one = Db.statements() - before;
        invited("p1", Role.INSTRUCTOR, ScopeKind.TRACK, place.track().value());
        invited(
                "p2",
                Role.PARTNER_COORDINATOR,
                ScopeKind.INSTITUTION,
                place.partner().value());
        before = Db.statements();
        assertThat(names("")).hasSize(3);
        assertThat(Db.statements() - before).isEqualTo(one);
        for (int i = 3; i < 53; i++) reviewer("p" + i);
        Document first = page("");
        assertThat(first.select(".staff-table tbody tr")).hasSize(50);
        Document second = Jsoup.parse(text(first.select("a[rel=next]").attr("href")));
        assertThat(second.select(".staff-table tbody tr")).hasSize(3);
        assertThat(Jsoup.parse(text(second.select("a[rel=prev]").attr("href")))
                        .select("input[name=row]")
                        .eachAttr("value"))
                .isEqualTo(first.select("input[name=row]").eachAttr("value"));
    }
}
