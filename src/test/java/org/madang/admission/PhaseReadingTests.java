package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.works.WorksWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A panel that chooses for a phase reads what people did, and no more of who they are than its call allows. */
@MadangTest
class PhaseReadingTests {
    private static final String TITLE = "The River & the <Moon>";

    @Autowired
    MockMvc mvc;

    @Autowired
    Db db;

    @Autowired
    Cast cast;

    @Autowired
    WorksWorld works;

    @Autowired
    SampleAdmission sample;

    @Autowired
    SamplePhase phases;

    @Autowired
    PutForward putForward;

    @Autowired
    SetBlindness blindness;

    private SamplePhase.Set set;
    private String page;
    private PersonId reviewer;
    private ApplicationId application;

    @BeforeEach
    void somebodyWithAnAcceptedWork() {
        var place = works.place("LA", true);
        PersonId author = works.participant(place);
        works.approved(place, author);
        set = phases.openAt(place.edition(), place.track(), place.secretariat(), 2);
        putForward.forward(set.call(), List.of(set.track()), set.officer());
        application = phases.of(set, author);
        page = "/admission/reviews/" + sample.reading(application);
        reviewer = phases.reviewer(set);
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    private String text(String at, PersonId by) throws Exception {
        var answered = mvc.perform(get(at).with(cast.as(by))).andReturn().getResponse();
        assertThat(answered.getStatus()).isEqualTo(200);
        return Jsoup.parse(answered.getContentAsString()).text();
    }

    @Test
    void sessions_and_accepted_works_stand_beside_the_form() throws Exception {
        assertThat(text(page, reviewer)).contains("In the track so far", "No session is counted yet.", TITLE);
        assertThat(text("/admission/applications/" + application, set.officer()))
                .contains("In the track so far", TITLE);
    }

    @Test
    void a_blind_reader_learns_how_many_works_there_are_and_no_title() throws Exception {
        blindness.set(set.call(), Blindness.FULLY, List.of(), set.officer());
        assertThat(text(page, reviewer))
                .contains("In the track so far", "Accepted works 1")
                .doesNotContain(TITLE);
    }

    @Test
    void an_application_to_the_edition_itself_shows_nothing_of_it() throws Exception {
        var open = sample.open(false, 2);
        ApplicationId other = sample.submitted(open, sample.applicant("Applicant"));
        assertThat(text("/admission/reviews/" + sample.reading(other), sample.reviewer(open)))
                .doesNotContain("In the track so far");
    }
}
