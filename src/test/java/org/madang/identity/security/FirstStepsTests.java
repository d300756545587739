package org.madang.identity.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.identity.invitations.FirstOperatorLink;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whoever installs Madang comes from the printed link to an account they can come back to, however long it takes them. */
@MadangTest
class FirstStepsTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Db db;

    @Autowired
    Cast cast;

    @Autowired
    FirstOperatorLink link;

    private PersonId operator;
    private Cookie session;
    private String entered;

    @BeforeEach
    void the_link_of_the_start_was_opened() throws Exception {
        String made = link.make();
        var answer = mvc.perform(
                        post(made.substring(made.indexOf("/invitations/"))).with(csrf()))
                .andReturn()
                .getResponse();
        session = answer.getCookie("madang-session");
        entered = answer.getRedirectedUrl();
        operator = db.sql("select id from identity_person where email = 'operator@madang.invalid'")
                .one(PersonId.class);
    }

    /** Others begin anew: the address that stands for the first operator is given once. */
    @AfterEach
    void the_address_is_free_again() {
        db.sql("update identity_person set email = :email where id = :id")
                .param("email", "was" + UUID.randomUUID() + "@example.org")
                .param("id", operator)
                .update();
    }

    @Test
    void this_week_leads_from_the_name_to_the_address_and_to_the_second_factor() throws Exception {
        assertThat(entered).isEqualTo("/this-week");
        var week = week("en");
        assertThat(week.select("#first-steps").text()).isEqualTo("First steps");
        assertThat(week.select(".steps a").eachAttr("href")).containsExactly("/me", "/me/address", "/me/security");
        assertThat(week.select(".steps [aria-current] a").eachAttr("href")).containsExactly("/me");
        assertThat(week.select("main").text()).contains("Stay signed in until you have taken the second step");
        assertThat(week("ko").select("main").text()).contains("처음 할 일", "로그아웃하지 마세요");

        db.sql("update identity_person set print_name = 'Yoon Taeho' where id = :id")
                .param("id", operator)
                .update();
        assertThat(week("en").select(".steps [aria-current] a").eachAttr("href"))
                .containsExactly("/me/address");
        db.sql("update identity_person set email = :email where id = :id")
                .param("email", "yoon" + UUID.randomUUID() + "@example.org")
                .param("id", operator)
                .update();
        var last = week("en");
        assertThat(last.select(".steps [aria-current] a").eachAttr("href")).containsExactly("/me/security");
        assertThat(last.select("main").text()).doesNotContain("Stay signed in");
    }

    @Test
    void after_an_hour_the_address_is_still_theirs_to_write() throws Exception {
        db.sql("update identity_session set proved_at = proved_at - interval '1 hour' where person_id = :p")
                .param("p", operator)
                .update();
        String wished = "yoon" + UUID.randomUUID() + "@example.org";
        var asked = send(post("/me/address").param("email", wished));
        assertThat(Jsoup.parse(asked.getContentAsString()).select("form[action=/me/address/code]"))
                .hasSize(1);
        String mail = db.sql("select body_text from notifications_message where recipient_address = :to")
                .param("to", wished)
                .one(String.class);
        var code = Pattern.compile("\\b\\d{6}\\b").matcher(mail);
        assertThat(code.find()).isTrue();
        var changed = send(post("/me/address/code").param("email", wished).param("code", code.group()));
        assertThat(changed.getStatus()).isEqualTo(303);
        assertThat(week("en").select(".steps .done a").eachAttr("href")).contains("/me/address");
        // From now on there is something to show, and it is asked for.
        assertThat(send(post("/me/address").param("email", "other@example.org")).getContentAsString())
                .contains(wished)
                .doesNotContain("/me/address/code");
    }

    @Test
    void nobody_else_is_led() throws Exception {
        PersonId other = cast.with(Role.OPERATOR, ScopeKind.PLATFORM, null);
        assertThat(mvc.perform(get("/this-week").with(cast.as(other)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .doesNotContain("first-steps");
    }

    private Document week(String language) throws Exception {
        return Jsoup.parse(send(get("/this-week?lang=" + language)).getContentAsString());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.cookie(session).with(csrf())).andReturn().getResponse();
    }
}
