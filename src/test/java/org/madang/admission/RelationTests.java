package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class RelationTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    @Autowired
    NameRelation name;

    @Autowired
    SettleRelation settle;

    @Autowired
    Readers readers;

    @Autowired
    WithdrawApplication withdraw;

    SampleAdmission.Set set;
    PersonId applicant;
    ApplicationId application;
    PersonId judge;

    @BeforeEach
    void anApplicationAndAJudge() {
        set = sample.open(false, 10);
        applicant = sample.applicant("Sok Dara");
        application = sample.submitted(set, applicant);
        judge = cast.person("Moon Gaon " + UUID.randomUUID(), Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(judge, Role.REVIEWER, ScopeKind.EDITION, set.edition().value());
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void whoever_has_the_very_name_reads_no_more_however_it_is_typed() {
        String typed = nameOf(judge).toUpperCase(java.util.Locale.ROOT) + "\u200B";
        assertThat(readers.mayRead(application, judge)).isTrue();
        assertThat(name.name(application, typed, Relation.TEACHER, applicant))
                .isInstanceOf(NameRelation.Outcome.Named.class);
        assertThat(name.name(application, typed, Relation.TEACHER, applicant))
                .isInstanceOf(NameRelation.Outcome.NamedAlready.class);
        assertThat(readers.mayRead(application, judge)).isFalse();
        assertThat(readers.mayRead(sample.submitted(set, sample.applicant("Other")), judge))
                .isTrue();
    }

    @Test
    void another_spelling_is_settled_by_the_secretariat() throws Exception {
        name.name(application, "Teacher Moon", Relation.TEACHER, applicant);
        UUID named = db.sql("select id from admission_named where application_id = :id")
                .param("id", application)
                .one(UUID.class);
        String panels = "/admission/calls/" + set.callSlug() + "/panels";
        mvc.perform(get(panels).with(cast.as(set.officer())))
                .andExpect(content().string(containsString("Teacher Moon")))
                .andExpect(content().string(containsString("An applicant knows somebody")));
        assertThat(settle.settle(application, named, cast.person("Nobody"), "", set.officer()))
                .isInstanceOf(SettleRelation.Outcome.NoReviewer.class);
        assertThat(settle.settle(application, named, judge, "", set.coordinator()))
                .isInstanceOf(SettleRelation.Outcome.Tied.class);
        mvc.perform(post("/admission/applications/" + application + "/relations/" + named)
                        .with(cast.as(set.officer()))
                        .with(csrf())
                        .param("meant", judge.toString()))
                .andExpect(redirectedUrl(panels));
        assertThat(settle.settle(application, named, null, "", set.officer()))
                .isInstanceOf(SettleRelation.Outcome.SettledAlready.class);
        assertThat(readers.mayRead(application, judge)).isFalse();
    }

    @Test
    void the_applicant_names_people_on_a_page_of_their_own_and_learns_of_nobody() throws Exception {
        String at = "/applications/" + application + "/relations";
        mvc.perform(get("/applications/" + application).with(cast.as(applicant)))
                .andExpect(content().string(containsString(at)));
        mvc.perform(post(at).with(cast.as(applicant)).with(csrf()).param("who", "Teacher Moon"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Teacher Moon")));
        for (String who : new String[] {"Teacher Moon", nameOf(judge)})
            mvc.perform(post(at).with(cast.as(applicant))
                            .with(csrf())
                            .param("who", who)
                            .param("relation", "TEACHER"))
                    .andExpect(redirectedUrl(at));
        mvc.perform(get(at).with(cast.as(applicant)))
                .andExpect(content().string(containsString("Teacher Moon")))
                .andExpect(content().string(containsString("You are not told who judges")));
        mvc.perform(get(at).with(cast.as(set.officer()))).andExpect(status().isNotFound());
        PersonId khmer = cast.person("Sok", new Language("km"), "KH", "Asia/Phnom_Penh");
        mvc.perform(get("/applications/" + sample.submitted(set, khmer) + "/relations")
                        .with(cast.as(khmer)))
                .andExpect(content().string(containsString("គ្រួសារ")));
    }

    @Test
    void there_is_an_end_to_names_and_none_after_a_withdrawal() {
        assertThat(name.name(application, " ", Relation.OTHER, applicant))
                .isInstanceOf(NameRelation.Outcome.NameMissing.class);
        for (int i = 0; i < NameRelation.MOST; i++) name.name(application, "Friend " + i, Relation.OTHER, applicant);
        assertThat(name.name(application, "One more", Relation.OTHER, applicant))
                .isEqualTo(new NameRelation.Outcome.TooMany(NameRelation.MOST));
        withdraw.withdraw(application, "", applicant);
        assertThat(name.name(application, "Late", Relation.OTHER, applicant))
                .isInstanceOf(NameRelation.Outcome.NotFromHere.class);
    }

    private String nameOf(PersonId person) {
        return db.sql("select print_name from v_person where id = :id")
                .param("id", person)
                .one(String.class);
    }
}
