package org.madang.identity.invitations;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.identity.Grants;
import org.madang.identity.Term;
import org.madang.identity.signin.Address;
import org.madang.shared.Grant;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.ProgramClock;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Who was removed at noon does not come back at one by a link of the forenoon. */
@MadangTest
class RemovedInviterTests {
    private static final Instant NOON = Instant.parse("2027-03-02T12:00:00Z");
    private static final Grant SECRETARIAT = new Grant(Role.SECRETARIAT, ScopeKind.PLATFORM, null);

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
    private InvitePerson invite;

    private PersonId officer;
    private String second;

    @BeforeEach
    void ten_minutes_to_twelve() {
        clock.travel(NOON.minus(Duration.ofMinutes(10)));
        officer = cast.person("Soon removed");
        second = "second" + UUID.randomUUID() + "@example.org";
    }

    @AfterEach
    void present() {
        clock.comeBack();
    }

    private String link(Language language) {
        var invited = invite.invite(
                Address.parse(second).orElseThrow(), "Second self", language, SECRETARIAT, cast.viewer(officer));
        if (invited instanceof InvitePerson.Outcome.Invited(String token)) return "/invitations/" + token;
        throw new AssertionError(invited);
    }

    private MockHttpServletResponse accept(String link) throws Exception {
        return mvc.perform(post(link).with(csrf())).andReturn().getResponse();
    }

    private Document page(String link) throws Exception {
        return Jsoup.parse(mvc.perform(get(link)).andReturn().getResponse().getContentAsString());
    }

    private boolean cameBack() {
        return db.sql(
                        "select 1 from identity_person p join identity_grant g on g.person_id = p.id where p.email = :email")
                .param("email", second)
                .exists();
    }

    @Test
    void with_the_grant_its_open_invitations_are_withdrawn_and_the_link_says_so() throws Exception {
        grants.give(officer, SECRETARIAT, officer);
        String link = link(Language.ENGLISH);
        assertThat(page(link).select("main form[action=" + link + "]")).hasSize(1);
        clock.travel(NOON);
        var remover = cast.operator();
        grants.end(officer, SECRETARIAT, remover);
        assertThat(db.sql("select withdrawn_by from identity_invitation where email = :email")
                        .param("email", second)
                        .one(UUID.class))
                .isEqualTo(remover.value());
        clock.travel(NOON.plus(Duration.ofHours(1)));
        assertThat(page(link).select("main").text()).contains("This invitation no longer stands.");
        assertThat(page(link).select("main form[action=" + link + "]")).isEmpty();
        var refused = accept(link);
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString()).contains("Ask the office that works with you for a new one.");
        assertThat(cameBack()).isFalse();
    }

    @Test
    void a_grant_that_ran_out_by_its_date_carries_no_invitation_either() throws Exception {
        grants.give(officer, SECRETARIAT, new Term(null, NOON), officer);
        String link = link(Language.KOREAN);
        clock.travel(NOON.plus(Duration.ofHours(1)));
        assertThat(accept(link).getStatus()).isEqualTo(409);
        assertThat(cameBack()).isFalse();
    }

    @Test
    void another_office_may_send_it_again_and_then_it_stands() throws Exception {
        grants.give(officer, SECRETARIAT, officer);
        link(Language.ENGLISH);
        UUID id = db.sql("select id from identity_invitation where email = :email")
                .param("email", second)
                .one(UUID.class);
        var colleague = cast.secretariat();
        mvc.perform(post("/people/invitations/chosen")
                .param("what", "AGAIN")
                .param("invitations", id.toString())
                .with(csrf())
                .with(cast.as(colleague)));
        grants.end(officer, SECRETARIAT, colleague);
        assertThat(db.sql("select 1 from identity_invitation where id = :id and withdrawn_at is null")
                        .param("id", id)
                        .exists())
                .isTrue();
    }
}
