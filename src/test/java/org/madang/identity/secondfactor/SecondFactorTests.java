package org.madang.identity.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.database.Epoch;
import org.madang.identity.sessions.FactorSettings;
import org.madang.identity.sessions.Sessions;
import org.madang.shared.PersonId;
import org.madang.shared.ProgramClock;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@MadangTest
class SecondFactorTests {
    private static final Instant START = Instant.parse("2027-05-01T09:00:00Z");
    private static final String PASSWORD = "seven green umbrellas of my aunt";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Db db;

    @Autowired
    private Epoch epoch;

    @Autowired
    private Cast cast;

    @Autowired
    private ProgramClock clock;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private Sessions sessions;

    private PersonId officer;
    private String address;
    private byte[] secret;
    private Cookie session;
    private List<String> recovery;

    @BeforeEach
    void anOfficerSetsItUp() throws Exception {
        clock.travel(START);
        officer = cast.secretariat();
        address = db.sql("select email from v_person where id = :id")
                .param("id", officer)
                .one(String.class);
        db.sql("update identity_person set password_hash = :hash where id = :id")
                .param("hash", encoder.encode(PASSWORD))
                .param("id", officer)
                .update();
        session = new Cookie("madang-session", sessions.begin(officer, "x"));
        var page = Jsoup.parse(perform(get("/me/second-factor").cookie(session)).getContentAsString());
        assertThat(page.select("main svg path")).hasSize(2);
        String spelled = page.select("input[name=secret]").val();
        secret = Base32.decode(spelled).orElseThrow();
        var wrong = perform(post("/me/second-factor")
                .param("secret", spelled)
                .param("code", "000000".equals(code()) ? "111111" : "000000")
                .cookie(session)
                .with(csrf()));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.getContentAsString())
                        .select("input[name=secret]")
                        .val())
                .isEqualTo(spelled);
        var set = perform(post("/me/second-factor")
                .param("secret", spelled)
                .param("code", code())
                .cookie(session)
                .with(csrf()));
        recovery = Jsoup.parse(set.getContentAsString()).select("ol code").eachText();
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
    }

    @AfterEach
    void present() {
        clock.comeBack();
    }

    private String code() {
        return Totp.code(secret, Totp.step(clock.instant()), 6);
    }

    private void later(Duration time) {
        clock.travel(clock.instant().plus(time));
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private MockHttpServletResponse firstStep(Cookie... device) throws Exception {
        var request = post("/sign-in/password")
                .param("email", address)
                .param("password", PASSWORD)
                .param("next", "/grants")
                .with(csrf());
        return perform(device.length == 0 ? request : request.cookie(device));
    }

    private MockHttpServletResponse secondStep(MockHttpServletResponse first, String code, boolean remember)
            throws Exception {
        var request = post("/sign-in/second")
                .param("code", code)
                .param("next", "/grants")
                .cookie(first.getCookie("madang-session"))
                .with(csrf());
        return perform(remember ? request.param("remember", "yes") : request);
    }

    @Test
    void the_first_factor_alone_opens_nothing_and_the_second_opens_a_new_session() throws Exception {
        later(Duration.ofMinutes(1));
        var first = firstStep();
        assertThat(first.getHeader("Location")).isEqualTo("/sign-in/second?next=%2Fgrants");
        var half = first.getCookie("madang-session");
        assertThat(perform(get("/grants").cookie(half)).getHeader("Location")).startsWith("/sign-in");
        assertThat(perform(get("/sign-in/second").cookie(half)).getContentAsString())
                .contains("One more step");

        assertThat(secondStep(first, "123", false).getStatus()).isEqualTo(422);
        String code = code();
        var second = secondStep(first, code, false);
        assertThat(second.getHeader("Location")).isEqualTo("/grants");
        var whole = second.getCookie("madang-session");
        assertThat(whole.getValue()).isNotEqualTo(half.getValue());
        assertThat(perform(get("/grants").cookie(whole)).getStatus()).isEqualTo(200);

        var again = firstStep();
        assertThat(secondStep(again, code, false).getStatus())
                .as("the same code twice")
                .isEqualTo(422);
    }

    @Test
    void a_remembered_device_is_asked_again_after_thirty_days() throws Exception {
        later(Duration.ofMinutes(1));
        var first = firstStep();
        var device = first.getCookie("madang-device");
        secondStep(first, code(), true);
        later(Duration.ofDays(29));
        assertThat(firstStep(device).getHeader("Location")).isEqualTo("/grants");
        assertThat(firstStep().getHeader("Location")).as("another device").startsWith("/sign-in/second");
        later(Duration.ofDays(1));
        assertThat(firstStep(device).getHeader("Location")).startsWith("/sign-in/second");
    }

    @Test
    void a_recovery_code_opens_once_and_is_stored_nowhere() throws Exception {
        later(Duration.ofMinutes(1));
        assertThat(secondStep(firstStep(), recovery.getFirst().toUpperCase(java.util.Locale.ROOT), false)
                        .getStatus())
                .isEqualTo(303);
        assertThat(secondStep(firstStep(), recovery.getFirst(), false).getStatus())
                .isEqualTo(422);
        assertThat(db.sql("select count(*)::int from identity_recovery_code where person_id = :p and used_at is null")
                        .param("p", officer)
                        .one(Integer.class))
                .isEqualTo(9);
    }

    @Test
    void ten_wrong_codes_close_the_second_step_for_a_while() throws Exception {
        later(Duration.ofMinutes(1));
        var first = firstStep();
        for (int i = 0; i < 10; i++) secondStep(first, "123", false);
        var often = secondStep(first, code(), false);
        assertThat(often.getStatus()).isEqualTo(429);
        assertThat(often.getHeader("Retry-After")).isNotNull();
    }

    @Test
    void a_dangerous_act_asks_again_after_a_quarter_of_an_hour_and_loses_nothing() throws Exception {
        var person = cast.person("Bopha");
        later(Duration.ofMinutes(16));
        var asked = perform(post("/grants/people/" + person)
                .param("role", "REVIEWER")
                .param("place", "PLATFORM")
                .cookie(session)
                .with(csrf()));
        assertThat(asked.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(asked.getContentAsString());
        assertThat(page.select("form[action=/grants/people/" + person + "]")).hasSize(1);
        assertThat(page.select("input[name=role]").val()).isEqualTo("REVIEWER");
        assertThat(roles(person)).isEmpty();

        var wrong = perform(post("/grants/people/" + person)
                .param("role", "REVIEWER")
                .param("place", "PLATFORM")
                .param("second-factor", "123")
                .cookie(session)
                .with(csrf()));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(roles(person)).isEmpty();

        var done = perform(post("/grants/people/" + person)
                .param("role", "REVIEWER")
                .param("place", "PLATFORM")
                .param("second-factor", code())
                .cookie(session)
                .with(csrf()));
        assertThat(done.getStatus()).isEqualTo(303);
        assertThat(roles(person)).containsExactly("REVIEWER");
        later(Duration.ofMinutes(5));
        assertThat(perform(post("/me/second-factor/removal").cookie(session).with(csrf()))
                        .getStatus())
                .as("still fresh")
                .isEqualTo(303);
    }

    private List<String> roles(PersonId person) {
        return db.sql("select role from identity_grant where person_id = :p and ended_at is null")
                .param("p", person)
                .list(String.class);
    }

    @Test
    void the_page_speaks_korean_and_new_codes_void_the_old_ones() throws Exception {
        db.sql("update identity_person set language = 'ko' where id = :p")
                .param("p", officer)
                .update();
        assertThat(perform(get("/me/second-factor").cookie(session)).getContentAsString())
                .contains("복구 코드가 10개 남았습니다");
        perform(post("/me/second-factor/codes").cookie(session).with(csrf()));
        later(Duration.ofMinutes(1));
        assertThat(secondStep(firstStep(), recovery.getFirst(), false).getStatus())
                .isEqualTo(422);
    }

    @Autowired
    private org.madang.identity.sessions.Secrets secrets;

    @Test
    void staff_who_are_late_must_set_it_up_before_anything_else() {
        var strict =
                SessionsWith.demand(db, clock, secrets, epoch, new FactorSettings(FactorSettings.Demand.REQUIRED, 14));
        var manager = cast.with(Role.COURSE_MANAGER, ScopeKind.PLATFORM, null);
        var learner = cast.with(Role.PARTICIPANT, ScopeKind.PLATFORM, null);
        assertThat(strict.late(manager)).isFalse();
        later(Duration.ofDays(14));
        assertThat(strict.late(manager)).isTrue();
        assertThat(strict.late(learner)).isFalse();
        assertThat(strict.late(officer)).as("has one").isFalse();
    }

    private interface SessionsWith {
        boolean late(PersonId person);

        static SessionsWith demand(
                Db db,
                Clock clock,
                org.madang.identity.sessions.Secrets secrets,
                Epoch epoch,
                FactorSettings settings) {
            var sessions = new Sessions(db, clock, secrets, settings, epoch);
            return person -> sessions.open(sessions.begin(person, "x"))
                    .orElseThrow()
                    .state()
                    .late(clock.instant());
        }
    }
}
