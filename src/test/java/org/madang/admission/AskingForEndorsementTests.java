package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.institutions.InstitutionId;
import org.madang.shared.Language;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** An institution is asked by mail, and one of its officers answers by the link in it. */
@MadangTest
class AskingForEndorsementTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    @Autowired
    AskForEndorsement ask;

    @Autowired
    AnswerByLink answer;

    @Autowired
    ReturnApplication giveBack;

    SampleAdmission.Set set;
    PersonId person;
    ApplicationId application;

    @BeforeEach
    void anApplication() {
        set = sample.open(true, 10);
        person = sample.applicant("Sok Dara");
        application = sample.submitted(set, person);
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void opening_the_link_changes_nothing_and_one_answer_is_recorded_with_who_for_whom_and_when() throws Exception {
        assertThat(asked(set.officer())).isInstanceOf(AskForEndorsement.Outcome.Asked.class);
        String link = link(set.coordinator());
        for (int i = 0; i < 3; i++)
            assertThat(body(link)).contains("Sok Dara", "Film Commission", "I make short films.", "value=\"1\"");
        assertThat(mvc.perform(get(link).with(Cast.reading("ko")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("추천하지 않는다면 그 이유", "이 링크는 본인만");
        assertThat(words()).isZero();
        assertThat(mvc.perform(post(link).param("say", "ENDORSE").param("rank", "1"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(send(link).getStatus()).isEqualTo(422);
        var refused = send(link, "say", "ENDORSE", "rank", "", "letter", "She is good.");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("She is good.");
        assertThat(send(link, "say", "ENDORSE", "rank", "2", "letter", "She is good.")
                        .getStatus())
                .isEqualTo(303);
        assertThat(body(link)).contains("You have answered by this link", "Endorsed, rank 2");
        assertThat(send(link, "say", "DECLINE", "why", "LEFT_US").getStatus()).isEqualTo(409);
        assertThat(db.sql("""
                        select object || ' ' || to_state from v_audit
                        where actor = :officer and acting_for = :institution and at is not null order by id
                        """)
                        .param("officer", set.coordinator())
                        .param("institution", set.partner())
                        .list(String.class))
                .containsExactly("nomination ENDORSED", "endorsement-link USED");
    }

    @Test
    void an_officer_declines_by_the_link_with_a_reason() throws Exception {
        asked(set.officer());
        String link = link(set.coordinator());
        assertThat(send(link, "say", "DECLINE").getContentAsString()).contains("Please choose a reason.");
        assertThat(send(link, "say", "DECLINE", "why", "OTHER", "note", "x".repeat(1001))
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(link, "say", "DECLINE", "why", "CANNOT_BE_SPARED").getStatus())
                .isEqualTo(303);
        assertThat(body(link)).contains("Not endorsed");
    }

    @Test
    void a_link_dies_with_its_time_with_the_officers_grant_and_with_another_word() throws Exception {
        asked(set.officer());
        String link = link(set.coordinator());
        PersonId second = cast.with(
                Role.PARTNER_COORDINATOR, ScopeKind.INSTITUTION, set.partner().value());
        db.sql("update identity_grant set ended_at = :now where person_id = :person")
                .param("now", java.time.Instant.EPOCH)
                .param("person", set.coordinator())
                .update();
        assertThat(body(link))
                .contains("This link is no longer good")
                .doesNotContain("I make short films.", "Sok Dara");
        assertThat(send(link, "say", "ENDORSE", "rank", "1").getStatus()).isEqualTo(409);

        sample.at(SampleAdmission.OPENS.plusDays(12));
        asked(set.officer());
        String other = link(second);
        sample.at(SampleAdmission.OPENS.plusDays(27));
        assertThat(answer.endorse(other.replace("/endorsements/", ""), 1, ""))
                .isInstanceOf(AnswerByLink.Outcome.NoLongerOpen.class);
        assertThatThrownBy(() -> answer.endorse("nothing", 1, "")).isInstanceOf(NotFound.class);
        assertThat(mvc.perform(get("/endorsements/nothing"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(words()).isZero();
    }

    @Test
    void who_no_longer_speaks_for_the_institution_reads_nothing_by_a_link_that_was_used() throws Exception {
        asked(set.officer());
        String link = link(set.coordinator());
        send(link, "say", "ENDORSE", "rank", "1");
        assertThat(body(link)).contains("Sok Dara", "Endorsed, rank 1");
        db.sql("update identity_grant set ended_at = :now where person_id = :person")
                .param("now", java.time.Instant.EPOCH)
                .param("person", set.coordinator())
                .update();
        assertThat(body(link))
                .contains("This link is no longer good")
                .doesNotContain("Sok Dara", "I make short films.", "Endorsed");
    }

    @Test
    void what_has_moved_to_another_country_is_not_read_by_a_link_of_before() throws Exception {
        asked(set.officer());
        String link = link(set.coordinator());
        db.sql("update programmes_track set countries = '{KH,LA}' where id = :id")
                .param("id", set.track())
                .update();
        assertThat(giveBack.giveBack(application, "Which country?", set.officer()))
                .isInstanceOf(Handback.Outcome.Done.class);
        sample.write(application, Fields.COUNTRY, "LA", person);
        sample.write(application, Fields.STATEMENT, "I moved to Vientiane.", person);
        assertThat(body(link)).doesNotContain("Vientiane");
        sample.hand(application, person);
        assertThat(body(link))
                .contains("This link is no longer good")
                .doesNotContain("Sok Dara", "Vientiane", "I make short films.");
        assertThat(send(link, "say", "ENDORSE", "rank", "1").getStatus()).isEqualTo(409);
        assertThat(mvc.perform(get(link).with(Cast.reading("ko")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("이 링크는 더는 쓸 수 없습니다")
                .doesNotContain("Sok Dara");
        // What comes back to the institution is read by it again.
        db.sql("update admission_application set country = 'KH' where id = :id")
                .param("id", application)
                .update();
        assertThat(body(link)).contains("Sok Dara", "I moved to Vientiane.");
    }

    @Test
    void what_has_moved_to_another_track_is_read_by_the_delegate_and_no_longer_by_the_partner() throws Exception {
        asked(set.officer());
        String partner = link(set.coordinator());
        InstitutionId ministry = sample.ministry("KH", set.officer());
        PersonId delegate = cast.with(Role.COUNTRY_DELEGATE, ScopeKind.INSTITUTION, ministry.value());
        assertThat(ask.ask(application, ministry, set.officer())).isInstanceOf(AskForEndorsement.Outcome.Asked.class);
        String country = link(delegate);
        db.sql("update admission_application set track_id = :track where id = :id")
                .param("track", sample.open(true, 1).track())
                .param("id", application)
                .update();
        assertThat(body(partner)).contains("This link is no longer good").doesNotContain("Sok Dara");
        assertThat(body(country)).contains("Sok Dara", "I make short films.");
    }

    @Test
    void an_institution_is_not_asked_twice_a_day_nor_when_it_has_spoken_nor_without_officers() {
        assertThat(asked(set.officer())).isInstanceOf(AskForEndorsement.Outcome.Asked.class);
        assertThat(asked(set.officer())).isInstanceOf(AskForEndorsement.Outcome.TooSoon.class);
        sample.at(SampleAdmission.OPENS.plusDays(12));
        assertThat(asked(person)).isInstanceOf(AskForEndorsement.Outcome.TooSoon.class);
        assertThat(asked(set.officer())).isInstanceOf(AskForEndorsement.Outcome.Asked.class);
        InstitutionId silent = sample.partner(set.edition(), set.track(), "KH", set.officer());
        assertThat(ask.ask(application, silent, set.officer()))
                .isInstanceOf(AskForEndorsement.Outcome.NobodyToAsk.class);
        assertThatThrownBy(() -> ask.ask(application, sample.ministry("LA", set.officer()), set.officer()))
                .isInstanceOf(NotFound.class);
        ApplicationId endorsed = sample.endorsed(set, sample.applicant("Chan Bopha"), 1);
        assertThat(ask.ask(endorsed, set.partner(), set.officer()))
                .isInstanceOf(AskForEndorsement.Outcome.NotFromHere.class);
    }

    @Test
    void applicants_and_the_secretariat_ask_from_their_pages() throws Exception {
        String page = "/applications/" + application;
        assertThat(mvc.perform(get(page).with(cast.as(person)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Remind Film Commission by mail");
        assertThat(mvc.perform(get("/admission" + page).with(cast.as(set.officer())))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Ask by mail");
        for (var by : new PersonId[] {person, set.officer()})
            assertThat(mvc.perform(post((by.equals(person) ? "" : "/admission") + page + "/endorsement/asking")
                                    .with(cast.as(by))
                                    .with(csrf())
                                    .param("institution", set.partner().toString()))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(303);
        assertThat(db.sql("select count(*) from admission_endorsement_link where application_id = :id")
                        .param("id", application)
                        .one(Long.class))
                .isEqualTo(1);
    }

    @Test
    void the_mail_speaks_the_officers_language() {
        PersonId korean = cast.person("김담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(
                korean,
                Role.PARTNER_COORDINATOR,
                ScopeKind.INSTITUTION,
                set.partner().value());
        asked(set.officer());
        assertThat(db.sql("select subject from notifications_message where recipient_person = :person")
                        .param("person", korean)
                        .one(String.class))
                .isEqualTo("Sok Dara 님을 추천하시겠습니까?");
    }

    @Test
    void the_mail_names_the_clocks_of_the_officer_and_of_the_call() {
        PersonId far = cast.person("Srey Mom", Language.ENGLISH, "KH", "Asia/Phnom_Penh");
        cast.give(
                far,
                Role.PARTNER_COORDINATOR,
                ScopeKind.INSTITUTION,
                set.partner().value());
        asked(set.officer());
        assertThat(db.sql("select body_text from notifications_message where recipient_person = :person")
                        .param("person", far)
                        .one(String.class))
                .contains("(Phnom Penh), which is", "in Seoul");
    }

    private AskForEndorsement.Outcome asked(PersonId by) {
        return ask.ask(application, set.partner(), by);
    }

    private MockHttpServletResponse send(String link, String... fields) throws Exception {
        var form = post(link).with(csrf());
        for (int i = 0; i < fields.length; i += 2) form.param(fields[i], fields[i + 1]);
        return mvc.perform(form).andReturn().getResponse();
    }

    private String body(String link) throws Exception {
        return mvc.perform(get(link)).andReturn().getResponse().getContentAsString();
    }

    private String link(PersonId officer) {
        String text = db.sql("""
                        select body_text from notifications_message
                        where recipient_person = :person order by created_at desc, id desc limit 1
                        """).param("person", officer).one(String.class);
        var link = Pattern.compile("/endorsements/[\\w-]+").matcher(text);
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private long words() {
        return db.sql("select count(*) from admission_nomination where application_id = :id")
                .param("id", application)
                .one(Long.class);
    }
}
