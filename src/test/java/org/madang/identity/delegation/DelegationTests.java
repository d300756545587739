package org.madang.identity.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.identity.PersonRegistered;
import org.madang.identity.Term;
import org.madang.identity.sessions.Sessions;
import org.madang.identity.signin.Address;
import org.madang.shared.PersonId;
import org.madang.shared.ProgramClock;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.web.Action;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@MadangTest
class DelegationTests {
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
    private Delegate delegate;

    private PersonId official;
    private PersonId assistant;
    private Address address;
    private Cookie session;

    @BeforeEach
    void anOfficialAndAnAssistant() {
        official = cast.with(Role.OFFICIAL, ScopeKind.PLATFORM, null);
        assistant = cast.person("Assistant");
        address = Address.parse(db.sql("select email from v_person where id = :id")
                        .param("id", assistant)
                        .one(String.class))
                .orElseThrow();
        session = new Cookie("madang-session", sessions.begin(assistant, "x"));
    }

    @AfterEach
    void present() {
        clock.comeBack();
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private UUID delegated() {
        return db.sql("select id from identity_delegation where official_id = :o and ended_at is null")
                .param("o", official)
                .one(UUID.class);
    }

    private MockHttpServletResponse name(String... actions) throws Exception {
        return perform(post("/me/delegations")
                .param("email", address.text())
                .param("actions", actions)
                .with(csrf())
                .with(cast.as(official)));
    }

    @Test
    void an_assistant_acts_is_seen_to_act_and_is_stopped_at_once() throws Exception {
        assertThat(name("RUN", "ENTER_FORUM").getStatus()).isEqualTo(303);
        assertThat(db.sql("select body_text from notifications_message where recipient_address = :to")
                        .param("to", address.text())
                        .one(String.class))
                .contains("/me/delegations");
        assertThat(perform(get("/run").cookie(session)).getStatus())
                .as("not yet acting")
                .isEqualTo(403);

        perform(post("/acting")
                .param("delegation", delegated().toString())
                .cookie(session)
                .with(csrf()));
        var page = Jsoup.parse(perform(get("/run").cookie(session)).getContentAsString());
        assertThat(page.select(".acting").text()).contains("You are acting for official");
        assertThat(page.select("a[href=/me]")).isEmpty();
        assertThat(perform(get("/me").cookie(session)).getStatus()).isEqualTo(403);
        assertThat(perform(post("/me/password")
                                .param("password", "x")
                                .cookie(session)
                                .with(csrf()))
                        .getStatus())
                .isEqualTo(403);

        UUID id = delegated();
        perform(post("/me/delegations/" + id + "/end").with(csrf()).with(cast.as(official)));
        assertThat(perform(get("/run").cookie(session)).getStatus()).isEqualTo(403);
        assertThat(perform(get("/me").cookie(session)).getStatus())
                .as("themselves again")
                .isEqualTo(200);
        assertThat(db.sql("select to_state from v_audit where object_id = :id order by id")
                        .param("id", id)
                        .list(String.class))
                .containsExactly("DELEGATED", "ACTING", "ENDED");
    }

    @Test
    void naming_an_address_does_not_tell_whose_it_is_until_the_assistant_has_acted() throws Exception {
        db.sql("update identity_person set print_name = 'Hidden Name', name_language = 'lo' where id = :id")
                .param("id", assistant)
                .update();
        name("RUN");
        var before = Jsoup.parse(
                perform(get("/me/delegations").with(cast.as(official))).getContentAsString());
        assertThat(before.select("#mine ~ ul .row-main strong").text()).isEqualTo(address.text());
        assertThat(before.html()).doesNotContain("Hidden Name").doesNotContain("lang=\"lo\"><");
        perform(post("/acting")
                .param("delegation", delegated().toString())
                .cookie(session)
                .with(csrf()));
        assertThat(perform(get("/me/delegations").with(cast.as(official))).getContentAsString())
                .contains("Hidden Name", address.text());
    }

    @Test
    void an_action_that_was_not_named_stays_closed_and_stopping_is_always_open() throws Exception {
        name("ENTER_FORUM");
        perform(post("/acting")
                .param("delegation", delegated().toString())
                .cookie(session)
                .with(csrf()));
        assertThat(perform(get("/run").cookie(session)).getStatus()).isEqualTo(403);
        assertThat(perform(get("/this-week").cookie(session)).getStatus()).isEqualTo(200);
        assertThat(perform(post("/acting/end").cookie(session).with(csrf())).getStatus())
                .isEqualTo(303);
        assertThat(perform(get("/me").cookie(session)).getStatus()).isEqualTo(200);
    }

    @Test
    void it_runs_out_by_the_clock() throws Exception {
        Instant start = Instant.parse("2027-03-01T00:00:00Z");
        clock.travel(start);
        session = new Cookie("madang-session", sessions.begin(assistant, "x"));
        delegate.delegate(
                address,
                Set.of(Action.RUN),
                new Term(start.plusSeconds(60), start.plus(Duration.ofHours(1))),
                cast.viewer(official));
        var act = post("/acting").param("delegation", delegated().toString()).with(csrf());
        assertThat(perform(act.cookie(session)).getStatus()).as("not begun").isEqualTo(404);
        clock.travel(start.plusSeconds(60));
        perform(post("/acting")
                .param("delegation", delegated().toString())
                .cookie(session)
                .with(csrf()));
        assertThat(perform(get("/run").cookie(session)).getStatus()).isEqualTo(200);
        clock.travel(start.plus(Duration.ofHours(1)));
        assertThat(perform(get("/run").cookie(session)).getStatus()).isEqualTo(403);
    }

    @Autowired
    private org.springframework.context.ApplicationEventPublisher events;

    @Test
    void the_record_keeps_whoever_sat_at_the_keyboard_and_for_whom() {
        var request = new org.springframework.mock.web.MockHttpServletRequest();
        var viewer = cast.viewer(official);
        request.setAttribute(
                org.madang.web.Reader.VIEWER,
                new org.madang.shared.Viewer(
                        official,
                        viewer.printName(),
                        viewer.nameLanguage(),
                        viewer.callMe(),
                        viewer.language(),
                        viewer.zone(),
                        false,
                        viewer.grants(),
                        new org.madang.shared.Viewer.Acting(assistant, Set.of("RUN"))));
        org.springframework.web.context.request.RequestContextHolder.setRequestAttributes(
                new org.springframework.web.context.request.ServletRequestAttributes(request));
        var thing = cast.person("Thing");
        try {
            events.publishEvent(new PersonRegistered(thing, official));
        } finally {
            org.springframework.web.context.request.RequestContextHolder.resetRequestAttributes();
        }
        record Kept(PersonId actor, PersonId actingForPerson) {}
        assertThat(db.sql("select actor, acting_for_person from v_audit where object_id = :id order by id desc limit 1")
                        .param("id", thing)
                        .one(Kept.class))
                .isEqualTo(new Kept(assistant, official));
    }

    @Test
    void what_is_never_delegated_what_is_one_s_own_and_what_stands_are_refused_beside_the_field() throws Exception {
        var nothing = name("GIVE_GRANTS", "CLEAR_STATEMENT");
        assertThat(nothing.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(nothing.getContentAsString());
        assertThat(page.select("#actions-error").text()).contains("name at least one");
        assertThat(page.select("input[name=email]").val()).isEqualTo(address.text());
        name("RUN");
        assertThat(Jsoup.parse(name("RUN").getContentAsString())
                        .select("#email-error")
                        .text())
                .contains("already");
        String own = db.sql("select email from v_person where id = :id")
                .param("id", official)
                .one(String.class);
        assertThat(delegate.delegate(
                        Address.parse(own).orElseThrow(), Set.of(Action.RUN), Term.OPEN, cast.viewer(official)))
                .isInstanceOf(Delegate.Outcome.NotToYourself.class);
        assertThat(delegate.delegate(
                        Address.parse("late@example.org").orElseThrow(),
                        Set.of(Action.RUN),
                        new Term(null, clock.instant().plus(Duration.ofDays(400))),
                        cast.viewer(official)))
                .isInstanceOf(Delegate.Outcome.TooLong.class);
        assertThat(perform(post("/me/delegations").with(csrf()).cookie(session)).getStatus())
                .isEqualTo(403);
    }

    @Test
    void the_page_speaks_korean() throws Exception {
        name("RUN");
        db.sql("update identity_person set language = 'ko' where id = :id")
                .param("id", assistant)
                .update();
        assertThat(perform(get("/me/delegations").cookie(session)).getContentAsString())
                .contains("내가 대신할 수 있는 사람", "처리할 일 보기");
    }
}
