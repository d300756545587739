package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.media.FileKind;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A file of an application that comes piece by piece becomes the answer when it is whole, and only while it may. */
@MadangTest
class ApplicationUploadTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    SampleAdmission sample;

    @Autowired
    Applications applications;

    SampleAdmission.Set set;
    PersonId person;
    ApplicationId id;

    @BeforeEach
    void aCallThatAsksForAFile() {
        var file = Question.file("cv", Multilingual.of("en", "Your life"), false, FileKind.DOCUMENT, 1);
        set = sample.open(
                true, 10, true, CallForm.of(List.of(SampleAdmission.questions().getFirst(), file)));
        person = sample.applicant("Sok Dara");
        id = sample.draft(set, person);
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void the_whole_file_is_the_answer_and_the_last_one_counts() throws Exception {
        byte[] pdf = PartPagesTests.pdf();
        for (String name : List.of("first.pdf", "second.pdf")) {
            String at = begun(name, pdf.length, "q-cv", person);
            piece(at, 0, Arrays.copyOf(pdf, 100)).andExpect(status().isNoContent());
            piece(at, 100, Arrays.copyOfRange(pdf, 100, pdf.length)).andExpect(status().isNoContent());
            assertThat(Typed.file(answer())).extracting(Typed.File::name).isEqualTo(name);
        }
        mvc.perform(get("/applications/" + id + "/parts/words").with(cast.as(person)))
                .andExpect(content().string(containsString("second.pdf")))
                .andExpect(content().string(containsString("data-upload=\"application/" + id + "/q-cv\"")));
    }

    @Test
    void nobody_brings_a_file_to_an_application_of_another_or_to_no_question() throws Exception {
        for (PersonId other : List.of(sample.applicant("Chan Bopha"), set.officer(), set.coordinator()))
            creation("a.pdf", 100, "q-cv", other).andExpect(status().isNotFound());
        creation("a.pdf", 100, "q-work", person).andExpect(status().isNotFound());
        creation("a.pdf", 100, "q-none", person).andExpect(status().isNotFound());
    }

    @Test
    void what_is_too_large_or_comes_after_it_was_sent_is_told_so() throws Exception {
        creation("a.pdf", 1_000_001, "q-cv", person)
                .andExpect(status().isContentTooLarge())
                .andExpect(content().string("This file is larger than 1 MB."));
        byte[] pdf = PartPagesTests.pdf();
        String at = begun("late.pdf", pdf.length, "q-cv", person);
        sample.fill(set, id, person);
        sample.hand(id, person);
        creation("a.pdf", 100, "q-cv", person).andExpect(status().isConflict());
        piece(at, 0, pdf).andExpect(status().isUnprocessableContent());
        assertThat(answer()).isEmpty();
    }

    private String answer() {
        return Applications.values(applications.answers(id)).getOrDefault("q-cv", "");
    }

    private String begun(String name, long size, String field, PersonId by) throws Exception {
        return Objects.requireNonNull(creation(name, size, field, by)
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getHeader("Location"));
    }

    private ResultActions creation(String name, long size, String field, PersonId by) throws Exception {
        return mvc.perform(post("/uploads")
                .with(cast.as(by))
                .with(csrf())
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", size)
                .header(
                        "Upload-Metadata",
                        "filename " + text(name) + ",for " + text("application/" + id + "/" + field)));
    }

    private ResultActions piece(String at, long offset, byte[] bytes) throws Exception {
        return mvc.perform(patch(at)
                .with(cast.as(person))
                .with(csrf())
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", offset)
                .contentType("application/offset+octet-stream")
                .content(bytes));
    }

    private static String text(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
