package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The word of an institution on the pages of its officer, of the applicant, of the secretariat and of reviewers. */
@MadangTest
class EndorsementPagesTests {
    private static final String LETTER = "She has taught film at our school for nine years.";

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    SampleAdmission sample;

    @Autowired
    SetBlindness blind;

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
    void a_letter_is_written_changed_and_the_endorsement_taken_back_with_a_reason() throws Exception {
        say("ENDORSE", "rank", "1", "letter", LETTER).andExpect(redirectedUrl("/admission/endorsements"));
        assertThat(body(file(), set.coordinator()))
                .contains(LETTER, "Save rank and letter", "Take the endorsement back");
        assertThat(body(file(), set.officer())).contains(LETTER, "Endorsed, rank 1");
        String refused = send(file() + "/endorsement/revocation", "revoke-why", "", "revoke-note", "gone")
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(refused).contains("Please choose a reason.", "gone</textarea>");
        send(file() + "/endorsement/revocation", "revoke-why", "LEFT_US", "revoke-note", "Since May")
                .andExpect(redirectedUrl("/admission/endorsements"));
        assertThat(body(file(), set.officer())).contains("Endorsement revoked", "They have left us", "Since May");
        assertThat(body(file(), korean(Role.SECRETARIAT))).contains("추천 철회", "기관을 떠났습니다");
    }

    @Test
    void a_word_that_lacks_something_comes_back_with_what_was_typed() throws Exception {
        String refused = say("DECLINE", "rank", "", "letter", LETTER, "note", "Hm")
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(refused).contains("Please choose a reason.", LETTER, "Hm</textarea>");
        say("DECLINE", "why", "OTHER").andExpect(status().isUnprocessableContent());
        say("ENDORSE", "rank", "x").andExpect(status().isUnprocessableContent());
        say("ENDORSE", "rank", "1", "letter", "a".repeat(2001)).andExpect(status().isUnprocessableContent());
        say("DECLINE", "why", "DOES_NOT_FIT").andExpect(redirectedUrl("/admission/endorsements"));
    }

    @Test
    void the_applicant_reads_what_the_institution_did_and_what_follows_but_not_why() throws Exception {
        assertThat(standing(person)).contains("a partner institution in your country reads it");
        say("ENDORSE", "rank", "1", "letter", LETTER);
        assertThat(standing(person)).contains("Film Commission endorsed you on").doesNotContain(LETTER, "rank 1");
        send(file() + "/endorsement/revocation", "revoke-why", "LEFT_US", "revoke-note", "Since May");
        assertThat(standing(person))
                .contains("took its endorsement back on", "This call selects people whom an institution endorses")
                .doesNotContain("Since May", "They have left us");
        PersonId reader = cast.person("So Dara", Language.KOREAN, "KH", "Asia/Seoul");
        ApplicationId theirs = sample.submitted(set, reader);
        mvc.perform(post("/admission/applications/" + theirs + "/endorsement")
                        .with(cast.as(set.coordinator()))
                        .with(csrf())
                        .param("institution", set.partner().toString())
                        .param("say", "DECLINE")
                        .param("why", "OTHERS_FIRST"))
                .andExpect(redirectedUrl("/admission/endorsements"));
        assertThat(body("/applications/" + theirs, reader)).contains("추천하지 않겠다고 알려 왔습니다");
    }

    @Test
    void reviewers_read_the_letter_unless_they_are_blind() throws Exception {
        say("ENDORSE", "rank", "1", "letter", LETTER);
        PersonId reviewer = sample.reviewer(set);
        String page = "/admission/reviews/" + sample.reading(application);
        assertThat(body(page, reviewer)).contains(LETTER, "Film Commission");
        assertThat(blind.set(set.call(), Blindness.FULLY, java.util.List.of(), set.officer()))
                .isInstanceOf(SetBlindness.Outcome.Set.class);
        assertThat(body(page, reviewer)).doesNotContain(LETTER, "Film Commission", "Endorsed");
    }

    private String file() {
        return "/admission/applications/" + application;
    }

    private String standing(PersonId reader) throws Exception {
        return body("/applications/" + application, reader);
    }

    private PersonId korean(Role role) {
        PersonId reader = cast.person("김담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(reader, role, ScopeKind.PLATFORM, null);
        return reader;
    }

    private ResultActions say(String say, String... fields) throws Exception {
        String[] all = java.util.Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "say";
        all[fields.length + 1] = say;
        return send(file() + "/endorsement", all);
    }

    private ResultActions send(String path, String... fields) throws Exception {
        var form = post(path)
                .with(cast.as(set.coordinator()))
                .with(csrf())
                .param("institution", set.partner().toString());
        for (int i = 0; i < fields.length; i += 2) form.param(fields[i], fields[i + 1]);
        return mvc.perform(form);
    }

    private String body(String path, PersonId reader) throws Exception {
        return mvc.perform(get(path).with(cast.as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
