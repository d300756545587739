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
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Around the deadline: when a hand-in began, the grace nobody is told of, and more time for one person. */
@MadangTest
class DeadlineTests {
    private static final Instant CLOSES =
            SampleAdmission.CLOSES.atZone(SampleAdmission.SEOUL).toInstant();

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    @Autowired
    SubmitApplication submit;

    @Autowired
    BeginApplication begin;

    @Autowired
    ExtendDeadline extend;

    @Autowired
    Applications applications;

    SampleAdmission.Set set;
    PersonId person;
    ApplicationId id;

    @BeforeEach
    void aDraftThatIsWhole() {
        set = sample.open(true, 10);
        person = sample.applicant("Sok Dara");
        id = sample.draft(set, person);
        sample.fill(set, id, person);
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void a_hand_in_that_began_in_time_counts_though_its_turn_came_after_the_deadline() {
        sample.at(SampleAdmission.CLOSES.plusSeconds(1));
        assertThat(submit.submit(id, person, CLOSES.plusSeconds(1)))
                .isEqualTo(new SubmitApplication.Outcome.TooLate(CLOSES, CLOSES.plusSeconds(1)));
        assertThat(submit.submit(id, person, CLOSES.minusMillis(1)))
                .isEqualTo(new SubmitApplication.Outcome.Submitted(CLOSES.minusMillis(1)));
        assertThat(applications.find(id).orElseThrow().submittedAt()).isEqualTo(CLOSES.minusMillis(1));
    }

    @Test
    void the_grace_counts_to_its_last_moment_and_no_further() {
        db.sql("update admission_call set grace_minutes = 30 where id = :id")
                .param("id", set.call())
                .update();
        sample.at(SampleAdmission.CLOSES.plusMinutes(40));
        assertThat(submit.submit(id, person, CLOSES.plusSeconds(1801)))
                .isInstanceOf(SubmitApplication.Outcome.TooLate.class);
        assertThat(submit.submit(id, person, CLOSES.plusSeconds(1800)))
                .isInstanceOf(SubmitApplication.Outcome.Submitted.class);
        assertThat(begin.begin(set.call(), sample.applicant("Late")))
                .as("nobody begins in it")
                .isInstanceOf(BeginApplication.Outcome.Over.class);
    }

    @Test
    void one_person_has_more_time_with_a_reason_and_is_written_to_once() {
        var until = SampleAdmission.CLOSES.plusDays(2);
        assertThat(extend.extend(set.call(), person, until, " ", set.officer()))
                .isInstanceOf(ExtendDeadline.Outcome.ReasonMissing.class);
        assertThat(extend.extend(set.call(), person, SampleAdmission.CLOSES, "Flood", set.officer()))
                .isInstanceOf(ExtendDeadline.Outcome.NotLater.class);
        assertThat(extend.extend(set.call(), set.officer(), until, "Flood", set.officer()))
                .isInstanceOf(ExtendDeadline.Outcome.OwnDeadline.class);
        assertThat(extend.extend(set.call(), person, until, "Flood in Battambang", set.officer()))
                .isEqualTo(new ExtendDeadline.Outcome.Extended(
                        until.atZone(SampleAdmission.SEOUL).toInstant()));
        assertThat(extend.extend(set.call(), person, until, "Flood in Battambang", set.officer()))
                .isInstanceOf(ExtendDeadline.Outcome.ExtendedAlready.class);
        assertThat(db.sql("select count(*) from notifications_message where recipient_person = :p")
                        .param("p", person)
                        .one(Long.class))
                .isEqualTo(1);
        assertThat(db.sql("select reason from v_audit where object_id = :p and object = 'deadline'")
                        .param("p", person)
                        .list(String.class))
                .containsExactly("Flood in Battambang");
        sample.at(until);
        PersonId other = sample.applicant("Chan Bopha");
        assertThat(begin.begin(set.call(), other)).isInstanceOf(BeginApplication.Outcome.Over.class);
        assertThat(submit.submit(id, person)).isInstanceOf(SubmitApplication.Outcome.Submitted.class);
        assertThat(extend.extend(set.call(), person, until.plusDays(9), "Again", set.officer()))
                .isInstanceOf(ExtendDeadline.Outcome.HandedIn.class);
    }

    @Test
    void the_secretariat_gives_time_by_a_form_and_the_applicant_reads_the_new_day() throws Exception {
        String at = "/admission/calls/" + set.callSlug() + "/extensions";
        String email = db.sql("select email from v_person where id = :id")
                .param("id", person)
                .one(String.class);
        mvc.perform(get(at).with(cast.as(set.officer()))).andExpect(status().isOk());
        mvc.perform(post(at).with(cast.as(set.officer()))
                        .with(csrf())
                        .param("email", "nobody@example.org")
                        .param("until", "2021-07-03")
                        .param("until-time", "10:00")
                        .param("reason", "Flood"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Nobody here has this address.")));
        mvc.perform(post(at).with(cast.as(set.officer()))
                        .with(csrf())
                        .param("email", email)
                        .param("until", "2021-07-03")
                        .param("until-time", "10:00")
                        .param("reason", "Flood"))
                .andExpect(redirectedUrl(at));
        mvc.perform(get(at).with(cast.as(set.officer())))
                .andExpect(content().string(containsString("Flood")))
                .andExpect(content().string(containsString("Sok Dara")));
        sample.at(SampleAdmission.CLOSES.plusHours(1));
        mvc.perform(get("/applications/" + id).with(cast.as(person)))
                .andExpect(content().string(containsString("You have been given until")))
                .andExpect(content().string(containsString("Saturday, 3 July 2021")));
        mvc.perform(post("/applications/" + id + "/submission")
                        .with(cast.as(person))
                        .with(csrf()))
                .andExpect(redirectedUrl("/applications/" + id));
    }

    @Test
    void whoever_comes_late_is_told_when_and_in_the_grace_that_it_may_still_count() throws Exception {
        sample.at(SampleAdmission.CLOSES.plusSeconds(90));
        mvc.perform(post("/applications/" + id + "/submission")
                        .with(cast.as(person))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("You pressed submit on")))
                .andExpect(content().string(containsString("08:01")))
                .andExpect(content().string(containsString("Your draft is kept")));
        db.sql("update admission_call set grace_minutes = 5, decisions_on = :on where id = :id")
                .param("on", LocalDate.of(2021, 7, 20))
                .param("id", set.call())
                .update();
        mvc.perform(get("/applications/" + id + "/answers").with(cast.as(person)))
                .andExpect(content().string(containsString("may still be accepted")));
        mvc.perform(post("/applications/" + id + "/submission")
                        .with(cast.as(person))
                        .with(csrf()))
                .andExpect(redirectedUrl("/applications/" + id));
        mvc.perform(get("/applications/" + id).with(cast.as(person)))
                .andExpect(content().string(containsString("Decisions are expected by Tuesday, 20 July 2021.")));
        for (String language : new String[] {"en", "ko", "km", "lo"})
            mvc.perform(get("/applications/" + id + "/copy.pdf?lang=" + language)
                            .with(cast.as(person)))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Content-Type", "application/pdf"));
        mvc.perform(get("/applications/" + id + "/copy.pdf").with(cast.as(set.officer())))
                .andExpect(status().isNotFound());
    }
}
