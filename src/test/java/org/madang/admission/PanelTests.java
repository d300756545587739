package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.programmes.TrackId;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class PanelTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    @Autowired
    SetPanels setPanels;

    @Autowired
    Panels panels;

    @Autowired
    NameStandIn standIn;

    @Autowired
    DeclareTie declare;

    @Autowired
    RecuseFromReview recuse;

    @Autowired
    ReviewApplication review;

    @Autowired
    SetBlindness blind;

    @Autowired
    StageDecision stage;

    SampleAdmission.Set set;
    ApplicationId khmer;
    ApplicationId lao;
    PersonId ana;
    PersonId ben;
    PanelCell cambodia;
    PanelCell laos;

    @BeforeEach
    void twoCellsAndTwoReviewers() {
        set = sample.open(false, 10);
        db.sql("update programmes_track set countries = '{KH,LA}' where id = :id")
                .param("id", set.track())
                .update();
        khmer = sample.submitted(set, sample.applicant("Sok Dara"));
        lao = sample.submitted(set, sample.applicant("Noy Phet", "LA"));
        ana = sample.reviewer(set);
        ben = sample.reviewer(set);
        cambodia = new PanelCell(set.track(), new Country("KH"));
        laos = new PanelCell(set.track(), new Country("LA"));
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void without_panels_every_reviewer_of_the_edition_reads_everything() {
        for (PersonId reviewer : List.of(ana, ben))
            for (ApplicationId id : List.of(khmer, lao))
                assertThat(review.review(id, 3, "", reviewer)).isInstanceOf(ReviewApplication.Outcome.Reviewed.class);
    }

    @Test
    void only_the_panel_of_a_cell_reads_it_anywhere() throws Exception {
        seat(Map.of(cambodia, Set.of(ana), laos, Set.of(ben)));
        assertThatThrownBy(() -> review.review(lao, 3, "", ana)).isInstanceOf(NotFound.class);
        assertThat(review.review(khmer, 3, "", ana)).isInstanceOf(ReviewApplication.Outcome.Reviewed.class);
        for (String page : List.of("/admission/reviews", "/admission/reviews?q=noy", "/admission/reviews/export.csv"))
            mvc.perform(get(page).with(cast.as(ana))).andExpect(content().string(not(containsString("Noy Phet"))));
        mvc.perform(get("/admission/reviews/export.csv?row=" + sample.reading(lao))
                        .with(cast.as(ana)))
                .andExpect(content().string(not(containsString("Noy Phet"))));
        mvc.perform(get("/admission/reviews/" + sample.reading(lao)).with(cast.as(ana)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/admission/applications/" + lao).with(cast.as(ana))).andExpect(status().isNotFound());
        mvc.perform(get("/admission/reviews/compare?row=" + sample.reading(lao) + "&row=" + sample.reading(khmer))
                        .with(cast.as(ana)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(not(containsString("Noy Phet"))));
        assertThat(waiting(ana)).isZero();
        assertThat(waiting(ben)).isEqualTo(1);
    }

    @Test
    void a_panel_of_a_track_reads_all_its_countries_and_a_lost_role_reads_nothing() {
        seat(Map.of(new PanelCell(set.track(), null), Set.of(ana)));
        assertThat(review.review(khmer, 3, "", ana)).isInstanceOf(ReviewApplication.Outcome.Reviewed.class);
        assertThat(review.review(lao, 3, "", ana)).isInstanceOf(ReviewApplication.Outcome.Reviewed.class);
        assertThatThrownBy(() -> review.review(lao, 3, "", ben)).isInstanceOf(NotFound.class);
        db.sql("update identity_grant set ended_at = now() where person_id = :p")
                .param("p", ana)
                .update();
        ApplicationId late = sample.submitted(set, sample.applicant("Late"));
        assertThatThrownBy(() -> review.review(late, 3, "", ana)).isInstanceOf(NotFound.class);
    }

    @Test
    void panels_are_set_as_they_were_seen_and_of_reviewers_only() {
        String before = Panels.stamp(panels.of(set.call()));
        seat(Map.of(cambodia, Set.of(ana, ben)));
        assertThat(setPanels.set(set.call(), Map.of(cambodia, Set.of(ana, ben)), before, set.officer()))
                .isInstanceOf(SetPanels.Outcome.SetAlready.class);
        assertThat(setPanels.set(set.call(), Map.of(laos, Set.of(ana)), before, set.officer()))
                .isInstanceOf(SetPanels.Outcome.Changed.class);
        String now = Panels.stamp(panels.of(set.call()));
        assertThat(setPanels.set(set.call(), Map.of(laos, Set.of(set.coordinator())), now, set.officer()))
                .isInstanceOf(SetPanels.Outcome.Unfit.class);
        var elsewhere = new PanelCell(new TrackId(java.util.UUID.randomUUID()), null);
        assertThat(setPanels.set(set.call(), Map.of(elsewhere, Set.of(ana)), now, set.officer()))
                .isInstanceOf(SetPanels.Outcome.Unfit.class);
        assertThat(setPanels.set(set.call(), Map.of(laos, Set.of(ben)), now, set.officer()))
                .isEqualTo(new SetPanels.Outcome.Set(2));
        assertThat(panels.of(set.call())).isEqualTo(Map.of(laos, Set.of(ben)));
    }

    @Test
    void a_blind_panel_of_a_country_knows_the_country_and_one_of_a_track_does_not() throws Exception {
        blind.set(set.call(), Blindness.FULLY, List.of(), set.officer());
        seat(Map.of(laos, Set.of(ana), new PanelCell(set.track(), null), Set.of(ben)));
        String page = "/admission/reviews/" + sample.reading(lao);
        mvc.perform(get(page).with(cast.as(ana))).andExpect(content().string(containsString("Laos")));
        mvc.perform(get(page).with(cast.as(ben))).andExpect(content().string(not(containsString("Laos"))));
    }

    @Test
    void a_blind_panel_of_a_country_reads_what_only_that_country_was_asked() throws Exception {
        var permit = Question.text("permit", Multilingual.of("en", "Permit of travel", "ko", "여행 허가"), 50, true)
                .askedOf(new Question.Asked(List.of("LA"), null, null));
        set = sample.open(
                false, 10, true, CallForm.of(List.of(SampleAdmission.questions().getFirst(), permit)));
        db.sql("update programmes_track set countries = '{KH,LA}' where id = :id")
                .param("id", set.track())
                .update();
        PersonId noy = sample.applicant("Noy Phet", "LA");
        lao = sample.draft(set, noy);
        sample.fill(set, lao, noy);
        sample.write(lao, "q-permit", "Asked for in May", noy);
        sample.hand(lao, noy);
        ana = sample.reviewer(set);
        ben = sample.reviewer(set);
        blind.set(set.call(), Blindness.FULLY, List.of(), set.officer());
        seat(Map.of(
                new PanelCell(set.track(), new Country("LA")),
                Set.of(ana),
                new PanelCell(set.track(), null),
                Set.of(ben)));
        String page = "/admission/reviews/" + sample.reading(lao);
        mvc.perform(get(page).with(cast.as(ana)))
                .andExpect(content().string(containsString("Permit of travel")))
                .andExpect(content().string(containsString("Asked for in May")))
                .andExpect(content().string(not(containsString("Noy Phet"))));
        mvc.perform(get(page).with(cast.as(ben)))
                .andExpect(content().string(containsString("Rain")))
                .andExpect(content().string(not(containsString("Permit of travel"))));
    }

    @Test
    void what_a_whole_panel_is_tied_to_is_read_by_somebody_named() throws Exception {
        seat(Map.of(cambodia, Set.of(ana)));
        recuse.recuse(khmer, Relation.TEACHER, "My pupil", ana);
        String at = "/admission/calls/" + set.callSlug() + "/panels";
        mvc.perform(get(at).with(cast.as(set.officer())))
                .andExpect(content().string(containsString("Nobody can read one application")))
                .andExpect(content().string(containsString("Tied to one of them")));
        PersonId stranger = cast.person("No reviewer");
        assertThat(standIn.name(khmer, stranger, set.officer())).isInstanceOf(NameStandIn.Outcome.NoReviewer.class);
        assertThat(standIn.name(khmer, ana, set.officer())).isInstanceOf(NameStandIn.Outcome.AlsoTied.class);
        assertThat(standIn.name(khmer, ben, set.coordinator())).isInstanceOf(NameStandIn.Outcome.Tied.class);
        mvc.perform(post("/admission/applications/" + khmer + "/stand-in")
                        .with(cast.as(set.officer()))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post("/admission/applications/" + khmer + "/stand-in")
                        .with(cast.as(set.officer()))
                        .with(csrf())
                        .param("person-" + khmer, ben.toString()))
                .andExpect(redirectedUrl(at));
        assertThat(standIn.name(khmer, ben, set.officer())).isInstanceOf(NameStandIn.Outcome.NamedAlready.class);
        assertThat(review.review(khmer, 3, "", ben)).isInstanceOf(ReviewApplication.Outcome.Reviewed.class);
        assertThatThrownBy(() -> review.review(lao, 3, "", ben)).isInstanceOf(NotFound.class);
    }

    @Test
    void the_panels_are_proposed_looked_at_and_saved_in_the_browser() throws Exception {
        String at = "/admission/calls/" + set.callSlug() + "/panels";
        mvc.perform(get(at).with(cast.as(set.officer())))
                .andExpect(content().string(containsString("every reviewer of the edition reads every application")));
        mvc.perform(get(at + "?propose=0").with(cast.as(set.officer()))).andExpect(status().isUnprocessableContent());
        mvc.perform(get(at + "?propose=1").with(cast.as(set.officer())))
                .andExpect(content().string(containsString("This is a proposal")))
                .andExpect(content().string(containsString("reads one application")));
        String seen = Panels.stamp(panels.of(set.call()));
        var save = post(at).with(cast.as(set.officer()))
                .with(csrf())
                .param("by", "country")
                .param("seen", seen)
                .param("panel-" + set.trackSlug() + "-KH", ana.toString(), "nobody")
                .param("panel-" + set.trackSlug() + "-LA", ben.toString());
        mvc.perform(save).andExpect(redirectedUrl(at));
        mvc.perform(save).andExpect(redirectedUrl(at));
        assertThat(panels.of(set.call())).isEqualTo(Map.of(cambodia, Set.of(ana), laos, Set.of(ben)));
        mvc.perform(post(at).with(cast.as(set.officer()))
                        .with(csrf())
                        .param("by", "country")
                        .param("seen", seen)
                        .param("panel-" + set.trackSlug() + "-KH", ben.toString()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody else set panels")));
        mvc.perform(get(at).with(cast.as(ana))).andExpect(status().isNotFound());
    }

    @Test
    void an_officer_says_that_they_are_tied_and_decides_no_more() throws Exception {
        String file = "/admission/applications/" + khmer;
        assertThat(declare.declare(khmer, Relation.FAMILY, " ", set.officer()))
                .isInstanceOf(DeclareTie.Outcome.ReasonMissing.class);
        mvc.perform(post(file + "/tie")
                        .with(cast.as(set.officer()))
                        .with(csrf())
                        .param("relation", "FAMILY")
                        .param("tie", "My niece"))
                .andExpect(redirectedUrl(file));
        assertThat(declare.declare(khmer, Relation.FAMILY, "My niece", set.officer()))
                .isInstanceOf(DeclareTie.Outcome.DeclaredAlready.class);
        assertThat(stage.stage(khmer, Verdict.SELECT, null, "", set.officer()))
                .isInstanceOf(StageDecision.Outcome.OwnApplication.class);
        PersonId second =
                cast.with(Role.SECRETARIAT, ScopeKind.EDITION, set.edition().value());
        assertThat(stage.stage(khmer, Verdict.SELECT, null, "", second))
                .isInstanceOf(StageDecision.Outcome.Staged.class);
    }

    private void seat(Map<PanelCell, Set<PersonId>> wanted) {
        assertThat(setPanels.set(set.call(), wanted, Panels.stamp(panels.of(set.call())), set.officer()))
                .isInstanceOf(SetPanels.Outcome.Set.class);
    }

    private long waiting(PersonId reviewer) {
        return db.sql("""
                        select count(*) from admission_file where reader = :r and call_id = :call
                          and coalesce(review, 'ASSIGNED') <> 'SUBMITTED'
                        """).param("r", reviewer).param("call", set.call()).one(Long.class);
    }
}
