package org.madang.rosters.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.admission.AnswerOffer;
import org.madang.admission.ApplicationId;
import org.madang.admission.FreeSeats;
import org.madang.admission.OfferId;
import org.madang.admission.ReleaseDecisions;
import org.madang.admission.SampleAdmission;
import org.madang.admission.StageDecision;
import org.madang.admission.Verdict;
import org.madang.cohorts.Cohorts;
import org.madang.cohorts.Enrol;
import org.madang.cohorts.EnrolmentState;
import org.madang.cohorts.MoveEnrolment;
import org.madang.database.Db;
import org.madang.programmes.Grade;
import org.madang.rosters.returns.ReturnToTrack.Outcome;
import org.madang.shared.Country;
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

/** Leaving frees a seat; coming back needs one. */
@MadangTest
class ReturnTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private SampleAdmission admission;

    @Autowired
    private Enrol enrol;

    @Autowired
    private MoveEnrolment move;

    @Autowired
    private ReturnToTrack returnToTrack;

    @Autowired
    private Cohorts cohorts;

    @Autowired
    private FreeSeats seats;

    @Autowired
    private StageDecision stage;

    @Autowired
    private ReleaseDecisions release;

    @Autowired
    private AnswerOffer answer;

    @Autowired
    private Db db;

    private SampleAdmission.Set set;

    @BeforeEach
    void one_seat() {
        set = admission.open(false, 1);
    }

    @AfterEach
    void home() {
        admission.comeBack();
    }

    private PersonId enrolled(String name) {
        PersonId person = admission.applicant(name);
        enrol.enrol(person, set.track(), new Country("KH"), Grade.EXPERT, EnrolmentState.ACTIVE, set.officer());
        return person;
    }

    private void leaves(PersonId person, EnrolmentState as) {
        var enrolment = cohorts.enrolment(person, set.track()).orElseThrow();
        assertThat(move.move(enrolment.id(), as, "Ill", set.officer())).isInstanceOf(MoveEnrolment.Outcome.Moved.class);
    }

    private Outcome back(PersonId person) {
        return returnToTrack.back(List.of(person), set.track(), set.edition(), "Well again", set.officer());
    }

    private long held() {
        return seats.of(set.edition()).getFirst().held();
    }

    @Test
    void whoever_left_comes_back_while_a_seat_is_free_and_twice_is_harmless() {
        PersonId person = enrolled("Bopha");
        leaves(person, EnrolmentState.DROPPED);
        assertThat(held()).isZero();
        assertThat(back(person)).isEqualTo(new Outcome.Returned(1));
        assertThat(back(person)).isEqualTo(new Outcome.Returned(0));
        assertThat(held()).isEqualTo(1);
        assertThat(cast.viewer(person).has(Role.PARTICIPANT)).isTrue();
    }

    @Test
    void who_accepted_an_offer_and_left_keeps_no_seat_from_others() {
        PersonId person = admission.applicant("Bopha");
        ApplicationId application = admission.submitted(set, person);
        stage.stage(application, Verdict.SELECT, null, "", set.officer());
        release.release(set.call(), LocalDateTime.parse("2021-07-01T18:00"), null, set.officer());
        OfferId offer = db.sql("select id from admission_offer where application_id = :id")
                .param("id", application)
                .one(OfferId.class);
        assertThat(answer.answer(offer, AnswerOffer.Say.ACCEPT, "", person))
                .isInstanceOf(AnswerOffer.Outcome.Accepted.class);
        assertThat(held()).isEqualTo(1);
        leaves(person, EnrolmentState.DROPPED);
        assertThat(held()).isZero();
        ApplicationId next = admission.submitted(set, admission.applicant("Chan"));
        assertThat(stage.stage(next, Verdict.SELECT, null, "", set.officer()))
                .isInstanceOf(StageDecision.Outcome.Staged.class);
        assertThat(back(person)).isInstanceOf(Outcome.NoSeatLeft.class);
    }

    @Test
    void a_seat_that_was_given_on_is_not_given_twice() {
        PersonId person = enrolled("Bopha");
        leaves(person, EnrolmentState.DROPPED);
        enrolled("Chan");
        assertThat(back(person)).isInstanceOf(Outcome.NoSeatLeft.class);
        assertThat(cohorts.enrolment(person, set.track()).orElseThrow().state()).isEqualTo(EnrolmentState.DROPPED);
    }

    @Test
    void whoever_moved_to_a_later_edition_does_not_come_back_here() {
        PersonId person = enrolled("Bopha");
        leaves(person, EnrolmentState.DEFERRED);
        assertThat(back(person)).isEqualTo(new Outcome.CannotReturn());
    }

    private MockHttpServletResponse perform(PersonId as, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(cast.as(as)).with(csrf())).andReturn().getResponse();
    }

    @Test
    void the_page_asks_for_a_reason_and_says_when_no_seat_is_left() throws Exception {
        PersonId person = enrolled("Bopha");
        leaves(person, EnrolmentState.DROPPED);
        String path = "/tracks/" + set.trackSlug() + "/returns";
        var missing = perform(set.officer(), post(path).param("people", person.toString()));
        assertThat(missing.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(missing.getContentAsString()).select("input[name=people][checked]"))
                .hasSize(1);
        var send = post(path).param("people", person.toString()).param("reason", "Well again");
        PersonId other = enrolled("Chan");
        assertThat(perform(set.officer(), send).getStatus()).isEqualTo(409);
        leaves(other, EnrolmentState.DROPPED);
        assertThat(perform(set.officer(), send).getHeader("Location")).endsWith("/people");
        assertThat(perform(
                                set.officer(),
                                post(path)
                                        .param("people", UUID.randomUUID().toString())
                                        .param("reason", "x"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(perform(set.coordinator(), get(path)).getStatus()).isEqualTo(404);
        PersonId korean = cast.person("담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        assertThat(perform(korean, get(path)).getContentAsString()).contains("누가 돌아왔나요?", "Chan");
    }

    @Test
    void whoever_was_ticked_on_the_roster_stands_there_alone_and_all_or_none_come_back() throws Exception {
        PersonId bopha = enrolled("Bopha");
        PersonId chan = enrolled("Chan");
        PersonId dara = enrolled("Dara");
        for (PersonId person : List.of(bopha, chan, dara)) leaves(person, EnrolmentState.DROPPED);
        String track = "/tracks/" + set.trackSlug();
        assertThat(Jsoup.parse(perform(set.officer(), get(track + "/people?state=DROPPED"))
                                .getContentAsString())
                        .select("button[formaction=" + track + "/returns]")
                        .text())
                .isEqualTo("Take back into the track");
        var asked = Jsoup.parse(perform(set.officer(), get(track + "/returns?row=" + bopha + "&row=" + chan))
                .getContentAsString());
        assertThat(asked.select("input[name=people]").eachAttr("value"))
                .containsExactlyInAnyOrder(bopha.toString(), chan.toString());
        assertThat(asked.select("input[name=people][checked]")).hasSize(2);
        var both = post(track + "/returns")
                .param("people", bopha.toString(), chan.toString())
                .param("chosen", "roster")
                .param("reason", "Well again");
        var full = perform(set.officer(), both);
        assertThat(full.getStatus()).isEqualTo(409);
        var refused = Jsoup.parse(full.getContentAsString());
        assertThat(refused.select(".notice").text()).contains("Cambodia: one seat is free, and 2 of the chosen");
        assertThat(refused.select("input[name=people][checked]")).hasSize(2);
        assertThat(held()).isZero();
    }

    @Test
    void whoever_is_not_among_the_first_is_found_by_name_and_nothing_typed_is_lost() throws Exception {
        PersonId last = enrolled("Zaw");
        leaves(last, EnrolmentState.DROPPED);
        db.sql("""
                with made as (insert into identity_person (id, print_name, latin_name, created_at)
                              select gen_random_uuid(), 'Anong', 'Anong', now() from generate_series(1, 60)
                              returning id)
                insert into cohorts_enrolment (id, person_id, track_id, edition_id, country, grade, state, reason, enrolled_at, changed_at)
                select gen_random_uuid(), m.id, t.id, t.edition_id, 'KH', 'EXPERT', 'DROPPED', 'Ill', now(), now()
                from made m, v_track t where t.slug = :track
                """).param("track", set.trackSlug()).update();
        String path = "/tracks/" + set.trackSlug() + "/returns";
        String zaw = "input[name=people][value=" + last + "]";
        var page = Jsoup.parse(perform(set.officer(), get(path)).getContentAsString());
        assertThat(page.select("input[name=people]")).hasSize(50);
        assertThat(page.select(zaw)).isEmpty();
        assertThat(page.select("#name-hint").text()).contains("More people have left");
        var found = Jsoup.parse(perform(
                        set.officer(),
                        post(path).param("step", "find").param("name", "zaw").param("reason", "Well again"))
                .getContentAsString());
        assertThat(found.select("input[name=people]")).hasSize(1);
        assertThat(found.select(zaw)).hasSize(1);
        assertThat(found.select("input[name=reason]").val()).isEqualTo("Well again");
        var kept = Jsoup.parse(perform(
                        set.officer(),
                        post(path).param("step", "find").param("name", "nobody").param("people", last.toString()))
                .getContentAsString());
        assertThat(kept.select(zaw + "[checked]")).hasSize(1);
    }
}
