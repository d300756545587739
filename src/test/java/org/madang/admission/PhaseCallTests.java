package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madang.cohorts.Cohorts;
import org.madang.database.Db;
import org.madang.programmes.AddPhase;
import org.madang.programmes.ArchivePhase;
import org.madang.programmes.PhaseId;
import org.madang.programmes.PhaseKind;
import org.madang.programmes.PhasePlan;
import org.madang.programmes.SampleEditions;
import org.madang.programmes.TrackId;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A second selection among those who take part, for the places of a phase. */
@MadangTest
class PhaseCallTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Db db;

    @Autowired
    Cast cast;

    @Autowired
    SampleAdmission sample;

    @Autowired
    SamplePhase phases;

    @Autowired
    SampleEditions editions;

    @Autowired
    Cohorts cohorts;

    @Autowired
    PlanCall planCall;

    @Autowired
    BeginApplication begin;

    @Autowired
    SaveDraft save;

    @Autowired
    SubmitApplication submit;

    @Autowired
    WithdrawApplication withdraw;

    @Autowired
    PutForward putForward;

    @Autowired
    AddPhase addPhase;

    @Autowired
    ArchivePhase archivePhase;

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void a_call_is_planned_for_a_phase_of_its_own_edition_and_track_alone() {
        var set = phases.open(2);
        TrackId second = editions.track(set.edition(), set.officer());
        PhaseId own =
                addPhase.add(set.edition(), set.track(), korea(), set.officer()).phase();
        var elsewhere = editions.edition(editions.programme(set.officer()), set.officer());
        PhaseId strange = addPhase.add(elsewhere, null, korea(), set.officer()).phase();
        assertThat(plan(set, second, own)).isInstanceOf(PlanCall.Outcome.PhaseUnfit.class);
        assertThat(plan(set, set.track(), strange)).isInstanceOf(PlanCall.Outcome.PhaseUnfit.class);
        assertThat(plan(set, set.track(), own)).isInstanceOf(PlanCall.Outcome.Planned.class);
        assertThat(archivePhase.archive(own, set.officer())).isInstanceOf(ArchivePhase.Outcome.InUse.class);
    }

    private PlanCall.Outcome plan(SamplePhase.Set set, TrackId track, PhaseId phase) {
        return planCall.plan(
                phases.call(set.edition(), SampleEditions.slug("call"), track).forPhase(phase), set.officer());
    }

    private static PhasePlan korea() {
        return new PhasePlan(
                PhaseKind.IN_KOREA, Multilingual.EMPTY, LocalDate.of(2021, 10, 4), LocalDate.of(2021, 10, 15));
    }

    @Test
    void only_who_takes_part_may_begin_and_country_track_and_grade_are_those_of_the_enrolment() {
        var set = phases.open(2);
        assertThat(begin.begin(set.call(), sample.applicant("Stranger")))
                .isInstanceOf(BeginApplication.Outcome.NotOfThePhase.class);
        // The person lives in Cambodia and takes part for Laos.
        PersonId person = sample.applicant("Participant");
        phases.enrolled(set, person, "LA");
        var id = ((BeginApplication.Outcome.Begun) begin.begin(set.call(), person)).application();
        for (String fixed : List.of(Fields.COUNTRY, Fields.TRACK, Fields.GRADE))
            assertThat(save.save(id, fixed, "KH", Long.MAX_VALUE, person))
                    .isInstanceOf(SaveDraft.Outcome.UnknownField.class);
        sample.write(id, Fields.STATEMENT, "I want to see Seoul.", person);
        sample.write(id, "q-work", "Rain", person);
        assertThat(submit.submit(id, person)).isInstanceOf(SubmitApplication.Outcome.Submitted.class);
        assertThat(db.sql("select country || grade || (track_id = :track) from admission_application where id = :id")
                        .param("track", set.track())
                        .param("id", id)
                        .one(String.class))
                .isEqualTo("LAEXPERTtrue");
    }

    @Test
    void who_left_the_track_hands_nothing_in() {
        var set = phases.open(2);
        PersonId person = phases.person(set, "Leaver", "KH");
        var id = ((BeginApplication.Outcome.Begun) begin.begin(set.call(), person)).application();
        sample.write(id, Fields.STATEMENT, "I want to see Seoul.", person);
        sample.write(id, "q-work", "Rain", person);
        phases.leave(set, person);
        assertThat(submit.submit(id, person)).isInstanceOf(SubmitApplication.Outcome.TakesNoPart.class);
        assertThat(sample.state("admission_application", id)).isEqualTo("DRAFT");
    }

    @Test
    void everybody_active_is_put_forward_once_with_a_letter_in_their_language() {
        var set = phases.open(2);
        PersonId dara = phases.person(set, "Dara", "KH", new Language("km"));
        phases.person(set, "Noy", "LA", new Language("lo"));
        PersonId writer = phases.person(set, "Writer", "KH");
        begin.begin(set.call(), writer);
        phases.leave(set, phases.person(set, "Leaver", "KH"));
        assertThat(putForward.forward(set.call(), List.of(set.track()), set.officer()))
                .isEqualTo(new PutForward.Outcome.Forward(2));
        assertThat(sample.state("admission_application", phases.of(set, writer)))
                .isEqualTo("DRAFT");
        String letter = db.sql(
                        "select subject || body_text from notifications_message where recipient_person = :person and dedupe_key like 'application-put-forward-%'")
                .param("person", dara)
                .one(String.class);
        assertThat(letter).contains("ដាក់ឈ្មោះ", "/applications/" + phases.of(set, dara));
        withdraw.withdraw(phases.of(set, dara), "", dara);
        assertThat(putForward.forward(set.call(), List.of(set.track()), set.officer()))
                .isEqualTo(new PutForward.Outcome.Forward(0));
        phases.person(set, "Late", "KH");
        assertThat(putForward.forward(set.call(), List.of(set.track()), set.officer()))
                .isEqualTo(new PutForward.Outcome.Forward(1));
        assertThat(sample.state("admission_application", phases.of(set, dara))).isEqualTo("WITHDRAWN");
    }

    @Test
    void what_somebody_wrote_to_the_edition_comes_along() {
        var set = phases.open(2);
        var first = sample.openAt(set.edition(), set.track(), set.officer(), false, 2, true);
        PersonId person = sample.applicant("Dara");
        var before = sample.draft(first, person);
        sample.fill(first, before, person);
        sample.write(before, "q-online", "yes", person);
        sample.hand(before, person);
        phases.enrolled(set, person, "KH");
        putForward.forward(set.call(), List.of(set.track()), set.officer());
        assertThat(db.sql("select field || '=' || value from admission_answer where application_id = :id")
                        .param("id", phases.of(set, person))
                        .list(String.class))
                .contains("statement=I make short films.", "q-work=Rain", "q-online=yes", "country=KH");
    }

    @Test
    void a_call_to_everybody_and_one_that_is_not_announced_put_nobody_forward() {
        var open = sample.open(false, 2);
        assertThat(putForward.forward(open.call(), List.of(open.track()), open.officer()))
                .isInstanceOf(PutForward.Outcome.NotForAPhase.class);
        var set = phases.open(2);
        var planned = (PlanCall.Outcome.Planned) plan(set, set.track(), set.phase());
        assertThat(putForward.forward(planned.call(), List.of(set.track()), set.officer()))
                .isInstanceOf(PutForward.Outcome.NotAnnounced.class);
    }

    @Test
    void nobody_who_takes_no_part_learns_that_the_call_is_there() throws Exception {
        var set = phases.open(1);
        PersonId inside = phases.person(set, "Dara", "KH");
        PersonId outside = sample.applicant("Stranger");
        var first = sample.openAt(set.edition(), set.track(), set.officer(), false, 2, true);
        String slug = set.callSlug();
        assertThat(body("/calls/" + slug, inside)).contains("Who goes to Seoul");
        assertThat(body("/calls/" + slug, set.officer())).contains("Who goes to Seoul");
        for (PersonId stranger : List.of(outside, first.coordinator()))
            for (String at : List.of(
                    "/calls/" + slug,
                    "/calls/" + slug + "/application",
                    "/admission/calls/" + slug,
                    "/admission/calls/" + slug + "/people"))
                assertThat(mvc.perform(get(at).with(cast.as(stranger)))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                        .as(at)
                        .isIn(404, 403);
        assertThat(mvc.perform(get("/calls/" + slug)).andReturn().getResponse().getStatus())
                .isEqualTo(404);
        putForward.forward(set.call(), List.of(set.track()), set.officer());
        var elsewhere = sample.partner(set.edition(), set.track(), "LA", set.officer());
        var officer = cast.with(Role.PARTNER_COORDINATOR, ScopeKind.INSTITUTION, elsewhere.value());
        for (PersonId partner : List.of(first.coordinator(), officer))
            for (String at : List.of("/admission", "/admission/endorsements", "/admission/nominees", "/run"))
                assertThat(mvc.perform(get(at).with(cast.as(partner)))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                        .as(at)
                        .doesNotContain(slug, "Who goes to Seoul");
        assertThat(mvc.perform(get("/admission/applications/" + phases.of(set, inside))
                                .with(cast.as(officer)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isIn(403, 404);
        String edition = db.sql("select slug from v_edition where id = :id")
                .param("id", set.edition())
                .one(String.class);
        for (String at : List.of("/", "/calls", "/editions/" + edition, "/tracks/" + set.trackSlug(), "/sitemap.xml"))
            assertThat(mvc.perform(get(at).with(cast.as(outside)))
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .as(at)
                    .doesNotContain(slug, "Who goes to Seoul");
        assertThat(body("/editions/" + edition, inside)).contains(slug);
        assertThat(body("/tracks/" + set.trackSlug(), inside)).contains(slug);
    }

    private String body(String at, PersonId by) throws Exception {
        var answered = mvc.perform(get(at).with(cast.as(by))).andReturn().getResponse();
        assertThat(answered.getStatus()).as(at).isEqualTo(200);
        return answered.getContentAsString();
    }
}
