package org.madang.identity.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.identity.sessions.Sessions;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever finds a phone that was left open takes neither the account nor all that is in it. */
@MadangTest
class ProvedTests {
    private static final String OLD = "seven boats under a paper moon";
    private static final String NEW = "twelve lanterns above the quiet river";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Db db;

    @Autowired
    private Cast cast;

    @Autowired
    private Sessions sessions;

    @Autowired
    private PasswordEncoder encoder;

    private PersonId person;
    private Cookie session;

    @BeforeEach
    void an_hour_after_signing_in() {
        person = cast.person("Sokha Chan");
        session = new Cookie("madang-session", sessions.begin(person, "x"));
        db.sql("update identity_session set proved_at = proved_at - interval '1 hour' where person_id = :p")
                .param("p", person)
                .update();
    }

    private void hasPassword() {
        db.sql("update identity_person set password_hash = :hash where id = :p")
                .param("hash", encoder.encode(OLD))
                .param("p", person)
                .update();
    }

    private MockHttpServletResponse set(String... more) throws Exception {
        var request =
                post("/me/password").param("password", NEW).cookie(session).with(csrf());
        for (int i = 0; i < more.length; i += 2) request.param(more[i], more[i + 1]);
        return mvc.perform(request).andReturn().getResponse();
    }

    private boolean holds(String password) {
        String hash = db.sql("select coalesce(password_hash, '') from identity_person where id = :p")
                .param("p", person)
                .one(String.class);
        return !hash.isEmpty() && encoder.matches(password, hash);
    }

    private List<String> letters() {
        return db.sql("""
                        select body_text from notifications_message m join identity_person p on p.email = m.recipient_address
                        where p.id = :p order by m.created_at, m.id
                        """).param("p", person).list(String.class);
    }

    private static Document page(MockHttpServletResponse response) throws Exception {
        return Jsoup.parse(response.getContentAsString());
    }

    @Test
    void a_password_is_set_with_the_old_one_and_what_was_typed_comes_back_with_the_question() throws Exception {
        hasPassword();
        var asked = set();
        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(page(asked).select("input[type=hidden][name=password]").val())
                .isEqualTo(NEW);
        assertThat(page(asked).select("input[name=second-factor]").attr("type")).isEqualTo("password");
        assertThat(page(set("second-factor", "not this one"))
                        .select("#second-factor-error")
                        .text())
                .contains("This is not your password.");
        assertThat(holds(OLD)).isTrue();
        assertThat(letters()).as("no code was asked for").isEmpty();
        assertThat(set("second-factor", OLD).getStatus()).isEqualTo(303);
        assertThat(holds(NEW)).isTrue();
        assertThat(set().getStatus()).as("it counts for a while").isEqualTo(303);
    }

    @Test
    void who_has_no_password_or_forgot_it_shows_a_code_by_mail() throws Exception {
        hasPassword();
        var asked = set("second-factor-by", "mail");
        assertThat(page(asked).select("input[name=second-factor]").attr("inputmode"))
                .isEqualTo("numeric");
        var code = Pattern.compile("\\b\\d{6}\\b").matcher(letters().getLast());
        assertThat(code.find()).isTrue();
        String wrong = code.group().equals("111111") ? "222222" : "111111";
        assertThat(set("second-factor-by", "mail", "second-factor", wrong).getStatus())
                .isEqualTo(422);
        assertThat(letters()).as("a wrong code sends no other").hasSize(1);
        assertThat(set("second-factor-by", "mail", "second-factor", code.group())
                        .getStatus())
                .isEqualTo(303);
        assertThat(holds(NEW)).isTrue();
    }

    @Test
    void the_question_leads_back_to_where_the_act_was_begun_also_after_a_wrong_answer() throws Exception {
        hasPassword();
        assertThat(back("http://localhost/me/security?at=password", "")).isEqualTo("/me/security?at=password");
        assertThat(back("http://localhost/me/password", "/me/security", "second-factor", "not this one"))
                .isEqualTo("/me/security");
        assertThat(back("https://elsewhere.test//elsewhere.test", "//elsewhere.test"))
                .as("never out of the house")
                .isEqualTo("/this-week");
        db.sql("update identity_person set language = 'ko' where id = :p")
                .param("p", person)
                .update();
        assertThat(page(set()).select("main nav a").text()).contains("하지 않고 돌아가기");
    }

    private String back(String cameFrom, String before, String... more) throws Exception {
        var request = post("/me/password")
                .param("password", NEW)
                .param("second-factor-back", before)
                .header("Referer", cameFrom)
                .cookie(session)
                .with(csrf());
        for (int i = 0; i < more.length; i += 2) request.param(more[i], more[i + 1]);
        Document asked = page(mvc.perform(request).andReturn().getResponse());
        String address = asked.select("main nav a").attr("href");
        assertThat(asked.select("input[name=second-factor-back]").eachAttr("value"))
                .isNotEmpty()
                .containsOnly(address);
        return address;
    }

    @Test
    void all_that_is_kept_of_somebody_is_handed_out_after_the_question_alone() throws Exception {
        hasPassword();
        var asked = mvc.perform(get("/me/data/archive.zip").cookie(session))
                .andReturn()
                .getResponse();
        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(page(asked).select("form[action=/me/data/archive.zip][method=post]"))
                .isNotEmpty();
        var sent = mvc.perform(post("/me/data/archive.zip")
                        .param("second-factor", OLD)
                        .cookie(session)
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(sent.getContentType()).isEqualTo("application/zip");
    }
}
