package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.institutions.InstitutionId;
import org.madang.media.FileKind;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Two countries in one call: whoever speaks for the one, for an institution of it or for the other, sees only theirs. */
@MadangTest
class DelegateTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    SampleAdmission.Set set;
    InstitutionId ministry;
    ApplicationId cambodian;
    ApplicationId lao;
    PersonId delegate;
    PersonId foreign;
    /** Officer of an institution of the same country that has no part in the track. */
    PersonId bystander;

    @BeforeEach
    void twoCountries() {
        // A delegate is there for whatever other tests left of the country.
        db.sql("update admission_application set state = 'WITHDRAWN' where country = 'KH' and state = 'SUBMITTED'")
                .update();
        var file = Question.file("life", Multilingual.of("en", "Your life", "ko", "이력"), false, FileKind.DOCUMENT, 1);
        set = sample.open(
                true, 10, true, CallForm.of(List.of(SampleAdmission.questions().getFirst(), file)));
        ministry = sample.ministry("KH", set.officer());
        delegate = cast.with(Role.COUNTRY_DELEGATE, ScopeKind.INSTITUTION, ministry.value());
        foreign = cast.with(
                Role.COUNTRY_DELEGATE,
                ScopeKind.INSTITUTION,
                sample.ministry("VN", set.officer()).value());
        bystander = cast.with(Role.PARTNER_COORDINATOR, ScopeKind.INSTITUTION, ministry.value());
        PersonId dara = sample.applicant("Sok Dara");
        cambodian = sample.draft(set, dara);
        sample.fill(set, cambodian, dara);
        sample.handIn(cambodian, "q-life", dara);
        sample.hand(cambodian, dara);
        lao = sample.submitted(set, sample.applicant("Khamla"));
        db.sql("update admission_application set country = 'LA' where id = :id")
                .param("id", lao)
                .update();
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void the_list_and_its_count_hold_ones_own_country_and_no_other() throws Exception {
        assertThat(body("/admission/endorsements", delegate))
                .contains("Sok Dara")
                .doesNotContain("Khamla");
        assertThat(waiting(delegate)).isEqualTo("1");
        for (PersonId other : List.of(foreign, bystander)) {
            assertThat(body("/admission/endorsements", other)).doesNotContain("Sok Dara", "Khamla");
            assertThat(waiting(other)).isEqualTo("0");
        }
        PersonId korean = cast.person("김대표", Language.KOREAN, "KH", "Asia/Seoul");
        cast.give(korean, Role.COUNTRY_DELEGATE, ScopeKind.INSTITUTION, ministry.value());
        assertThat(body("/admission/endorsements", korean))
                .contains("Sok Dara", "추천")
                .doesNotContain("Khamla");
    }

    @Test
    void a_page_of_another_country_is_not_there() throws Exception {
        assertThat(status("/admission/applications/" + cambodian, delegate)).isEqualTo(200);
        assertThat(status("/admission/applications/" + lao, delegate)).isEqualTo(404);
        for (PersonId other : List.of(foreign, bystander))
            assertThat(status("/admission/applications/" + cambodian, other)).isEqualTo(404);
        assertThat(status("/admission/calls/" + set.callSlug() + "/applications", delegate))
                .isEqualTo(404);
        assertThat(status("/admission/calls/" + set.callSlug() + "/applications/export.csv", delegate))
                .isEqualTo(404);
    }

    @Test
    void a_file_is_read_by_the_delegate_of_its_country_alone() throws Exception {
        assertThat(status(life(), delegate)).isEqualTo(200);
        for (PersonId other : List.of(foreign, bystander))
            assertThat(status(life(), other)).isEqualTo(404);
    }

    @Test
    void a_delegate_endorses_for_the_ministry_and_for_nobody_else() throws Exception {
        assertThat(endorse(lao, ministry, delegate)).isEqualTo(404);
        assertThat(endorse(cambodian, set.partner(), delegate)).isEqualTo(404);
        assertThat(endorse(cambodian, ministry, foreign)).isEqualTo(404);
        assertThat(endorse(cambodian, ministry, bystander)).isEqualTo(404);
        assertThat(endorse(cambodian, ministry, delegate)).isEqualTo(303);
        assertThat(body("/admission/applications/" + cambodian, set.officer())).contains("Ministry of Culture");
        assertThat(body("/admission/applications/" + cambodian, set.coordinator()))
                .doesNotContain("Ministry of Culture");
    }

    @Test
    void a_delegate_of_everything_reaches_nothing() throws Exception {
        PersonId wide = cast.with(Role.COUNTRY_DELEGATE, ScopeKind.PLATFORM, null);
        assertThat(status("/admission/applications/" + cambodian, wide)).isEqualTo(404);
        assertThat(body("/admission/endorsements", wide)).doesNotContain("Sok Dara");
    }

    @Test
    void a_coordinator_of_more_than_an_institution_reads_no_application_of_it() throws Exception {
        for (PersonId wide : List.of(
                cast.with(Role.PARTNER_COORDINATOR, ScopeKind.TRACK, set.track().value()),
                cast.with(
                        Role.PARTNER_COORDINATOR,
                        ScopeKind.EDITION,
                        set.edition().value()),
                cast.with(Role.PARTNER_COORDINATOR, ScopeKind.PLATFORM, null))) {
            for (ApplicationId id : List.of(cambodian, lao))
                assertThat(status("/admission/applications/" + id, wide)).isEqualTo(404);
            assertThat(status(life(), wide)).isEqualTo(404);
            assertThat(status("/admission/endorsements", wide)).isEqualTo(403);
            assertThat(endorse(cambodian, set.partner(), wide)).isEqualTo(404);
            assertThat(body("/this-week", wide)).doesNotContain("href=\"/admission\"");
            // With an institution as well, it is as if there were only that.
            cast.give(
                    wide,
                    Role.PARTNER_COORDINATOR,
                    ScopeKind.INSTITUTION,
                    set.partner().value());
            assertThat(waiting(wide)).isEqualTo("1");
            assertThat(status("/admission/applications/" + lao, wide)).isEqualTo(404);
            assertThat(status("/admission/applications/" + cambodian, wide)).isEqualTo(200);
            assertThat(status(life(), wide)).isEqualTo(200);
        }
    }

    /** The address of the file that the Cambodian handed in. */
    private String life() {
        return "/files/"
                + db.sql("select media_id from admission_answer where application_id = :id and media_id is not null")
                        .param("id", cambodian)
                        .one(java.util.UUID.class)
                + "/file";
    }

    private int endorse(ApplicationId id, InstitutionId institution, PersonId by) throws Exception {
        return mvc.perform(post("/admission/applications/" + id + "/endorsement")
                        .with(cast.as(by))
                        .with(csrf())
                        .param("institution", institution.toString())
                        .param("say", "ENDORSE")
                        .param("rank", "1"))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    /** The number beside the queue of endorsements. */
    private String waiting(PersonId reader) throws Exception {
        return Jsoup.parse(body("/admission", reader))
                .select(".queues li:has(a[href='/admission/endorsements']) .count")
                .text();
    }

    private int status(String path, PersonId reader) throws Exception {
        return mvc.perform(get(path).with(cast.as(reader)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String body(String path, PersonId reader) throws Exception {
        return mvc.perform(get(path).with(cast.as(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
