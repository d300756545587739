package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
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
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An applicant names officers of the secretariat: these do not judge that application, and still run the call. */
@MadangTest
class NamedOfficerTests {
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
    DeclareTie declare;

    @Autowired
    Readers readers;

    SampleAdmission.Set set;
    PersonId applicant;
    ApplicationId application;
    /** Two officers with names of their own. */
    PersonId moon;

    PersonId seo;

    @BeforeEach
    void an_applicant_who_names_two_officers() {
        set = sample.open(false, 10);
        applicant = sample.applicant("Sok Dara");
        application = sample.submitted(set, applicant);
        moon = officer("Moon " + UUID.randomUUID());
        seo = officer("Seo " + UUID.randomUUID());
        for (PersonId officer : List.of(moon, seo))
            assertThat(name.name(application, nameOf(officer), Relation.TEACHER, applicant))
                    .isInstanceOf(NameRelation.Outcome.Named.class);
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void they_judge_nothing_of_that_application_and_are_not_kept_from_the_call() throws Exception {
        for (PersonId officer : List.of(moon, seo)) {
            assertThat(readers.tied(application, officer)).isTrue();
            assertThat(readers.tiedWithin(set.call(), officer)).isFalse();
            assertThat(text(officer, "/admission/applications/" + application))
                    .contains("another of the secretariat reads its reviews and decides");
        }
        assertThat(declare.declare(application, Relation.FAMILY, "A cousin", set.officer()))
                .isInstanceOf(DeclareTie.Outcome.Declared.class);
        assertThat(readers.tiedWithin(set.call(), set.officer()))
                .as("who says so themselves leaves the call to another")
                .isTrue();
    }

    @Test
    void another_officer_confirms_and_then_the_call_is_not_theirs() {
        assertThat(settle.settle(application, named(moon), moon, "", moon))
                .as("not about themselves")
                .isInstanceOf(SettleRelation.Outcome.Tied.class);
        assertThat(settle.settle(application, named(moon), moon, "", seo))
                .as("who is only named themselves may")
                .isInstanceOf(SettleRelation.Outcome.Settled.class);
        assertThat(readers.tied(application, moon)).isTrue();
        assertThat(readers.tiedWithin(set.call(), moon)).isTrue();
        assertThat(settle.settle(application, named(seo), null, "Another Seo", moon))
                .as("a confirmed tie is a tie")
                .isInstanceOf(SettleRelation.Outcome.Tied.class);
    }

    @Test
    void another_officer_sets_it_aside_with_a_reason_and_then_they_judge_again() {
        assertThat(settle.settle(application, named(moon), null, " ", set.officer()))
                .isInstanceOf(SettleRelation.Outcome.ReasonMissing.class);
        assertThat(settle.settle(application, named(moon), null, "Her teacher is another Moon", set.officer()))
                .isInstanceOf(SettleRelation.Outcome.Settled.class);
        assertThat(settle.settle(application, named(moon), moon, "", set.officer()))
                .isInstanceOf(SettleRelation.Outcome.SettledAlready.class);
        assertThat(readers.tied(application, moon)).isFalse();
        assertThat(readers.tied(application, seo)).isTrue();
        assertThat(db.sql("select reason from v_audit where object_id = :id and to_state = 'ASIDE TEACHER'")
                        .param("id", application)
                        .list(String.class))
                .containsExactly("Her teacher is another Moon");
    }

    @Test
    void a_reviewer_of_the_name_stays_tied_whatever_is_said() {
        PersonId judge = officer("Judge " + UUID.randomUUID());
        cast.give(judge, Role.REVIEWER, ScopeKind.EDITION, set.edition().value());
        name.name(application, nameOf(judge), Relation.TEACHER, applicant);
        assertThat(settle.settle(application, named(judge), null, "", set.officer()))
                .isInstanceOf(SettleRelation.Outcome.Settled.class);
        assertThat(readers.mayRead(application, judge)).isFalse();
    }

    @Test
    void it_is_settled_on_the_page_of_panels_and_what_was_typed_stays() throws Exception {
        String panels = "/admission/calls/" + set.callSlug() + "/panels";
        assertThat(text(set.officer(), panels)).contains("An officer of the secretariat has this name");
        PersonId korean = cast.person("김담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        assertThat(text(korean, panels)).contains("사무국에 이름이 같은 담당자가 1명 있습니다");
        String at = "/admission/applications/" + application + "/relations/" + named(moon);
        var empty = ask(set.officer(), post(at).with(csrf()));
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(empty.getContentAsString()).contains("Say why the officer of this name is not meant");
        String longer = "x".repeat(501);
        var refused = ask(set.officer(), post(at).with(csrf()).param("why-" + named(moon), longer));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains(longer);
        assertThat(ask(set.officer(), post(at).with(csrf()).param("why-" + named(moon), "Another Moon"))
                        .getRedirectedUrl())
                .isEqualTo(panels);
        assertThat(ask(
                                set.officer(),
                                post("/admission/applications/" + application + "/relations/" + named(seo))
                                        .with(csrf())
                                        .param("meant", seo.toString()))
                        .getRedirectedUrl())
                .isEqualTo(panels);
        assertThat(readers.tied(application, moon)).isFalse();
        assertThat(readers.tiedWithin(set.call(), seo)).isTrue();
        assertThat(text(set.officer(), "/admission/applications/" + application + "/history"))
                .contains("Tie set aside: Teacher or pupil", "Another Moon");
    }

    private PersonId officer(String name) {
        PersonId officer = cast.person(name);
        cast.give(officer, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        return officer;
    }

    private String nameOf(PersonId person) {
        return db.sql("select print_name from v_person where id = :id")
                .param("id", person)
                .one(String.class);
    }

    private UUID named(PersonId person) {
        return db.sql("select id from admission_named where application_id = :id and name = :name")
                .param("id", application)
                .param("name", nameOf(person))
                .one(UUID.class);
    }

    private String text(PersonId reader, String path) throws Exception {
        var answer = ask(reader, get(path));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString()).select("main").text();
    }

    private MockHttpServletResponse ask(PersonId reader, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(cast.as(reader))).andReturn().getResponse();
    }
}
