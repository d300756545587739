package org.madang.identity.passkeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.identity.sessions.SessionState;
import org.madang.identity.sessions.Sessions;
import org.madang.shared.PersonId;
import org.madang.shared.ProgramClock;
import org.madang.testing.Cast;
import org.madang.web.WebSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Where staff must have a second factor, a passkey is one. */
@SpringBootTest(properties = "madang.security.second-factor=required")
@AutoConfigureMockMvc
class PasskeyAsSecondFactorTests {
    private static final Instant START = Instant.parse("2027-05-01T09:00:00Z");
    private static final String PASSWORD = "seven green umbrellas of my aunt";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Db db;

    @Autowired
    private Cast cast;

    @Autowired
    private ProgramClock clock;

    @Autowired
    private Sessions sessions;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private WebSettings web;

    private PersonId officer;
    private DeviceInHand device;

    @BeforeEach
    void anOfficerHasAPasskey() throws Exception {
        clock.travel(START);
        officer = cast.secretariat();
        device = new DeviceInHand();
        give(officer, device);
    }

    @AfterEach
    void present() {
        clock.comeBack();
    }

    private void give(PersonId person, DeviceInHand its) {
        db.sql("update identity_person set password_hash = :hash where id = :id")
                .param("hash", encoder.encode(PASSWORD))
                .param("id", person)
                .update();
        db.sql("""
                insert into identity_passkey (id, person_id, credential_id, data, sign_count, name, created_at)
                values (:id, :person, :key, :data, 0, 'Phone', now())
                """)
                .param("id", UUID.randomUUID())
                .param("person", person)
                .param("key", its.id())
                .param("data", its.data())
                .update();
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private String signed(Document page, DeviceInHand by, boolean recognised) throws Exception {
        var form = page.select("form[data-passkey=get]");
        return by.sign(form.attr("data-challenge"), web.baseUrl(), form.attr("data-host"), recognised);
    }

    private MockHttpServletResponse enter(String credential) throws Exception {
        return perform(post("/sign-in/passkey").param("credential", credential).with(csrf()));
    }

    private SessionState state(Cookie session) {
        return sessions.open(session.getValue()).orElseThrow().state();
    }

    private MockHttpServletResponse withPassword(PersonId person) throws Exception {
        String address = db.sql("select email from v_person where id = :id")
                .param("id", person)
                .one(String.class);
        return perform(post("/sign-in/password")
                .param("email", address)
                .param("password", PASSWORD)
                .with(csrf()));
    }

    @Test
    void whoever_the_device_recognised_is_strongly_signed_in_and_asked_for_nothing_more() throws Exception {
        assertThat(enter(signed(page(perform(get("/sign-in"))), device, false)).getStatus())
                .as("touched, but by whom?")
                .isEqualTo(422);
        var in = enter(signed(page(perform(get("/sign-in"))), device, true));
        assertThat(in.getStatus()).isEqualTo(303);
        var session = in.getCookie("madang-session");
        assertThat(state(session).strong()).isTrue();
        assertThat(state(session).deadline()).isNull();
        assertThat(page(perform(get("/me/second-factor").cookie(session))).text())
                .contains("Your passkey counts as your second factor")
                .contains("No recovery code is left")
                .doesNotContain("People with your role need");
        clock.travel(START.plus(Duration.ofMinutes(10)));
        assertThat(perform(post("/me/second-factor/codes").cookie(session).with(csrf()))
                        .getContentAsString())
                .contains("Your recovery codes");
    }

    @Test
    void staff_with_a_passkey_are_never_late_and_staff_without_one_may_make_it() throws Exception {
        clock.travel(START.plus(Duration.ofDays(40)));
        var session = new Cookie("madang-session", sessions.begin(officer, "x"));
        assertThat(perform(get("/people").cookie(session)).getStatus()).isEqualTo(200);

        PersonId late = cast.secretariat();
        db.sql("update identity_grant set given_at = :then where person_id = :p")
                .param("then", START)
                .param("p", late)
                .update();
        var lates = new Cookie("madang-session", sessions.begin(late, "x"));
        assertThat(perform(get("/people").cookie(lates)).getHeader("Location")).isEqualTo("/me/second-factor");
        assertThat(perform(get("/me/passkeys").cookie(lates)).getStatus()).isEqualTo(200);
        assertThat(page(perform(get("/me/second-factor").cookie(lates))).select("main a[href=/me/passkeys]"))
                .hasSize(1);
    }

    @Test
    void a_password_alone_opens_nothing_and_the_passkey_is_its_second_step() throws Exception {
        var half = withPassword(officer);
        assertThat(half.getHeader("Location")).startsWith("/sign-in/second");
        var cookie = half.getCookie("madang-session");
        var asked = page(perform(get("/sign-in/second").cookie(cookie)));
        assertThat(asked.text()).contains("Use your passkey, or write a code.");

        var another = new DeviceInHand();
        give(cast.secretariat(), another);
        assertThat(second(cookie, signed(asked, another, true)).getStatus())
                .as("somebody else’s")
                .isEqualTo(422);
        asked = page(perform(get("/sign-in/second").cookie(cookie)));
        String answer = signed(asked, device, true);
        var in = second(cookie, answer);
        assertThat(in.getStatus()).isEqualTo(303);
        assertThat(state(in.getCookie("madang-session")).strong()).isTrue();
        assertThat(second(withPassword(officer).getCookie("madang-session"), answer)
                        .getStatus())
                .as("the same answer twice")
                .isEqualTo(422);
    }

    private MockHttpServletResponse second(Cookie half, String code) throws Exception {
        return perform(post("/sign-in/second").param("code", code).cookie(half).with(csrf()));
    }

    @Test
    void an_act_that_reaches_far_takes_the_passkey_again_and_loses_nothing() throws Exception {
        var session =
                enter(signed(page(perform(get("/sign-in"))), device, true)).getCookie("madang-session");
        clock.travel(START.plus(Duration.ofMinutes(16)));
        PersonId person = cast.person("Bopha");
        var asked = page(perform(post("/grants/people/" + person)
                .param("role", "REVIEWER")
                .param("place", "PLATFORM")
                .cookie(session)
                .with(csrf())));
        var form = asked.select("form[data-passkey=get]");
        assertThat(form.attr("action")).isEqualTo("/grants/people/" + person);
        assertThat(form.attr("data-field")).isEqualTo("second-factor");
        var done = perform(post("/grants/people/" + person)
                .param("role", form.select("input[name=role]").val())
                .param("place", form.select("input[name=place]").val())
                .param("second-factor", signed(asked, device, true))
                .cookie(session)
                .with(csrf()));
        assertThat(done.getStatus()).isEqualTo(303);
        assertThat(db.sql("select role from identity_grant where person_id = :p")
                        .param("p", person)
                        .list(String.class))
                .containsExactly("REVIEWER");
    }

    @Test
    void a_participant_with_a_passkey_may_still_come_in_without_it() throws Exception {
        PersonId participant = cast.person("Dian");
        give(participant, new DeviceInHand());
        assertThat(withPassword(participant).getHeader("Location")).isEqualTo("/this-week");
    }
}
