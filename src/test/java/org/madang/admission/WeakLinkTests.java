package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What comes twice, late, out of order, from a stale tab or after the end: nothing typed is lost, each gets its sentence. */
@MadangTest
class WeakLinkTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    @Autowired
    SaveDraft save;

    @Autowired
    SubmitApplication submit;

    @Autowired
    LapseDraft lapse;

    @Autowired
    Applications applications;

    SampleAdmission.Set set;
    PersonId person;
    ApplicationId id;
    final UUID page = UUID.randomUUID();

    @BeforeEach
    void aDraft() {
        set = sample.open(true, 10);
        person = sample.applicant("Sok Dara");
        id = sample.draft(set, person);
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void what_comes_twice_or_late_changes_nothing_and_is_no_conflict_with_oneself() {
        assertThat(send("A river", 0, 1)).isEqualTo(new SaveDraft.Outcome.Saved(1));
        assertThat(send("A river", 0, 1)).as("the answer was lost").isEqualTo(new SaveDraft.Outcome.Saved(1));
        assertThat(send("A river in flood", 0, 3)).as("nobody else wrote").isEqualTo(new SaveDraft.Outcome.Saved(2));
        assertThat(send("A riv", 0, 2)).as("overtaken on the way").isEqualTo(new SaveDraft.Outcome.Saved(2));
        assertThat(statement()).isEqualTo("A river in flood");
        save.save(id, Fields.STATEMENT, "From the other phone", 2, person);
        assertThat(send("A river in flood", 0, 3)).isEqualTo(new SaveDraft.Outcome.Saved(2));
        assertThat(statement()).isEqualTo("From the other phone");
        assertThat(send("A river again", 0, 4))
                .as("somebody else wrote")
                .isEqualTo(new SaveDraft.Outcome.Stale("From the other phone", 3));
        assertThat(send("A river again", 3, 5)).as("chosen knowingly").isEqualTo(new SaveDraft.Outcome.Saved(4));
    }

    @Test
    void a_page_that_saved_another_field_has_not_seen_this_one() {
        save.save(id, Fields.STATEMENT, "In the other tab", 0, person);
        save.save(id, "q-work", "Rain", 0, new Hand(page, 1, null), person);
        assertThat(send("In the old tab", 0, 2)).isEqualTo(new SaveDraft.Outcome.Stale("In the other tab", 2));
    }

    @Test
    void both_clocks_are_kept_and_only_the_last_pages_are_remembered() {
        Instant typed = Instant.parse("2021-06-10T23:58:00Z");
        save.save(id, Fields.STATEMENT, "A", 0, new Hand(page, 1, typed), person);
        assertThat(db.sql("select typed_at from admission_sent where application_id = :id")
                        .param("id", id)
                        .one(Instant.class))
                .isEqualTo(typed);
        for (int one = 0; one < 15; one++)
            save.save(id, Fields.STATEMENT, "A" + one, Long.MAX_VALUE, new Hand(UUID.randomUUID(), 1, null), person);
        assertThat(db.sql("select count(*) from admission_sent where application_id = :id")
                        .param("id", id)
                        .one(Long.class))
                .isEqualTo(10);
    }

    @Test
    void the_script_is_told_what_became_of_a_field() throws Exception {
        mvc.perform(field("0", "From the phone"))
                .andExpect(status().isOk())
                .andExpect(header().string("Madang-State", "saved"));
        mvc.perform(field("0", "From the old tab"))
                .andExpect(status().isConflict())
                .andExpect(header().string("Madang-State", "conflict"))
                .andExpect(header().string("Madang-Version", "1"))
                .andExpect(content().string("From the phone"));
        mvc.perform(field("1", "x".repeat(Fields.MOST + 1)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(header().string("Madang-State", "refused"));
        sample.at(SampleAdmission.CLOSES.plusMinutes(1));
        mvc.perform(field("1", "After the end"))
                .andExpect(status().isOk())
                .andExpect(header().string("Madang-State", "late"));
        assertThat(statement()).isEqualTo("After the end");
        lapse.lapse(id, "", set.officer());
        mvc.perform(field("2", "Too late"))
                .andExpect(status().isConflict())
                .andExpect(header().string("Madang-State", "closed"))
                .andExpect(content().string(containsString("You can ask for more time.")));
    }

    @Test
    void a_signature_that_is_none_counts_for_nothing() throws Exception {
        String[][] hostile = {
            {"x", "1", "1"},
            {page.toString(), "-1", "1"},
            {page.toString(), "99999999999999999999", "1"},
            {page.toString(), "1", "999999999999999"},
            {page.toString(), "2", "soon"}
        };
        for (String[] one : hostile)
            mvc.perform(field(String.valueOf(Long.MAX_VALUE), "Text of " + one[1] + one[2])
                            .param("hand", one[0])
                            .param("number", one[1])
                            .param("typed", one[2]))
                    .andExpect(status().isOk());
    }

    @Test
    void a_whole_page_from_a_stale_tab_comes_back_with_both_texts() throws Exception {
        sample.write(id, Fields.STATEMENT, "On the phone", person);
        mvc.perform(part("0", "In the old tab"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("On the phone")))
                .andExpect(content().string(containsString("In the old tab")));
        assertThat(statement()).isEqualTo("On the phone");
    }

    @Test
    void a_whole_page_that_comes_after_the_end_shows_what_was_typed_once_more() throws Exception {
        sample.fill(set, id, person);
        sample.hand(id, person);
        mvc.perform(part("99", "A better sentence"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("This was not saved")))
                .andExpect(content().string(containsString("no longer a draft")))
                .andExpect(content().string(containsString("A better sentence")));
        mvc.perform(part("99", "I make short films.")).andExpect(redirectedUrl("/applications/" + id));
    }

    @Test
    void a_second_submit_says_the_same_as_the_first_and_writes_one_letter() throws Exception {
        sample.fill(set, id, person);
        for (int press = 0; press < 3; press++)
            mvc.perform(submission()).andExpect(redirectedUrl("/applications/" + id));
        assertThat(db.sql("select count(*) from notifications_message where recipient_person = :p")
                        .param("p", person)
                        .one(Long.class))
                .isEqualTo(1);
        sample.at(SampleAdmission.CLOSES.plusDays(1));
        mvc.perform(submission()).andExpect(redirectedUrl("/applications/" + id));
        mvc.perform(get("/applications/" + id).with(cast.as(person)))
                .andExpect(content().string(containsString("Your application is in")));
    }

    @Test
    void a_submit_that_began_before_the_deadline_counts_and_one_a_second_later_is_told_when_it_came() throws Exception {
        sample.fill(set, id, person);
        Instant closes = SampleAdmission.CLOSES.atZone(SampleAdmission.SEOUL).toInstant();
        sample.at(SampleAdmission.CLOSES.plusSeconds(1));
        mvc.perform(submission())
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("You pressed submit on")))
                .andExpect(content().string(containsString("I make short films.")));
        assertThat(submit.submit(id, person, closes.minusMillis(1)))
                .isEqualTo(new SubmitApplication.Outcome.Submitted(closes.minusMillis(1)));
        mvc.perform(submission()).andExpect(redirectedUrl("/applications/" + id));
        assertThat(applications.find(id).orElseThrow().submittedAt()).isEqualTo(closes.minusMillis(1));
    }

    @Test
    void signing_out_clears_what_pages_kept_on_the_phone() throws Exception {
        mvc.perform(post("/sign-out").with(cast.as(person)).with(csrf()))
                .andExpect(header().string("Clear-Site-Data", "\"storage\""));
    }

    private SaveDraft.Outcome send(String text, long version, long number) {
        return save.save(id, Fields.STATEMENT, text, version, new Hand(page, number, null), person);
    }

    private MockHttpServletRequestBuilder field(String version, String text) {
        return post("/applications/" + id + "/fields")
                .with(cast.as(person))
                .with(csrf())
                .param("version", version)
                .param("field", Fields.STATEMENT)
                .param(Fields.STATEMENT, text);
    }

    private MockHttpServletRequestBuilder part(String version, String text) {
        return post("/applications/" + id + "/parts/words")
                .with(cast.as(person))
                .with(csrf())
                .param("version", version)
                .param(Fields.STATEMENT, text);
    }

    private MockHttpServletRequestBuilder submission() {
        return post("/applications/" + id + "/submission").with(cast.as(person)).with(csrf());
    }

    private String statement() {
        return Applications.values(applications.answers(id)).get(Fields.STATEMENT);
    }
}
