package org.madang.identity.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.identity.sessions.Sessions;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class ResetFactorTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Db db;

    @Autowired
    private Cast cast;

    @Autowired
    private Sessions sessions;

    private PersonId lost;
    private PersonId officer;

    @BeforeEach
    void somebody_whose_phone_is_gone() {
        officer = cast.secretariat();
        lost = cast.person("박분실", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(lost, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        hold(lost);
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

    private MockHttpServletResponse reset(PersonId person, PersonId by, String how) throws Exception {
        return mvc.perform(post("/grants/people/" + person + "/second-factor")
                        .param("how", how)
                        .with(cast.as(by))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    @Test
    void another_officer_resets_it_every_session_ends_and_a_letter_says_so() throws Exception {
        var session = new Cookie("madang-session", sessions.begin(lost, "x"));
        String page = mvc.perform(get("/grants/people/" + lost).with(cast.as(officer)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(page).select("form[action$=/second-factor]")).hasSize(1);
        assertThat(reset(lost, officer, "Spoke with her at her desk").getStatus())
                .isEqualTo(303);
        assertThat(holds(lost)).isFalse();
        assertThat(mvc.perform(get("/me").cookie(session))
                        .andReturn()
                        .getResponse()
                        .getHeader("Location"))
                .contains("/sign-in");
        assertThat(db.sql(
                                "select count(*)::int from notifications_message where recipient_person = :p and subject like '%2단계 인증이 초기화%'")
                        .param("p", lost)
                        .one(Integer.class))
                .isEqualTo(1);
        assertThat(db.sql(
                                "select actor::text || ' ' || reason from identity_audit where object_id = :p and to_state = 'SECOND_FACTOR_RESET'")
                        .param("p", lost)
                        .one(String.class))
                .isEqualTo(officer + " Spoke with her at her desk");
        assertThat(reset(lost, officer, "Again").getStatus()).as("harmless").isEqualTo(303);
    }

    @Test
    void it_needs_a_word_on_how_they_were_recognised() throws Exception {
        var refused = reset(lost, officer, " ");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString()).select("#how-error"))
                .isNotEmpty();
        assertThat(holds(lost)).isTrue();
    }

    @Test
    void nobody_resets_their_own_or_that_of_who_holds_more() throws Exception {
        assertThat(reset(officer, officer, "It is me").getStatus()).isEqualTo(409);
        PersonId operator = cast.with(Role.OPERATOR, ScopeKind.PLATFORM, null);
        hold(operator);
        assertThat(reset(operator, officer, "Called").getStatus()).isEqualTo(409);
        assertThat(holds(operator)).isTrue();
        PersonId reviewer = cast.with(Role.REVIEWER, ScopeKind.PLATFORM, null);
        assertThat(reset(lost, reviewer, "Called").getStatus()).isIn(403, 404);
        assertThat(holds(lost)).isTrue();
        assertThat(reset(new PersonId(java.util.UUID.randomUUID()), officer, "Called")
                        .getStatus())
                .isEqualTo(404);
    }
}
