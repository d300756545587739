package org.madang.admission.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madang.admission.AnswerOffer;
import org.madang.admission.ApplicationId;
import org.madang.admission.OfferId;
import org.madang.admission.PutForward;
import org.madang.admission.SampleAdmission;
import org.madang.admission.SamplePhase;
import org.madang.database.Db;
import org.madang.programmes.SetSeatCell;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The year 2022 through the page: forty-eight took part, and thirty-eight of them went to Korea. */
@MadangTest
class PhaseSelectionTests {
    private static final List<String> COUNTRIES = List.of("IN", "KH", "LA", "MM", "PH", "VN");

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
    PutForward putForward;

    @Autowired
    AnswerOffer answer;

    @Autowired
    SetSeatCell seats;

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    private Document open(String at, PersonId by) throws Exception {
        var answered = mvc.perform(get(at).with(cast.as(by))).andReturn().getResponse();
        assertThat(answered.getStatus()).as(at).isEqualTo(200);
        assertThat(answered.getContentAsString()).doesNotContain("⟦");
        return Jsoup.parse(answered.getContentAsString());
    }

    private void send(MockHttpServletRequestBuilder request, PersonId by) throws Exception {
        assertThat(mvc.perform(request.with(csrf()).with(cast.as(by)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
    }

    /** Presses the button of the page exactly as it stands there. */
    private void stage(SamplePhase.Set set, Document page) throws Exception {
        var request = post("/admission/calls/" + set.callSlug() + "/selections");
        page.select("form[action$=/selections] input[type=hidden]:not([name=_csrf])")
                .forEach(field -> request.param(field.attr("name"), field.val()));
        send(request, set.officer());
    }

    /** The letters are looked at with their date, and released as they were seen. */
    private void release(SamplePhase.Set set) throws Exception {
        var request = post("/admission/calls/" + set.callSlug() + "/batches");
        open(
                        "/admission/calls/" + set.callSlug() + "/release?answer-day=10&answer-month=7&answer-year=2021",
                        set.officer())
                .select("form[action$=/batches] input[type=hidden]:not([name=_csrf])")
                .forEach(field -> request.param(field.attr("name"), field.val()));
        send(request, set.officer());
    }

    private Map<OfferId, PersonId> offers(SamplePhase.Set set) {
        record Row(OfferId id, PersonId personId) {}
        var offers = new LinkedHashMap<OfferId, PersonId>();
        db.sql("""
                        select o.id, a.person_id from admission_offer o
                        join admission_application a on a.id = o.application_id
                        where a.call_id = :call and o.state = 'OPEN' order by o.id
                        """).param("call", set.call()).list(Row.class).forEach(row -> offers.put(row.id(), row.personId()));
        return offers;
    }

    private long inPhase(SamplePhase.Set set) {
        return db.sql("select count(*) from v_phase_seat where phase_id = :phase")
                .param("phase", set.phase())
                .one(Long.class);
    }

    @Test
    void forty_eight_people_and_thirty_eight_places() throws Exception {
        var set = phases.open(38);
        // Of the last country nobody scored well: by score alone none of them would go.
        for (String country : COUNTRIES) phases.people(set, country, 8);
        putForward.forward(set.call(), List.of(set.track()), set.officer());
        PersonId reviewer = phases.reviewer(set);
        record Row(ApplicationId id, String country) {}
        for (Row one : db.sql("select id, country from admission_application where call_id = :call order by id")
                .param("call", set.call())
                .list(Row.class)) phases.score(one.id(), one.country().equals("VN") ? 1 : 4, reviewer);

        String at = "/admission/calls/" + set.callSlug() + "/selection";
        Document open = open(at, set.officer());
        assertThat(open.text())
                .contains("48 people, 38 places", "38 of 38 seats are filled", "At least: Vietnam 8 applicants");
        PersonId korean = cast.person("박서연", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        assertThat(open(at, korean).text()).contains("대상 48명, 정원 38명", "베트남");

        Document floors = open(at + "?reserves=3&floor-of-country:VN=3", set.officer());
        assertThat(floors.text()).contains("38 of 38 seats are filled", "By the guarantee: Vietnam.");
        stage(set, floors);
        release(set);
        var offers = offers(set);
        assertThat(offers).hasSize(38);
        OfferId declined = null;
        for (var offer : offers.entrySet()) {
            var say = declined == null ? AnswerOffer.Say.DECLINE : AnswerOffer.Say.ACCEPT;
            if (declined == null) declined = offer.getKey();
            answer.answer(offer.getKey(), say, "", offer.getValue());
        }
        assertThat(inPhase(set)).isEqualTo(37);

        // One declined, so one is promoted, and whoever has a place keeps it.
        Document again = open(at, set.officer());
        assertThat(again.text()).contains("38 of 38 seats are filled");
        stage(set, again);
        release(set);
        var promoted = offers(set);
        assertThat(promoted).hasSize(1);
        promoted.forEach((offer, person) -> answer.answer(offer, AnswerOffer.Say.ACCEPT, "", person));
        assertThat(inPhase(set)).isEqualTo(38);
        assertThat(db.sql("select count(*) from v_phase_seat where phase_id = :phase and country = 'VN'")
                        .param("phase", set.phase())
                        .one(Long.class))
                .isEqualTo(3);
    }

    @Test
    void who_answers_first_has_the_place_where_the_phase_became_smaller() throws Exception {
        var set = phases.open(6);
        phases.people(set, "KH", 6);
        putForward.forward(set.call(), List.of(set.track()), set.officer());
        stage(set, open("/admission/calls/" + set.callSlug() + "/selection", set.officer()));
        release(set);
        seats.set(set.edition(), set.phase(), null, null, null, 2, 0, set.officer());
        var runs = new ArrayList<Callable<AnswerOffer.Outcome>>();
        offers(set)
                .forEach((offer, person) -> runs.add(() -> answer.answer(offer, AnswerOffer.Say.ACCEPT, "", person)));
        assertThat(runs).hasSize(6);
        var start = new CyclicBarrier(runs.size());
        var outcomes = new ArrayList<AnswerOffer.Outcome>();
        try (var threads = Executors.newFixedThreadPool(runs.size())) {
            var waiting = runs.stream()
                    .map(run -> threads.submit(() -> {
                        start.await();
                        return run.call();
                    }))
                    .toList();
            for (var one : waiting) outcomes.add(one.get());
        }
        assertThat(outcomes.stream().filter(AnswerOffer.Outcome.Accepted.class::isInstance))
                .hasSize(2);
        assertThat(outcomes.stream().filter(AnswerOffer.Outcome.NoSeatLeft.class::isInstance))
                .hasSize(4);
        assertThat(inPhase(set)).isEqualTo(2);
    }
}
