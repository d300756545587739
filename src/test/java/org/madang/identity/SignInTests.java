package org.madang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class SignInTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Db db;

    @Autowired
    Cast cast;

    private String newAddress() {
        return "s" + UUID.randomUUID() + "@example.org";
    }

    private String mailedCode(String address) {
        String text = db.sql(
                        "select body_text from notifications_message where recipient_address = :to order by created_at desc limit 1")
                .param("to", address)
                .one(String.class);
        Matcher digits = Pattern.compile("\\b\\d{6}\\b").matcher(text);
        assertThat(digits.find()).as(text).isTrue();
        return digits.group();
    }

    @Test
    void the_code_that_was_mailed_opens_a_session_once() throws Exception {
        String address = newAddress();
        mvc.perform(post("/sign-in").param("email", address).with(csrf()));
        String code = mailedCode(address);

        var entered = mvc.perform(post("/sign-in/code")
                        .param("email", address)
                        .param("code", code)
                        .param("next", "/me")
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(entered.getStatus()).isEqualTo(303);
        assertThat(entered.getHeader("Location")).isEqualTo("/me");
        var session = entered.getCookie("madang-session");
        assertThat(session).isNotNull();
        assertThat(session.isHttpOnly()).isTrue();

        String me = mvc.perform(get("/me").cookie(session))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(me).select("input[name=printName]").val())
                .isEqualTo(address.substring(0, address.indexOf('@')));

        var again = mvc.perform(post("/sign-in/code")
                        .param("email", address)
                        .param("code", code)
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(again.getStatus()).isEqualTo(422);
    }

    @Test
    void five_wrong_codes_close_the_code_even_for_the_right_one() throws Exception {
        String address = newAddress();
        mvc.perform(post("/sign-in").param("email", address).with(csrf()));
        String code = mailedCode(address);
        String wrong = code.equals("000000") ? "111111" : "000000";
        for (int i = 0; i < 5; i++)
            mvc.perform(post("/sign-in/code")
                    .param("email", address)
                    .param("code", wrong)
                    .with(csrf()));
        var late = mvc.perform(post("/sign-in/code")
                        .param("email", address)
                        .param("code", code)
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getCookie("madang-session")).isNull();
    }

    @Test
    void a_known_and_an_unknown_address_get_the_same_answer() throws Exception {
        String known = newAddress();
        mvc.perform(post("/sign-in").param("email", known).with(csrf()));
        mvc.perform(post("/sign-in/code")
                .param("email", known)
                .param("code", mailedCode(known))
                .with(csrf()));
        String unknown = newAddress();
        String first = mvc.perform(post("/sign-in").param("email", known).with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String second = mvc.perform(post("/sign-in").param("email", unknown).with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(plain(first, known)).isEqualTo(plain(second, unknown));
    }

    private static String plain(String html, String address) {
        return Jsoup.parse(html).select("main").text().replace(address, "ADDRESS");
    }

    @Test
    void a_refused_form_comes_back_with_what_was_typed_in_english_and_in_korean() throws Exception {
        var english = mvc.perform(
                        post("/sign-in").param("email", "not an address").with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(english.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(english.getContentAsString());
        assertThat(page.select("input#email").val()).isEqualTo("not an address");
        assertThat(page.select("#email-error").text()).contains("does not look like");
        String korean = mvc.perform(
                        post("/sign-in").param("email", "x").with(csrf()).with(Cast.reading("ko")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(korean).select("html").attr("lang")).isEqualTo("ko");
        assertThat(korean).contains("이메일 주소 형식이 아닙니다");
    }

    @Test
    void a_form_without_its_token_is_refused() throws Exception {
        assertThat(mvc.perform(post("/sign-in").param("email", newAddress()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void next_never_leads_to_another_site() throws Exception {
        for (String evil : new String[] {"https://evil.example", "//evil.example", "/\\evil.example"}) {
            String html = mvc.perform(get("/sign-in").param("next", evil))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(Jsoup.parse(html).select("input[name=next]").eachAttr("value"))
                    .containsOnly("/this-week");
        }
    }

    @Test
    void a_visitor_is_sent_to_sign_in_and_brought_back() throws Exception {
        var answer = mvc.perform(get("/me")).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo("/sign-in?next=%2Fme");
    }

    @Test
    void a_grant_ended_now_is_gone_at_the_next_request() throws Exception {
        var officer = cast.secretariat();
        var signedIn = cast.as(officer);
        assertThat(mvc.perform(get("/people").with(signedIn))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        db.sql("update identity_grant set ended_at = now() where person_id = :person")
                .param("person", officer)
                .update();
        assertThat(mvc.perform(get("/people").with(signedIn))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void the_people_page_is_for_those_who_give_grants() throws Exception {
        var learner = cast.with(Role.PARTICIPANT, ScopeKind.TRACK, UUID.randomUUID());
        assertThat(mvc.perform(get("/people").with(cast.as(learner)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void an_invitation_gives_its_role_to_whoever_opens_it_once() throws Exception {
        String address = newAddress();
        var officer = cast.secretariat();
        var sent = mvc.perform(post("/people/invitations")
                        .param("email", address)
                        .param("printName", "Sokha")
                        .param("role", "REVIEWER")
                        .param("place", "PLATFORM")
                        .param("language", "lo")
                        .with(csrf())
                        .with(cast.as(officer)))
                .andReturn()
                .getResponse();
        assertThat(sent.getStatus()).isEqualTo(303);
        String text = db.sql("select body_text from notifications_message where recipient_address = :to")
                .param("to", address)
                .one(String.class);
        Matcher link = Pattern.compile("/invitations/[A-Za-z0-9_-]+").matcher(text);
        assertThat(link.find()).isTrue();

        assertThat(mvc.perform(get(link.group())).andReturn().getResponse().getContentAsString())
                .contains("Sokha")
                .contains("Reviewer");
        var accepted = mvc.perform(post(link.group()).with(csrf())).andReturn().getResponse();
        assertThat(accepted.getStatus()).isEqualTo(303);
        assertThat(db.sql("select role from v_grant g join v_person p on p.id = g.person_id where p.email = :email")
                        .param("email", address)
                        .list(String.class))
                .containsExactly("REVIEWER");
        assertThat(mvc.perform(post(link.group()).with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(409);
    }

    @Autowired
    org.madang.identity.invitations.FirstOperatorLink firstOperator;

    @Test
    void the_link_of_the_start_makes_the_first_operator_and_the_next_start_makes_it_useless() throws Exception {
        String old = firstOperator.make();
        String link = firstOperator.make();
        String path = link.substring(link.indexOf("/invitations/"));
        assertThat(mvc.perform(get(old.substring(old.indexOf("/invitations/"))))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        var entered = mvc.perform(post(path).with(csrf())).andReturn().getResponse();
        assertThat(entered.getStatus()).isEqualTo(303);
        assertThat(mvc.perform(get("/people").cookie(entered.getCookie("madang-session")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        assertThat(mvc.perform(post(path).with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void the_audit_keeps_what_happened_and_lets_nobody_change_it() {
        var person = cast.person("Witness");
        assertThat(db.sql("select to_state from v_audit where object_id = :id")
                        .param("id", person)
                        .list(String.class))
                .containsExactly("REGISTERED");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> db.sql("update identity_audit set reason = 'x' where object_id = :id")
                                .param("id", person)
                                .update())
                .hasMessageContaining("append only");
    }
}
