package org.madang.identity.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.admission.SampleAdmission;
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

/** Officers of one place find the people of that place, and nobody else's address or account. */
@MadangTest
class ReachOfOfficersTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Db db;

    @Autowired
    private Cast cast;

    @Autowired
    private WorksWorld works;

    @Autowired
    private SampleAdmission admission;

    private WorksWorld.Place here;
    private PersonId learner;
    private PersonId reviewer;
    private PersonId officer;
    private PersonId stranger;

    @BeforeEach
    void two_editions() {
        here = works.place("LA", true);
        learner = works.participant(here);
        reviewer = cast.with(Role.REVIEWER, ScopeKind.EDITION, here.edition().value());
        officer = cast.with(Role.SECRETARIAT, ScopeKind.EDITION, here.edition().value());
        stranger = cast.with(
                Role.SECRETARIAT,
                ScopeKind.EDITION,
                works.place("KH", true).edition().value());
    }

    @AfterEach
    void present() {
        admission.comeBack();
    }

    private String address(PersonId person) {
        return db.sql("select email from identity_person where id = :p")
                .param("p", person)
                .one(String.class);
    }

    private MockHttpServletResponse read(String path, PersonId reader) throws Exception {
        return mvc.perform(get(path).with(cast.as(reader))).andReturn().getResponse();
    }

    /** Who is shown whom: asked by the address, so that a long list hides nobody. */
    private boolean finds(PersonId reader, PersonId person) throws Exception {
        String address = address(person);
        String query = "?q=" + address.substring(0, address.indexOf('@'));
        boolean listed = Jsoup.parse(read("/people" + query, reader).getContentAsString())
                .select("tbody")
                .text()
                .contains(address);
        assertThat(read("/people/export.csv" + query, reader)
                        .getContentAsString()
                        .contains(address))
                .as("the file shows what the page shows")
                .isEqualTo(listed);
        var holder = read("/grants/people/" + person, reader);
        assertThat(holder.getStatus()).isEqualTo(listed ? 200 : 404);
        assertThat(holder.getContentAsString().contains(address)).isEqualTo(listed);
        return listed;
    }

    private int reset(PersonId person, PersonId by) throws Exception {
        return mvc.perform(post("/grants/people/" + person + "/second-factor")
                        .param("how", "Spoke with them")
                        .with(cast.as(by))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private void hold(PersonId person) {
        db.sql("""
                        insert into identity_second_factor (person_id, locked, last_step, created_at)
                        values (:person, '\\x00', 0, now())
                        """).param("person", person).update();
    }

    private boolean holds(PersonId person) {
        return db.sql("select 1 from identity_second_factor where person_id = :person")
                .param("person", person)
                .exists();
    }

    @Test
    void an_officer_finds_the_people_of_the_own_place_and_no_others() throws Exception {
        for (PersonId person : new PersonId[] {learner, reviewer, here.manager()}) {
            assertThat(finds(officer, person)).isTrue();
            assertThat(finds(stranger, person)).isFalse();
            assertThat(finds(here.secretariat(), person)).as("the platform").isTrue();
        }
        assertThat(finds(officer, cast.person("Nobody here"))).isFalse();
        var ofTrack = cast.with(Role.SECRETARIAT, ScopeKind.TRACK, here.track().value());
        assertThat(finds(ofTrack, learner)).isTrue();
        assertThat(finds(ofTrack, reviewer))
                .as("who reads for the whole edition")
                .isFalse();
        var ofPartner = cast.with(
                Role.SECRETARIAT, ScopeKind.INSTITUTION, here.partner().value());
        assertThat(finds(ofPartner, learner)).isTrue();
        assertThat(finds(ofPartner, here.coordinator())).isTrue();
        assertThat(finds(stranger, here.coordinator())).isFalse();
    }

    @Test
    void an_applicant_is_found_where_the_application_was_sent_and_not_before() throws Exception {
        var set = admission.open(false, 3);
        PersonId applicant = admission.applicant("Sok Dara");
        var application = admission.draft(set, applicant);
        var ofEdition =
                cast.with(Role.SECRETARIAT, ScopeKind.EDITION, set.edition().value());
        assertThat(finds(ofEdition, applicant))
                .as("a draft is its writer's alone")
                .isFalse();
        admission.fill(set, application, applicant);
        admission.hand(application, applicant);
        assertThat(finds(ofEdition, applicant)).isTrue();
        assertThat(finds(officer, applicant)).isFalse();
    }

    @Test
    void whose_address_the_page_of_grants_shows_can_read_of_it() throws Exception {
        read("/grants/people/" + learner, officer);
        assertThat(db.sql("select what from identity_view where person_id = :p and viewer = :by")
                        .param("p", learner)
                        .param("by", officer)
                        .list(String.class))
                .containsExactly("CONTACT");
    }

    @Test
    void nothing_is_given_to_whom_one_cannot_see() throws Exception {
        assertThat(mvc.perform(post("/grants/people/" + learner)
                                .param("role", "REVIEWER")
                                .param(
                                        "place",
                                        "EDITION "
                                                + cast.viewer(stranger)
                                                        .grants()
                                                        .getFirst()
                                                        .scope())
                                .with(cast.as(stranger))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(db.sql("select 1 from v_grant where person_id = :p and role = 'REVIEWER'")
                        .param("p", learner)
                        .exists())
                .isFalse();
    }

    @Test
    void a_second_factor_is_reset_within_reach_and_that_of_a_participant_by_the_platform_alone() throws Exception {
        hold(learner);
        hold(reviewer);
        assertThat(reset(learner, stranger)).isEqualTo(404);
        assertThat(reset(reviewer, stranger)).isEqualTo(404);
        assertThat(reset(learner, officer)).as("holds nothing that is given").isEqualTo(409);
        assertThat(holds(learner)).isTrue();
        assertThat(holds(reviewer)).isTrue();
        assertThat(reset(reviewer, officer)).isEqualTo(303);
        assertThat(holds(reviewer)).isFalse();
        assertThat(reset(learner, here.secretariat())).isEqualTo(303);
        assertThat(holds(learner)).isFalse();
    }

    @Test
    void a_role_shows_from_its_first_day_to_its_last_and_who_left_shows_no_more() throws Exception {
        PersonId over = cast.person("Was a judge");
        db.sql("""
                        insert into identity_grant (id, person_id, role, kind, given_at, valid_until)
                        values (:id, :p, 'REVIEWER', 'PLATFORM', now() - interval '2 days', now() - interval '1 day')
                        """).param("id", UUID.randomUUID()).param("p", over).update();
        String q = "/people?q=" + address(over).substring(0, 20);
        var row = Jsoup.parse(read(q, here.secretariat()).getContentAsString()).select("tbody tr");
        assertThat(row).hasSize(1);
        assertThat(row.text()).doesNotContain("Reviewer");
        assertThat(read(q + "&role=REVIEWER", here.secretariat()).getContentAsString())
                .doesNotContain(address(over));
        String address = address(over);
        db.sql("update identity_person set email = null, left_at = now(), print_name = :name where id = :p")
                .param("p", over)
                .param("name", "Left " + address)
                .update();
        for (String path : new String[] {q, q.replace("/people?", "/people/export.csv?")})
            assertThat(read(path, here.secretariat()).getContentAsString()).doesNotContain("Left " + address);
    }
}
