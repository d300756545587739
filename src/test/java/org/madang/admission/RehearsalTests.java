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

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.admission.selection.Rehearsed;
import org.madang.database.Db;
import org.madang.programmes.SampleEditions;
import org.madang.shared.Multilingual;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A call is tried with invented applicants, who meet nobody and are gone when it opens. */
@MadangTest
class RehearsalTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    @Autowired
    PlanCall plan;

    @Autowired
    OpenCall open;

    @Autowired
    RehearseCall rehearse;

    @Autowired
    Rehearsed rehearsed;

    @Autowired
    Forms forms;

    @Autowired
    Calls calls;

    SampleAdmission.Set set;
    CallId draft;
    String slug;

    @BeforeEach
    void aDraftWithTwoSeats() {
        set = sample.open(true, 2);
        slug = SampleEditions.slug("rehearsed");
        var form = new CallForm(
                new Eligibility(
                        new Eligibility.Age(25, 45, LocalDate.of(2021, 8, 1)), 5, List.of(), List.of(), List.of("en")),
                List.of(),
                List.of(
                        SampleAdmission.questions().getLast(),
                        Question.number("films", Multilingual.of("en", "Films"), true, 3L, 7L),
                        Question.date("first", Multilingual.of("en", "First"), true),
                        Question.declaration(
                                "truth", Multilingual.of("en", "I agree"), Multilingual.of("en", "It is true."))));
        draft = ((PlanCall.Outcome.Planned) plan.plan(
                        new NewCall(
                                set.edition(),
                                slug,
                                Multilingual.of("en", "Rehearsed"),
                                Multilingual.EMPTY,
                                SampleAdmission.OPENS,
                                SampleAdmission.CLOSES,
                                SampleAdmission.SEOUL,
                                true,
                                false,
                                0,
                                List.of(set.track()),
                                form),
                        set.officer()))
                .call();
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void a_rehearsal_is_the_same_when_repeated_and_takes_the_place_of_the_last() {
        assertThat(rehearse.rehearse(draft, 5, set.officer())).isEqualTo(new RehearseCall.Outcome.Filled(5));
        var scores = scores();
        assertThat(rehearse.rehearse(draft, 5, set.officer())).isEqualTo(new RehearseCall.Outcome.Filled(5));
        assertThat(scores()).isEqualTo(scores).hasSize(5);
        assertThat(rehearse.rehearse(draft, 0, set.officer())).isEqualTo(new RehearseCall.Outcome.Filled(0));
        assertThat(scores()).isEmpty();
    }

    @Test
    void what_is_invented_holds_before_the_form_itself() {
        rehearse.rehearse(draft, 40, set.officer());
        var fields = new Fields(calls.find(draft).orElseThrow(), calls.tracks(draft), forms.of(draft, 1));
        boolean somebodyFails = false;
        for (int number = 1; number <= 40; number++) {
            Map<String, String> answers = answers(number);
            assertThat(fields.problems(answers)).as("number %d", number).isEmpty();
            somebodyFails |= !fields.form().eligibility().unmet(answers).isEmpty();
        }
        assertThat(somebodyFails).isTrue();
    }

    @Test
    void the_invented_meet_nobody_and_are_gone_when_it_opens() throws Exception {
        String at = "/set-up/calls/" + slug + "/rehearsal";
        mvc.perform(post(at).with(cast.as(set.officer())).with(csrf()).param("each", "900"))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post(at).with(cast.as(set.officer())).with(csrf()).param("each", "6"))
                .andExpect(redirectedUrl(at));
        mvc.perform(get(at + "?applicant=2").with(cast.as(set.officer())))
                .andExpect(content().string(containsString("6 invented applicants")))
                .andExpect(content().string(containsString("Within the seats that are set, 2 of them would have one")))
                .andExpect(content().string(containsString("Invented for a rehearsal.")));
        mvc.perform(get(at + "?lang=ko").with(cast.as(set.officer())))
                .andExpect(content().string(containsString("가상 지원자 6명")));
        mvc.perform(get("/admission/endorsements").with(cast.as(set.coordinator())))
                .andExpect(content().string(not(containsString("Rehearsal"))));
        assertThat(db.sql("select 1 from v_application where call_id = :call")
                        .param("call", draft)
                        .exists())
                .isFalse();
        assertThat(open.open(draft, set.officer())).isEqualTo(new OpenCall.Outcome.Opened(draft));
        assertThat(scores()).isEmpty();
        assertThat(rehearse.rehearse(draft, 5, set.officer())).isInstanceOf(RehearseCall.Outcome.NotADraft.class);
        mvc.perform(get(at).with(cast.as(set.officer())))
                .andExpect(content().string(containsString("The call is open")));
    }

    private Map<String, String> answers(int number) {
        var answers = new HashMap<String, String>();
        db.sql("select field, value, 0 as version from admission_rehearsal_answer where call_id = :c and number = :n")
                .param("c", draft)
                .param("n", number)
                .list(Applications.Answer.class)
                .forEach(answer -> answers.put(answer.field(), answer.value()));
        return answers;
    }

    /** Whoever would have a seat is online in the evening, and nobody else is. */
    private void onlyTheBestAreOnline() {
        // Asked, not reckoned: the rules look neither at scores alone nor at the conditions of the call.
        var best = rehearsed.selected(calls.find(draft).orElseThrow());
        assertThat(best).hasSize(2);
        db.sql("""
                        insert into admission_rehearsal_answer (call_id, number, field, value)
                        select call_id, number, 'q-online', case when number = any(:best) then 'yes' else 'no' end
                        from admission_rehearsal where call_id = :call
                        on conflict (call_id, number, field) do update set value = excluded.value
                        """)
                .param("call", draft)
                .param("best", best.toArray(Integer[]::new))
                .update();
    }

    @Test
    void floors_are_tried_on_the_invented_before_anybody_has_applied() throws Exception {
        rehearse.rehearse(draft, 40, set.officer());
        onlyTheBestAreOnline();
        String at = "/set-up/calls/" + slug + "/rehearsal";
        mvc.perform(get(at).with(cast.as(set.officer())))
                .andExpect(content().string(containsString(at + "/selection")));
        mvc.perform(get(at + "/selection").with(cast.as(set.officer())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2 of 2 seats are filled")))
                .andExpect(content().string(containsString("the same people would be selected")))
                .andExpect(content().string(containsString(at + "?applicant=")))
                .andExpect(content().string(containsString("No institution has endorsed")))
                .andExpect(content().string(not(containsString("/selections\""))))
                .andExpect(content().string(not(containsString("/override"))));
        mvc.perform(get(at + "/selection")
                        .param("reserves", "1")
                        .param("floor-q-online:no", "2")
                        .with(cast.as(set.officer())))
                .andExpect(content().string(containsString("By the guarantee")));
        mvc.perform(get(at + "/selection").with(cast.as(set.coordinator()))).andExpect(status().isNotFound());
        open.open(draft, set.officer());
        mvc.perform(get(at + "/selection").with(cast.as(set.officer()))).andExpect(redirectedUrl(at));
    }

    private List<Integer> scores() {
        return db.sql("select score from admission_rehearsal where call_id = :call order by number")
                .param("call", draft)
                .list(Integer.class);
    }
}
