package org.madang.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.programmes.Grade;
import org.madang.programmes.SampleEditions;
import org.madang.programmes.TrackId;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class CohortsTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleEditions editions;

    @Autowired
    Enrol enrol;

    @Autowired
    MoveEnrolment move;

    @Autowired
    AppointStaff appoint;

    @Autowired
    FormTeam formTeam;

    @Autowired
    Cohorts cohorts;

    @Autowired
    TeamScope teamScope;

    PersonId officer;
    TrackId track;
    String slug;

    @BeforeEach
    void aTrack() {
        officer = cast.secretariat();
        track = editions.track(editions.edition(editions.programme(officer), officer), officer);
        slug = db.sql("select slug from v_track where id = :id")
                .param("id", track)
                .one(String.class);
    }

    private PersonId participant(String name) {
        PersonId person = cast.person(name, Language.ENGLISH, "KH", "Asia/Phnom_Penh");
        enrol.enrol(person, track, new Country("KH"), Grade.EXPERT, EnrolmentState.ACTIVE, officer);
        return person;
    }

    @Test
    void every_move_of_an_enrolment_is_known() {
        var moves = new ArrayList<String>();
        for (var from : EnrolmentState.values()) {
            for (var to : EnrolmentState.values()) if (from.mayBecome(to)) moves.add(from + ">" + to);
        }
        assertThat(moves)
                .containsExactlyInAnyOrder(
                        "CONDITIONAL>ACTIVE",
                        "CONDITIONAL>DROPPED",
                        "CONDITIONAL>DEFERRED",
                        "ACTIVE>COMPLETED",
                        "ACTIVE>NOT_COMPLETED",
                        "ACTIVE>DROPPED",
                        "ACTIVE>DEFERRED",
                        "NOT_COMPLETED>COMPLETED",
                        "DROPPED>ACTIVE");
    }

    @Test
    void who_is_enrolled_takes_part_and_is_enrolled_once() {
        PersonId person = participant("Sok Dara");
        assertThat(cast.viewer(person).has(Role.PARTICIPANT)).isTrue();
        var id = cohorts.enrolment(person, track).orElseThrow().id();
        assertThat(enrol.enrol(person, track, new Country("LA"), Grade.MANAGER, EnrolmentState.CONDITIONAL, officer))
                .isEqualTo(new Enrol.Outcome.EnrolledAlready(id));
        assertThat(cohorts.enrolments(person))
                .extracting(Cohorts.Enrolment::country)
                .containsExactly(new Country("KH"));
        assertThat(cohorts.members(track)).extracting(Cohorts.Member::printName).containsExactly("Sok Dara");
    }

    @Test
    void who_leaves_loses_the_inside_and_who_comes_back_regains_it() {
        PersonId person = participant("Sok Dara");
        var id = cohorts.enrolment(person, track).orElseThrow().id();
        assertThat(move.move(id, EnrolmentState.ACTIVE, null, officer))
                .isInstanceOf(MoveEnrolment.Outcome.StandsThereAlready.class);
        assertThat(move.move(id, EnrolmentState.DROPPED, "Moved house", officer))
                .isInstanceOf(MoveEnrolment.Outcome.Moved.class);
        assertThat(cast.viewer(person).has(Role.PARTICIPANT)).isFalse();
        assertThat(cohorts.members(track)).isEmpty();
        assertThat(move.move(id, EnrolmentState.COMPLETED, null, officer))
                .isEqualTo(new MoveEnrolment.Outcome.NotFromHere(EnrolmentState.DROPPED));
        move.move(id, EnrolmentState.ACTIVE, "Back", officer);
        assertThat(cast.viewer(person).has(Role.PARTICIPANT)).isTrue();
    }

    @Test
    void staff_are_appointed_once_by_their_grant() {
        PersonId manager = cast.person("Kim");
        assertThat(appoint.appoint(manager, track, StaffRole.COURSE_MANAGER, officer))
                .isInstanceOf(AppointStaff.Outcome.Appointed.class);
        assertThat(appoint.appoint(manager, track, StaffRole.COURSE_MANAGER, officer))
                .isInstanceOf(AppointStaff.Outcome.AppointedAlready.class);
        assertThat(cast.viewer(manager).has(Role.COURSE_MANAGER)).isTrue();
    }

    @Test
    void a_team_has_members_of_its_track_and_a_name_of_its_own() {
        PersonId one = participant("One");
        PersonId two = participant("Two");
        assertThat(formTeam.form(track, "Rain", List.of(), officer)).isInstanceOf(FormTeam.Outcome.NobodyInIt.class);
        PersonId stranger = cast.person("Stranger");
        assertThat(formTeam.form(track, "Rain", List.of(one, stranger), officer))
                .isEqualTo(new FormTeam.Outcome.NotInTrack(Set.of(stranger)));
        var formed = (FormTeam.Outcome.Formed) formTeam.form(track, "Rain", List.of(one, two), officer);
        assertThat(formTeam.form(track, " rain ", List.of(two, one), officer))
                .isEqualTo(new FormTeam.Outcome.FormedAlready(formed.team()));
        assertThat(formTeam.form(track, "RAIN", List.of(one), officer)).isInstanceOf(FormTeam.Outcome.NameTaken.class);
        assertThat(cohorts.teamsOf(one)).extracting(Cohorts.Team::members).containsExactly(2);
        assertThat(cohorts.members(formed.team()))
                .extracting(Cohorts.Member::person)
                .containsExactly(one, two);
        var scope = teamScope.find(formed.team().toString()).orElseThrow();
        assertThat(scope.people()).containsExactlyInAnyOrder(one.value(), two.value());
        assertThat(scope.track()).isEqualTo(track.value());
    }

    @Test
    void participants_see_names_and_staff_see_addresses() throws Exception {
        PersonId one = participant("Sok Dara");
        PersonId outsider = cast.person("Outsider");
        mvc.perform(get("/tracks/" + slug + "/people").with(cast.as(one)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Sok Dara")))
                .andExpect(content().string(not(containsString("mailto:"))));
        mvc.perform(get("/tracks/" + slug + "/people").with(cast.as(outsider))).andExpect(status().isNotFound());
        PersonId korean = cast.person("김담당", Language.KOREAN, "KR", "Asia/Seoul");
        appoint.appoint(korean, track, StaffRole.COURSE_MANAGER, officer);
        mvc.perform(get("/tracks/" + slug + "/people").with(cast.as(korean)))
                .andExpect(content().string(containsString("mailto:")))
                .andExpect(content().string(containsString("로마자 이름")))
                .andExpect(content().string(containsString("캄보디아")))
                .andExpect(content().string(containsString("참가 중")));
    }

    @Test
    void a_roster_takes_the_same_few_statements_for_one_and_for_three() throws Exception {
        participant("One");
        var as = cast.as(officer);
        // What a program asks once in its life is asked before counting.
        statements(as);
        int one = statements(as);
        participant("Two");
        participant("Three");
        assertThat(statements(as)).isEqualTo(one).isLessThanOrEqualTo(8);
    }

    private int statements(org.springframework.test.web.servlet.request.RequestPostProcessor as) throws Exception {
        int before = Db.statements();
        mvc.perform(get("/tracks/" + slug + "/people").with(as)).andExpect(status().isOk());
        return Db.statements() - before;
    }

    @Test
    void a_roster_goes_on_where_the_page_ended() throws Exception {
        db.sql("""
                with people as (
                    insert into identity_person (id, print_name, latin_name, created_at)
                    select gen_random_uuid(), 'Person ' || lpad(n::text, 4, '0'), '', now()
                    from generate_series(1, 52) n returning id)
                insert into cohorts_enrolment (id, person_id, track_id, edition_id, country, grade, state, enrolled_at, changed_at)
                select gen_random_uuid(), p.id, t.id, t.edition_id, 'KH', 'EXPERT', 'ACTIVE', now(), now()
                from people p, v_track t where t.id = :track
                """).param("track", track).update();
        String first = mvc.perform(get("/tracks/" + slug + "/people").with(cast.as(officer)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(first).contains("Person 0050").doesNotContain("Person 0051");
        String next = org.jsoup.Jsoup.parse(first).select("a[rel=next]").attr("href");
        mvc.perform(get(java.net.URI.create(next)).with(cast.as(officer)))
                .andExpect(content().string(containsString("Person 0051")))
                .andExpect(content().string(containsString("Person 0052")))
                .andExpect(content().string(not(containsString("Person 0050<"))));
    }

    @Test
    void teams_are_formed_on_their_page() throws Exception {
        PersonId one = participant("Sok Dara");
        mvc.perform(post("/tracks/" + slug + "/teams")
                        .with(cast.as(officer))
                        .with(csrf())
                        .param("name", "Rain"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please choose at least one member.")))
                .andExpect(content().string(containsString("value=\"Rain\"")));
        mvc.perform(post("/tracks/" + slug + "/teams")
                        .with(cast.as(officer))
                        .with(csrf())
                        .param("name", "Rain")
                        .param("members", one.toString()))
                .andExpect(redirectedUrl("/tracks/" + slug + "/teams"));
        mvc.perform(get("/tracks/" + slug + "/teams").with(cast.as(officer)))
                .andExpect(content().string(containsString("Rain")));
        mvc.perform(get("/tracks/" + slug + "/teams").with(cast.as(one))).andExpect(status().isNotFound());
    }
}
