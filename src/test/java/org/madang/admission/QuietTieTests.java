package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.jsoup.Jsoup;
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

/** A reviewer is told of the ties that they declared, and by nothing on their pages of those that others know. */
@MadangTest
class QuietTieTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    SampleAdmission sample;

    @Autowired
    SetBlindness blind;

    @Autowired
    NameRelation name;

    @Autowired
    RecuseFromReview recuse;

    @Autowired
    Readers readers;

    SampleAdmission.Set set;
    PersonId applicant;
    ApplicationId application;
    PersonId judge;

    @BeforeEach
    void a_blind_call() {
        set = sample.open(false, 10);
        blind.set(set.call(), Blindness.FULLY, List.of(), set.officer());
        applicant = sample.applicant("Sok Dara");
        application = sample.submitted(set, applicant);
        sample.submitted(set, sample.applicant("Khamla"));
        judge = cast.person("문가온", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(judge, Role.REVIEWER, ScopeKind.EDITION, set.edition().value());
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void whom_an_applicant_names_or_an_institution_ties_is_told_of_no_tie() throws Exception {
        assertThat(notices("en")).isEmpty();
        assertThat(name.name(application, "문가온", Relation.TEACHER, applicant))
                .isInstanceOf(NameRelation.Outcome.Named.class);
        assertThat(readers.mayRead(application, judge)).isFalse();
        assertThat(notices("en")).isEmpty();
        cast.give(
                judge,
                Role.PARTNER_COORDINATOR,
                ScopeKind.INSTITUTION,
                set.partner().value());
        assertThat(notices("en")).isEmpty();
    }

    @Test
    void who_stepped_back_themselves_reads_how_many_are_kept_from_them() throws Exception {
        recuse.recuse(application, Relation.TEACHER, "My pupil", judge);
        assertThat(notices("en")).contains("One application is kept from you, because you said");
        assertThat(notices("ko")).contains("이해관계가 있다고 밝히셔서 보이지 않는 지원서가 1건");
    }

    private String notices(String language) throws Exception {
        String page = mvc.perform(get("/admission/reviews?lang=" + language).with(cast.as(judge)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return Jsoup.parse(page).select("main .notice").text();
    }
}
