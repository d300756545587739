package org.madang.identity.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.identity.Grants;
import org.madang.identity.Term;
import org.madang.shared.Grant;
import org.madang.shared.PersonId;
import org.madang.shared.ProgramClock;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.works.WorksWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@MadangTest
class GrantsTests {
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Db db;

    @Autowired
    private Cast cast;

    @Autowired
    private ProgramClock clock;

    @Autowired
    private Grants grants;

    @Autowired
    private GiveGrant give;

    @Autowired
    private EndGrant end;

    @Autowired
    private WorksWorld works;

    @AfterEach
    void present() {
        clock.comeBack();
    }

    private int status(String path, RequestPostProcessor who) throws Exception {
        return mvc.perform(get(path).with(who)).andReturn().getResponse().getStatus();
    }

    private Document page(String path, PersonId reader) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).with(cast.as(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private UUID idOf(PersonId person, Role role) {
        return db.sql(
                        "select id from identity_grant where person_id = :p and role = :role order by given_at desc limit 1")
                .param("p", person)
                .param("role", role)
                .one(UUID.class);
    }

    @Test
    void a_grant_counts_from_its_first_instant_until_its_last_and_not_a_second_longer() throws Exception {
        clock.travel(NOON.minus(Duration.ofHours(2)));
        var person = cast.person("Noon");
        grants.give(
                person,
                new Grant(Role.SECRETARIAT, ScopeKind.PLATFORM, null),
                new Term(NOON.minusSeconds(3600), NOON),
                cast.operator());
        var signedIn = cast.as(person);
        assertThat(status("/set-up", signedIn)).as("an hour too early").isEqualTo(403);
        clock.travel(NOON.minusSeconds(3600));
        assertThat(status("/set-up", signedIn)).isEqualTo(200);
        clock.travel(NOON.minusSeconds(1));
        assertThat(status("/set-up", signedIn)).isEqualTo(200);
        clock.travel(NOON);
        assertThat(status("/set-up", signedIn)).as("at noon").isEqualTo(403);
    }

    @Test
    void who_is_removed_in_the_database_by_another_node_can_do_nothing_at_the_next_request() throws Exception {
        var officer = cast.secretariat();
        var signedIn = cast.as(officer);
        assertThat(status("/grants", signedIn)).isEqualTo(200);
        db.sql(
                        "update identity_grant set valid_until = now() - interval '1 second', given_at = now() - interval '1 day' where person_id = :p")
                .param("p", officer)
                .update();
        assertThat(status("/grants", signedIn)).isEqualTo(403);
        assertThat(mvc.perform(post("/grants/people/" + officer)
                                .param("role", "SECRETARIAT")
                                .param("place", "PLATFORM")
                                .with(csrf())
                                .with(signedIn))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void an_officer_gives_a_dated_role_sees_it_and_what_it_opens_and_ends_it() throws Exception {
        var place = works.place("LA", true);
        var officer = cast.secretariat();
        var person = cast.person("Bopha");
        var sent = mvc.perform(post("/grants/people/" + person)
                        .param("role", "COURSE_MANAGER")
                        .param("place", "TRACK " + place.track().value())
                        .param("until-day", "31")
                        .param("until-month", "12")
                        .param("until-year", "2090")
                        .with(csrf())
                        .with(cast.as(officer)))
                .andReturn()
                .getResponse();
        assertThat(sent.getStatus()).isEqualTo(303);
        var shown = page("/grants/people/" + person, officer);
        assertThat(shown.select("table").get(0).text()).contains("Course manager", "Until", "2091", "Held now");
        assertThat(shown.select("table").get(1).text())
                .contains("Plan sessions")
                .doesNotContain("Decide on applications");
        assertThat(page("/grants?q=Bopha&role=COURSE_MANAGER", officer).select("tbody tr"))
                .hasSizeGreaterThanOrEqualTo(1);

        var id = idOf(person, Role.COURSE_MANAGER);
        var again = give.give(
                person,
                new Grant(Role.COURSE_MANAGER, ScopeKind.TRACK, place.track().value()),
                Term.OPEN,
                cast.viewer(officer));
        assertThat(again).isInstanceOf(GiveGrant.Outcome.HeldAlready.class);
        assertThat(end.end(id, null, cast.viewer(officer))).isInstanceOf(EndGrant.Outcome.Ended.class);
        assertThat(end.end(id, null, cast.viewer(officer))).isInstanceOf(EndGrant.Outcome.EndedBefore.class);
        assertThat(page("/grants/people/" + person, officer)
                        .select("table")
                        .get(0)
                        .text())
                .contains("Ended", "secretariat", "Over");
        assertThat(db.sql("select to_state from v_audit where object = 'grant' and object_id = :p order by id")
                        .param("p", person)
                        .list(String.class))
                .containsExactly("GIVEN", "ENDED");
    }

    @Test
    void a_grant_that_ran_out_can_be_given_again() {
        var person = cast.person("Again");
        var operator = cast.operator();
        var grant = new Grant(Role.REVIEWER, ScopeKind.PLATFORM, null);
        clock.travel(NOON.minusSeconds(60));
        grants.give(person, grant, new Term(null, NOON), operator);
        assertThat(grants.give(person, grant, Term.OPEN, operator)).isFalse();
        clock.travel(NOON.plusSeconds(60));
        assertThat(grants.give(person, grant, Term.OPEN, operator)).isTrue();
    }

    @Test
    void nobody_gives_what_is_beyond_their_own() {
        var place = works.place("KH", true);
        var ofEdition =
                cast.with(Role.SECRETARIAT, ScopeKind.EDITION, place.edition().value());
        var viewer = cast.viewer(ofEdition);
        var person = works.participant(place);
        assertThat(give.give(
                        person,
                        new Grant(
                                Role.INSTRUCTOR, ScopeKind.TRACK, place.track().value()),
                        Term.OPEN,
                        viewer))
                .isInstanceOf(GiveGrant.Outcome.Given.class);
        assertThat(give.give(person, new Grant(Role.SECRETARIAT, ScopeKind.PLATFORM, null), Term.OPEN, viewer))
                .isInstanceOf(GiveGrant.Outcome.BeyondYourOwn.class);
        assertThat(give.give(person, new Grant(Role.INSTRUCTOR, ScopeKind.TRACK, UUID.randomUUID()), Term.OPEN, viewer))
                .isInstanceOf(GiveGrant.Outcome.BeyondYourOwn.class);
        assertThat(give.give(
                        person,
                        new Grant(Role.OPERATOR, ScopeKind.PLATFORM, null),
                        Term.OPEN,
                        cast.viewer(cast.secretariat())))
                .isInstanceOf(GiveGrant.Outcome.BeyondYourOwn.class);
        assertThat(give.give(
                        person,
                        new Grant(
                                Role.PARTICIPANT, ScopeKind.TRACK, place.track().value()),
                        Term.OPEN,
                        viewer))
                .isInstanceOf(GiveGrant.Outcome.BeyondYourOwn.class);
    }

    @Test
    void wrong_days_come_back_beside_their_field_with_what_was_typed() throws Exception {
        var officer = cast.secretariat();
        var person = cast.person("Days");
        var answer = mvc.perform(post("/grants/people/" + person)
                        .param("role", "REVIEWER")
                        .param("place", "PLATFORM")
                        .param("until-day", "31")
                        .param("until-month", "2")
                        .param("until-year", "2027")
                        .with(csrf())
                        .with(cast.as(officer)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#until-error").text()).contains("real date");
        assertThat(page.select("input[name=until-month]").val()).isEqualTo("2");
        assertThat(page.select("select[name=role] option[selected]").val()).isEqualTo("REVIEWER");
    }

    @Test
    void an_end_on_a_day_is_kept_and_the_page_speaks_korean() throws Exception {
        var officer = cast.person("김사무", new org.madang.shared.Language("ko"), "KR", "Asia/Seoul");
        cast.give(officer, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        var person = cast.with(Role.REVIEWER, ScopeKind.PLATFORM, null);
        var id = idOf(person, Role.REVIEWER);
        assertThat(page("/grants/" + id + "/end", officer).select("h1").text()).isEqualTo("이 권한을 끝낼까요?");
        var sent = mvc.perform(post("/grants/" + id + "/end")
                        .param("on-day", "1")
                        .param("on-month", "6")
                        .param("on-year", "2091")
                        .with(csrf())
                        .with(cast.as(officer)))
                .andReturn()
                .getResponse();
        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(db.sql("select valid_until from identity_grant where id = :id")
                        .param("id", id)
                        .one(Instant.class))
                .isEqualTo(Instant.parse("2091-06-01T15:00:00Z"));
        assertThat(page("/grants/people/" + person, officer).text()).contains("지금 유효", "심사위원");
    }
}
