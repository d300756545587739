package org.madang.identity.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.works.WorksWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class InvitationsTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Db db;

    @Autowired
    private Cast cast;

    @Autowired
    private WorksWorld works;

    private PersonId officer;
    private String one;
    private String two;

    @BeforeEach
    void anOfficer() {
        officer = cast.secretariat();
        one = "i" + UUID.randomUUID() + "@example.org";
        two = "i" + UUID.randomUUID() + "@example.org";
    }

    private MockHttpServletResponse send(String step, String lines, String place, PersonId by) throws Exception {
        return mvc.perform(post("/people/invitations/list")
                        .param("lines", lines)
                        .param("role", "REVIEWER")
                        .param("place", place)
                        .param("language", "ko")
                        .param("step", step)
                        .with(csrf())
                        .with(cast.as(by)))
                .andReturn()
                .getResponse();
    }

    private List<String> letters(String to) {
        return db.sql(
                        "select body_text from notifications_message where recipient_address = :to order by created_at, id")
                .param("to", to)
                .list(String.class);
    }

    private String link(String letter) {
        var found = Pattern.compile("/invitations/[A-Za-z0-9_-]+").matcher(letter);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private void chosen(String what, UUID invitation) throws Exception {
        assertThat(mvc.perform(post("/people/invitations/chosen")
                                .param("what", what)
                                .param("invitations", invitation.toString())
                                .with(csrf())
                                .with(cast.as(officer)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
    }

    private int status(String path) throws Exception {
        return mvc.perform(get(path)).andReturn().getResponse().getStatus();
    }

    @Test
    void a_list_is_looked_over_first_then_sent_and_sending_it_twice_changes_nothing() throws Exception {
        String lines = "Sokha Chan <" + one + ">\n" + two;
        var checked = send("check", lines, "PLATFORM", officer);
        assertThat(checked.getStatus()).isEqualTo(200);
        var page = Jsoup.parse(checked.getContentAsString());
        assertThat(page.select("form[action$=/list] tbody tr")).hasSize(2);
        assertThat(page.select("button[value=send]").text()).isEqualTo("Invite 2 people");
        assertThat(page.select("textarea[name=lines]").text()).contains("Sokha Chan");
        assertThat(letters(one)).isEmpty();

        assertThat(send("send", lines, "PLATFORM", officer).getStatus()).isEqualTo(303);
        assertThat(letters(one)).hasSize(1);
        assertThat(letters(one).getFirst()).contains("Sokha Chan 님");
        assertThat(send("send", lines, "PLATFORM", officer).getStatus()).isEqualTo(303);
        assertThat(letters(one)).hasSize(1);
        assertThat(letters(two)).hasSize(1);
    }

    @Test
    void while_a_line_is_wrong_nobody_is_invited_and_each_wrong_line_is_named() throws Exception {
        var refused = send("send", one + "\nnobody at all\n" + one, "PLATFORM", officer);
        assertThat(refused.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(refused.getContentAsString());
        assertThat(page.select("#lines-error").text()).contains("2 lines are wrong");
        assertThat(page.select("tbody tr").get(0).text()).contains("2 nobody at all", "No e-mail address here");
        assertThat(page.select("tbody tr").get(1).text()).contains("3", "Stands here twice");
        assertThat(letters(one)).isEmpty();
    }

    @Test
    void whoever_holds_the_role_or_has_no_such_place_is_told() throws Exception {
        var reviewer = cast.with(Role.REVIEWER, ScopeKind.PLATFORM, null);
        String address = db.sql("select email from v_person where id = :id")
                .param("id", reviewer)
                .one(String.class);
        assertThat(send("check", address, "PLATFORM", officer).getContentAsString())
                .contains("Holds this role already");
        assertThat(send("send", one, "TRACK " + UUID.randomUUID(), officer).getStatus())
                .isEqualTo(422);
        var place = works.place("LA", true);
        var ofEdition =
                cast.with(Role.SECRETARIAT, ScopeKind.EDITION, place.edition().value());
        assertThat(send("send", one, "PLATFORM", ofEdition).getStatus()).isEqualTo(422);
        assertThat(send("send", one, "TRACK " + place.track().value(), ofEdition)
                        .getStatus())
                .isEqualTo(303);
        assertThat(letters(one)).hasSize(1);
    }

    @Test
    void an_open_invitation_is_sent_again_with_a_new_link_and_withdrawn() throws Exception {
        send("send", one, "PLATFORM", officer);
        String first = link(letters(one).getFirst());
        UUID id = db.sql("select id from identity_invitation where email = :to")
                .param("to", one)
                .one(UUID.class);
        chosen("AGAIN", id);
        String second = link(letters(one).getLast());
        assertThat(status(first)).isEqualTo(404);
        assertThat(status(second)).isEqualTo(200);
        chosen("WITHDRAW", id);
        assertThat(mvc.perform(get(second)).andReturn().getResponse().getContentAsString())
                .contains("This invitation no longer stands.")
                .doesNotContain("Accept and sign in");
        chosen("AGAIN", id);
        assertThat(letters(one)).hasSize(2);
        assertThat(send("send", one, "PLATFORM", officer).getStatus()).isEqualTo(303);
        assertThat(letters(one)).as("invited anew").hasSize(3);
    }

    @Test
    void one_person_is_invited_to_a_chosen_place_in_a_chosen_language() throws Exception {
        var place = works.place("LA", true);
        var page = Jsoup.parse(mvc.perform(get("/people").with(cast.as(officer)))
                .andReturn()
                .getResponse()
                .getContentAsString());
        String at = "TRACK " + place.track().value();
        var form = page.select("form[action=/people/invitations]");
        // Other tests leave more places than a list shows, so one's own need not be among them.
        assertThat(form.select("select[name=place] option").eachText())
                .hasSizeGreaterThan(1)
                .allMatch(name -> !name.isBlank());
        var wrong = mvc.perform(post("/people/invitations")
                        .param("email", one)
                        .param("printName", "ສົມພອນ")
                        .param("role", "PARTICIPANT")
                        .param("place", "nowhere")
                        .param("language", "lo")
                        .with(csrf())
                        .with(cast.as(officer)))
                .andReturn()
                .getResponse();
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.getContentAsString()).select("#role-error, #place-error"))
                .hasSize(2);
        assertThat(Jsoup.parse(wrong.getContentAsString())
                        .select("select[name=language] option[selected]")
                        .attr("value"))
                .isEqualTo("lo");
        var sent = mvc.perform(post("/people/invitations")
                        .param("email", one)
                        .param("printName", "ສົມພອນ")
                        .param("role", "INSTRUCTOR")
                        .param("place", at)
                        .param("language", "lo")
                        .with(csrf())
                        .with(cast.as(officer)))
                .andReturn()
                .getResponse();
        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(letters(one).getFirst()).contains("ເຊີນທ່ານເຂົ້າຮ່ວມ");
    }

    @Test
    void the_page_speaks_korean() throws Exception {
        db.sql("update identity_person set language = 'ko' where id = :id")
                .param("id", officer)
                .update();
        send("send", one, "PLATFORM", officer);
        String html = mvc.perform(get("/people/invitations").with(cast.as(officer)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(html).select("main").text()).contains("아직 수락하지 않은 초대", one, "다시 보내거나 거두기");
    }
}
