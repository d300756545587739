package org.madang.identity.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.identity.sessions.Sessions;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.ProgramClock;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@MadangTest
class SecurityTests {
    private static final String GOOD = "seven green umbrellas of my aunt";
    private static final String PHONE =
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36";
    private static final String DESK =
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Db db;

    @Autowired
    private Cast cast;

    @Autowired
    private ProgramClock clock;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private Sessions sessions;

    private PersonId person;
    private String address;

    @BeforeEach
    void somebody() {
        person = cast.person("Sokha Chan");
        address = db.sql("select email from v_person where id = :id")
                .param("id", person)
                .one(String.class);
        db.sql("update identity_person set password_hash = :hash where id = :id")
                .param("hash", encoder.encode(GOOD))
                .param("id", person)
                .update();
    }

    @AfterEach
    void present() {
        clock.comeBack();
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private MockHttpServletResponse signIn(String password, String agent, Cookie... cookies) throws Exception {
        var request = post("/sign-in/password")
                .param("email", address)
                .param("password", password)
                .header("User-Agent", agent)
                .with(csrf());
        return perform(cookies.length == 0 ? request : request.cookie(cookies));
    }

    private List<String> letters(String subject) {
        return db.sql("select body_text from notifications_message where recipient_address = :to and subject like :s")
                .param("to", address)
                .param("s", subject)
                .list(String.class);
    }

    @Test
    void a_new_device_is_told_by_mail_and_a_known_one_is_not() throws Exception {
        var first = signIn(GOOD, PHONE);
        assertThat(first.getStatus()).isEqualTo(303);
        assertThat(letters("A new device%"))
                .as("the very first device is no news")
                .isEmpty();
        signIn(GOOD, PHONE, first.getCookie("madang-device"));
        assertThat(letters("A new device%")).isEmpty();
        signIn(GOOD, DESK);
        assertThat(letters("A new device%")).hasSize(1);
        assertThat(letters("A new device%").getFirst()).contains("Edge on Windows", "/me/security");
    }

    @Test
    void a_sign_in_makes_a_new_session_ends_the_one_brought_along_and_renews_the_token_of_forms() throws Exception {
        String planted = sessions.begin(cast.person("Attacker"), "x");
        var entered = signIn(GOOD, PHONE, new Cookie("madang-session", planted));
        var session = entered.getCookie("madang-session");
        assertThat(session).isNotNull();
        assertThat(session.getValue()).isNotEqualTo(planted).hasSize(32);
        assertThat(sessions.viewer(planted)).isEmpty();
        assertThat(sessions.viewer(session.getValue()).orElseThrow().id()).isEqualTo(person);
    }

    @Test
    void the_page_lists_my_devices_in_words_and_ends_one_or_all_others() throws Exception {
        var here = signIn(GOOD, PHONE).getCookie("madang-session");
        var there = signIn(GOOD, DESK).getCookie("madang-session");
        var page = Jsoup.parse(perform(get("/me/security").cookie(here)).getContentAsString());
        assertThat(page.select(".rows .row")).hasSize(2);
        assertThat(page.select(".rows .row").get(0).text()).contains("Chrome on Android", "This device");
        assertThat(page.select(".rows .row").get(1).text()).contains("Edge on Windows");

        String end = page.select(".rows form").attr("action");
        perform(post(end)
                .cookie(new Cookie("madang-session", sessions.begin(cast.person("Other"), "x")))
                .with(csrf()));
        assertThat(sessions.viewer(there.getValue()))
                .as("not ended by somebody else")
                .isPresent();
        assertThat(perform(post(end).cookie(here).with(csrf())).getStatus()).isEqualTo(303);
        assertThat(sessions.viewer(there.getValue())).isEmpty();

        var third = signIn(GOOD, DESK).getCookie("madang-session");
        perform(post("/me/sessions/end").cookie(here).with(csrf()));
        assertThat(sessions.viewer(third.getValue())).isEmpty();
        assertThat(sessions.viewer(here.getValue())).isPresent();
    }

    @Test
    void a_session_ends_idle_and_at_its_age_and_sooner_for_staff() {
        Instant start = Instant.parse("2027-01-01T00:00:00Z");
        clock.travel(start);
        String token = sessions.begin(person, "x");
        String staff = sessions.begin(cast.secretariat(), "x");
        clock.travel(start.plus(Duration.ofDays(3)));
        assertThat(sessions.viewer(staff)).isEmpty();
        clock.travel(start.plus(Duration.ofDays(14)).minusSeconds(1));
        assertThat(sessions.viewer(token)).isPresent();
        for (int day = 20; day < 90; day += 10) {
            clock.travel(start.plus(Duration.ofDays(day)));
            assertThat(sessions.viewer(token)).as("day " + day).isPresent();
        }
        clock.travel(start.plus(Duration.ofDays(90)));
        assertThat(sessions.viewer(token)).isEmpty();
    }

    @Test
    void a_weak_password_is_refused_in_words_beside_the_field_in_both_languages() throws Exception {
        var refused = perform(post("/me/password")
                .param("password", "SokhaChan2021!")
                .with(csrf())
                .with(cast.as(person)));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString())
                        .select("#password-error")
                        .text())
                .contains("made of your name or address");
        var korean = cast.person("김하늘", new Language("ko"), "KR", "Asia/Seoul");
        var answer = perform(post("/me/password")
                .param("password", "qwertyuiop1234")
                .with(csrf())
                .with(cast.as(korean)));
        assertThat(Jsoup.parse(answer.getContentAsString())
                        .select("#password-error")
                        .text())
                .contains("자판 순서");
    }

    @Test
    void a_new_password_signs_out_elsewhere_and_is_told_by_mail() throws Exception {
        String elsewhere = sessions.begin(person, "x");
        String here = sessions.begin(person, "x");
        var set = perform(post("/me/password")
                .param("password", "twelve lanterns above the quiet river")
                .cookie(new Cookie("madang-session", here))
                .with(csrf()));
        assertThat(set.getStatus()).isEqualTo(303);
        assertThat(sessions.viewer(elsewhere)).isEmpty();
        assertThat(sessions.viewer(here)).isPresent();
        assertThat(letters("Your Madang password%")).hasSize(1);
        assertThat(signIn("twelve lanterns above the quiet river", PHONE).getStatus())
                .isEqualTo(303);
        assertThat(signIn(GOOD, PHONE).getStatus()).isEqualTo(422);
    }

    @Test
    void a_known_and_an_unknown_address_cannot_be_told_apart_by_words_status_or_work() throws Exception {
        record Seen(int status, String text, int statements) {}
        perform(post("/sign-in/password")
                .param("email", "first@example.org")
                .param("password", "x")
                .with(csrf()));
        perform(post("/sign-in").param("email", "first@example.org").with(csrf()));
        var seen = new java.util.ArrayList<Seen>();
        for (String asked : List.of(address, "nobody-" + address)) {
            int before = Db.statements();
            var answer = perform(post("/sign-in/password")
                    .param("email", asked)
                    .param("password", "wrong")
                    .with(csrf()));
            seen.add(new Seen(
                    answer.getStatus(),
                    Jsoup.parse(answer.getContentAsString())
                            .select("main")
                            .text()
                            .replace(asked, "ADDRESS"),
                    Db.statements() - before));
        }
        assertThat(seen.get(0)).isEqualTo(seen.get(1));
        seen.clear();
        for (String asked : List.of(address, "nobody-" + address)) {
            int before = Db.statements();
            var answer = perform(post("/sign-in").param("email", asked).with(csrf()));
            seen.add(new Seen(
                    answer.getStatus(),
                    Jsoup.parse(answer.getContentAsString())
                            .select("main")
                            .text()
                            .replace(asked, "ADDRESS"),
                    Db.statements() - before));
        }
        assertThat(seen.get(0)).isEqualTo(seen.get(1));
    }

    @Test
    void tries_are_counted_in_the_database_and_the_answer_says_how_long_to_wait() throws Exception {
        clock.travel(Instant.parse("2027-02-01T00:00:00Z"));
        for (int i = 0; i < 10; i++)
            assertThat(signIn("wrong", PHONE).getStatus()).isEqualTo(422);
        var often = signIn(GOOD, PHONE);
        assertThat(often.getStatus()).isEqualTo(429);
        assertThat(often.getHeader("Retry-After")).isEqualTo("900");
        assertThat(often.getContentAsString()).contains("Please wait 15 minutes");
        assertThat(often.getCookie("madang-session")).isNull();
        clock.travel(Instant.parse("2027-02-01T00:10:30Z"));
        assertThat(signIn(GOOD, PHONE).getHeader("Retry-After")).isEqualTo("270");
        clock.travel(Instant.parse("2027-02-01T00:15:00Z"));
        assertThat(signIn(GOOD, PHONE).getStatus()).isEqualTo(303);
    }
}
