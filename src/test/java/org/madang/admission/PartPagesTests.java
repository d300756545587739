package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.media.FileKind;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.shared.pdf.DocumentPdf;
import org.madang.shared.pdf.TextDocument;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Every kind of question on its page, as a phone without scripts sends it. */
@MadangTest
class PartPagesTests {
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

    SampleAdmission.Set set;
    PersonId person;
    ApplicationId id;
    String at;

    @BeforeEach
    void aCallThatAsksEverything() {
        set = sample.open(true, 10, true, form());
        person = sample.applicant("Sok Dara");
        id = sample.draft(set, person);
        at = "/applications/" + id;
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    private static CallForm form() {
        Multilingual yes = Multilingual.of("en", "Yes", "ko", "예");
        var abroad = Question.choice(
                        "abroad",
                        Multilingual.of("en", "Have you worked abroad?", "ko", "해외에서 일한 적이 있습니까?"),
                        true,
                        List.of(
                                new Question.Option("yes", yes),
                                new Question.Option("no", Multilingual.of("en", "No"))))
                .in("work");
        return new CallForm(
                new Eligibility(
                        new Eligibility.Age(25, 45, LocalDate.of(2021, 8, 1)), 5, List.of(), List.of(), List.of("en")),
                List.of(new CallForm.Group("work", Multilingual.of("en", "Your work"), Multilingual.EMPTY)),
                List.of(
                        abroad,
                        Question.text("where", Multilingual.of("en", "Where?"), 50, true)
                                .askedOf(new Question.Asked(List.of(), "abroad", "yes"))
                                .in("work"),
                        Question.date("first", Multilingual.of("en", "First film"), false)
                                .in("work"),
                        Question.file("cv", Multilingual.of("en", "Your life"), true, FileKind.DOCUMENT, 1)
                                .in("work"),
                        Question.declaration(
                                        "truth",
                                        Multilingual.of("en", "I agree", "ko", "동의합니다"),
                                        Multilingual.of("en", "All of it is true.", "ko", "모두 사실입니다."))
                                .in("work")));
    }

    @Test
    void the_date_of_birth_is_looked_at_and_never_kept() throws Exception {
        var answer = mvc.perform(part("fit")
                        .param("birth-day", "2")
                        .param("birth-month", "5")
                        .param("birth-year", "1971")
                        .param("years", "៧")
                        .param("boxes", "languages")
                        .param("languages", "en"))
                .andExpect(redirectedUrl(at + "/parts/words"));
        assertThat(answer).isNotNull();
        assertThat(values()).containsEntry(Fields.AGE, "no 25-45@2021-08-01").containsEntry(Fields.YEARS, "៧");
        assertThat(db.sql("select count(*) from admission_answer where application_id = :id and value like '%1971%'")
                        .param("id", id)
                        .one(Long.class))
                .isZero();
        mvc.perform(get(at + "/answers").with(cast.as(person)))
                .andExpect(content().string(containsString("By your answers you do not meet this condition")))
                .andExpect(content().string(containsString("between 25 and 45")))
                .andExpect(content().string(not(containsString("1971"))));
        mvc.perform(part("fit")
                        .param("birth-day", "31")
                        .param("birth-month", "2")
                        .param("birth-year", "1990"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please give a real date")))
                .andExpect(content().string(containsString("value=\"1990\"")));
    }

    @Test
    void a_question_that_an_answer_brings_up_is_asked_next_and_blames_nobody() throws Exception {
        mvc.perform(get(at + "/parts/g-work").with(cast.as(person)))
                .andExpect(content().string(not(containsString("Where?"))));
        sample.write(id, "q-truth", "en", person);
        sample.handIn(id, "q-cv", person);
        mvc.perform(part("g-work")
                        .param("here", "q-abroad", "q-first", "q-cv", "q-truth")
                        .param("q-abroad", "yes"))
                .andExpect(redirectedUrl(at + "/parts/g-work"));
        mvc.perform(get(at + "/parts/g-work").with(cast.as(person)))
                .andExpect(content().string(containsString("Where?")));
        mvc.perform(part("g-work").param("here", "q-abroad", "q-where").param("q-abroad", "yes"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#q-where\"")));
        mvc.perform(part("g-work").param("q-abroad", "no")).andExpect(redirectedUrl(at + "/answers"));
    }

    @Test
    void a_file_is_known_by_its_bytes_and_the_rest_of_the_page_stays() throws Exception {
        mvc.perform(file("cv.pdf", "no pdf at all".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .param("q-abroad", "no"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This is not a PDF document.")));
        assertThat(values()).containsEntry("q-abroad", "no").doesNotContainKey("q-cv");
        mvc.perform(file("big.pdf", new byte[1_000_001]))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("more than 1 MB")));
        mvc.perform(file("my life.pdf", pdf()).param("to", "later")).andExpect(redirectedUrl(at));
        mvc.perform(get(at + "/parts/g-work").with(cast.as(person)))
                .andExpect(content().string(containsString("my life.pdf")));
        String path = "/files/"
                + Objects.requireNonNull(Typed.file(values().getOrDefault("q-cv", "")))
                        .id() + "/file";
        PersonId reviewer = cast.with(Role.REVIEWER, ScopeKind.PLATFORM, null);
        mvc.perform(get(path).with(cast.as(person))).andExpect(status().isOk());
        mvc.perform(get(path).with(cast.as(reviewer))).andExpect(status().isNotFound());
        mvc.perform(get(path).with(cast.as(set.officer()))).andExpect(status().isNotFound());
        mvc.perform(part("g-work").param("remove", "q-cv")).andExpect(redirectedUrl(at + "/parts/g-work"));
        assertThat(values()).containsEntry("q-cv", "");
        mvc.perform(get(path).with(cast.as(person))).andExpect(status().isNotFound());
    }

    @Test
    void a_submitted_file_is_read_by_those_who_read_the_application() throws Exception {
        everything();
        mvc.perform(post(at + "/submission").with(cast.as(person)).with(csrf())).andExpect(redirectedUrl(at));
        String path = "/files/"
                + Objects.requireNonNull(Typed.file(values().getOrDefault("q-cv", "")))
                        .id() + "/file";
        PersonId reviewer = cast.with(Role.REVIEWER, ScopeKind.PLATFORM, null);
        mvc.perform(get(path).with(cast.as(set.officer()))).andExpect(status().isOk());
        mvc.perform(get(path).with(cast.as(reviewer))).andExpect(status().isOk());
        db.sql("insert into admission_reading (call_id, blindness) values (:call, 'FULLY')")
                .param("call", set.call())
                .update();
        mvc.perform(get(path).with(cast.as(reviewer))).andExpect(status().isNotFound());
        mvc.perform(get(path).with(cast.as(sample.applicant("Somebody else")))).andExpect(status().isNotFound());
        var lao = sample.partner(set.edition(), set.track(), "LA", set.officer());
        PersonId stranger = cast.with(Role.PARTNER_COORDINATOR, ScopeKind.INSTITUTION, lao.value());
        mvc.perform(get(path).with(cast.as(stranger))).andExpect(status().isNotFound());
        mvc.perform(get("/admission/applications/" + id).with(cast.as(set.officer())))
                .andExpect(content().string(containsString("these conditions of the call are not met")))
                .andExpect(content().string(containsString("at least 5 years")));
    }

    @Test
    void the_words_that_were_agreed_to_are_kept_in_the_language_they_were_read_in() throws Exception {
        mvc.perform(part("g-work").param("boxes", "q-truth").param("q-truth", "ko"))
                .andExpect(status().is3xxRedirection());
        assertThat(db.sql("select agreed from admission_answer where application_id = :id and field = 'q-truth'")
                        .param("id", id)
                        .one(Multilingual.class))
                .isEqualTo(Multilingual.of("ko", "모두 사실입니다."));
        mvc.perform(part("g-work").param("q-truth", "fr")).andExpect(status().isUnprocessableContent());
        mvc.perform(part("g-work").param("boxes", "q-truth")).andExpect(status().is3xxRedirection());
        assertThat(values()).containsEntry("q-truth", "");
    }

    @Test
    void the_pages_speak_korean_khmer_and_lao() throws Exception {
        for (String part : List.of("you", "what", "fit", "words", "g-work"))
            for (String language : List.of("ko", "km", "lo"))
                mvc.perform(get(at + "/parts/" + part + "?lang=" + language).with(cast.as(person)))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("Save and go on"))));
        mvc.perform(get(at + "/parts/fit?lang=km").with(cast.as(person)))
                .andExpect(content().string(containsString("ថ្ងៃខែឆ្នាំកំណើតរបស់អ្នក")));
        mvc.perform(get("/calls/" + set.callSlug()).with(Cast.reading("lo")))
                .andExpect(content().string(containsString("ໃຜສະໝັກໄດ້")));
    }

    private void everything() {
        sample.write(id, Fields.TRACK, set.trackSlug(), person);
        sample.write(id, Fields.STATEMENT, "I make short films.", person);
        sample.write(id, Fields.AGE, "yes 25-45@2021-08-01", person);
        sample.write(id, Fields.YEARS, "3", person);
        sample.write(id, Fields.LANGUAGES, "en", person);
        sample.write(id, "q-abroad", "no", person);
        sample.write(id, "q-truth", "en", person);
        sample.handIn(id, "q-cv", person);
    }

    private java.util.Map<String, String> values() {
        return Applications.values(applications.answers(id));
    }

    private AbstractMockHttpServletRequestBuilder<?> part(String part) {
        return post(at + "/parts/" + part)
                .with(cast.as(person))
                .with(csrf())
                .param(
                        "version",
                        String.valueOf(applications.find(id).orElseThrow().version()));
    }

    private AbstractMockHttpServletRequestBuilder<?> file(String name, byte[] content) {
        return multipart(at + "/parts/g-work")
                .file(new MockMultipartFile("q-cv", name, "application/pdf", content))
                .with(cast.as(person))
                .with(csrf())
                .param("version", "9");
    }

    static byte[] pdf() {
        return DocumentPdf.render(new TextDocument(
                "Life", Language.ENGLISH, "Sok Dara", List.of(new TextDocument.Paragraph("Born, and still here."))));
    }
}
