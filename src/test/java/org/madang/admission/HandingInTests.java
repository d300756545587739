package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
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
import org.madang.identity.Agreements;
import org.madang.identity.NewPerson;
import org.madang.identity.Purpose;
import org.madang.identity.RegisterPerson;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What one agrees to by handing in, and the name of somebody of whom only an address was known. */
@MadangTest
class HandingInTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    @Autowired
    Applications applications;

    @Autowired
    Agreements agreements;

    @Autowired
    RegisterPerson register;

    @Autowired
    ReturnApplication giveBack;

    SampleAdmission.Set set;

    @BeforeEach
    void anOpenCall() {
        set = sample.open(true, 10);
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    record Named(String printName, Language nameLanguage, String latinName, String country) {}

    @Test
    void the_page_says_what_handing_in_agrees_to_and_me_knows_of_it() throws Exception {
        PersonId person = sample.applicant("Sok Dara");
        ApplicationId id = filled(person);
        String at = "/applications/" + id;
        mvc.perform(get(at + "/answers").with(cast.as(person)))
                .andExpect(content().string(containsString("Submitting also says:")))
                .andExpect(content().string(containsString("I agree that my application")))
                .andExpect(content().string(containsString("name=\"agreed\" value=\"1\"")));
        mvc.perform(post(at + "/submission").with(cast.as(person)).with(csrf()).param("agreed", "99"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("has changed since you opened this page")));
        assertThat(sample.state("admission_application", id)).isEqualTo("DRAFT");
        mvc.perform(post(at + "/submission").with(cast.as(person)).with(csrf()).param("agreed", "1"))
                .andExpect(redirectedUrl(at));
        assertThat(agreements.stands(person, Purpose.APPLICATION)).isTrue();
        mvc.perform(get("/me/consents").with(cast.as(person)))
                .andExpect(content().string(containsString("is still read until you withdraw it")));
        mvc.perform(post("/me/consents/APPLICATION")
                        .with(cast.as(person))
                        .with(csrf())
                        .param("given", "no")
                        .param("version", "1"))
                .andExpect(redirectedUrl("/me/consents"));
        assertThat(agreements.stands(person, Purpose.APPLICATION)).isFalse();
    }

    @Test
    void who_agreed_before_is_not_asked_again() throws Exception {
        PersonId person = cast.person("Sok Dara", Language.KOREAN, "KH", "Asia/Phnom_Penh");
        ApplicationId id = filled(person);
        mvc.perform(get("/applications/" + id + "/answers").with(cast.as(person)))
                .andExpect(content().string(containsString("제출하면 다음에도 동의하는 것입니다.")));
        mvc.perform(post("/me/consents/APPLICATION")
                        .with(cast.as(person))
                        .with(csrf())
                        .param("given", "yes")
                        .param("version", "1"))
                .andExpect(redirectedUrl("/me/consents"));
        mvc.perform(get("/applications/" + id + "/answers").with(cast.as(person)))
                .andExpect(content().string(not(containsString("제출하면 다음에도 동의하는 것입니다."))))
                .andExpect(content().string(not(containsString("name=\"agreed\""))));
    }

    @Test
    void a_name_written_in_the_application_is_the_name_of_who_only_had_an_address() throws Exception {
        String local = "sreyneang" + UUID.randomUUID();
        PersonId person = register.register(NewPerson.atAddress(local + "@example.org", Language.KHMER), null)
                .person();
        ApplicationId id = sample.draft(set, person);
        assertThat(Applications.values(applications.answers(id)))
                .as("the beginning of an address is nobody’s printed name")
                .doesNotContainKey(Fields.PRINT_NAME);
        sample.write(id, Fields.PRINT_NAME, "ចាន់ ស្រីនាង", person);
        sample.write(id, Fields.LATIN_NAME, "Chan Sreyneang", person);
        sample.write(id, Fields.COUNTRY, "KH", person);
        sample.fill(set, id, person);
        submit(id, person);
        assertThat(named(person)).isEqualTo(new Named("ចាន់ ស្រីនាង", Language.KHMER, "Chan Sreyneang", "KH"));
        mvc.perform(get("/me").with(cast.as(person)))
                .andExpect(content().string(containsString("value=\"Chan Sreyneang\"")));
    }

    @Test
    void a_name_that_somebody_gave_stays_whatever_an_application_says() throws Exception {
        PersonId person = sample.applicant("Sok Dara");
        ApplicationId id = filled(person);
        sample.write(id, Fields.PRINT_NAME, "Sok D.", person);
        submit(id, person);
        assertThat(named(person).printName()).isEqualTo("Sok Dara");
    }

    @Test
    void the_first_page_does_not_speak_of_a_course_to_who_has_none() throws Exception {
        PersonId person = sample.applicant("Sok Dara");
        mvc.perform(get("/").with(cast.as(person)))
                .andExpect(content().string(containsString("What is next for you")))
                .andExpect(content().string(not(containsString("Your course goes on"))));
    }

    @Test
    void what_waits_in_admission_stands_before_what_does_not() throws Exception {
        PersonId officer = set.officer();
        ApplicationId id = filled(sample.applicant("Sok Dara"));
        submit(id, applications.find(id).orElseThrow().personId());
        giveBack.giveBack(id, "Please say more.", officer);
        for (String at : java.util.List.of("/admission", "/run")) {
            var counts = org.jsoup.Jsoup.parse(mvc.perform(get(at).with(cast.as(officer)))
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .select(".queues .count")
                    .eachText();
            assertThat(counts).contains("1", "0");
            assertThat(counts.subList(counts.indexOf("0"), counts.size())).containsOnly("0");
        }
    }

    private ApplicationId filled(PersonId person) {
        ApplicationId id = sample.draft(set, person);
        sample.fill(set, id, person);
        return id;
    }

    private void submit(ApplicationId id, PersonId person) throws Exception {
        mvc.perform(post("/applications/" + id + "/submission")
                        .with(cast.as(person))
                        .with(csrf())
                        .param("agreed", "1"))
                .andExpect(redirectedUrl("/applications/" + id));
    }

    private Named named(PersonId person) {
        return db.sql("select print_name, name_language, latin_name, country from v_person where id = :id")
                .param("id", person)
                .one(Named.class);
    }
}
