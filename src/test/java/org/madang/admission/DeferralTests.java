package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.programmes.ArchiveSeatCell;
import org.madang.programmes.EditionId;
import org.madang.programmes.ProgrammeId;
import org.madang.programmes.SampleEditions;
import org.madang.programmes.SeatCellId;
import org.madang.programmes.SetSeatCell;
import org.madang.programmes.TrackId;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.testing.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class DeferralTests {
    private static final LocalDateTime ANSWER = LocalDateTime.of(2021, 7, 20, 23, 59);

    @Autowired
    MockMvc mvc;

    @Autowired
    Pages pages;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    @Autowired
    SampleEditions editions;

    @Autowired
    StageDecision stage;

    @Autowired
    ReleaseDecisions release;

    @Autowired
    AnswerOffer answer;

    @Autowired
    AskDeferral ask;

    @Autowired
    SettleDeferral settle;

    @Autowired
    EndDeferral end;

    @Autowired
    SetSeatCell seats;

    @Autowired
    ArchiveSeatCell archive;

    @Autowired
    FreeSeats free;

    SampleAdmission.Set set;
    PersonId person;
    OfferId offer;
    EditionId later;
    TrackId laterTrack;

    @BeforeEach
    void somebodyIsOfferedTheOnlyPlace() {
        set = sample.open(false, 1);
        person = sample.applicant("Sok Dara");
        offer = offered(set, person);
        var programme = db.sql("select programme_id from v_edition where id = :id")
                .param("id", set.edition())
                .one(ProgrammeId.class);
        later = editions.later(programme, set.officer());
        laterTrack = editions.track(later, set.officer());
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void only_whoever_has_a_place_asks_once_and_for_a_later_edition_of_the_programme() {
        assertThatThrownBy(() -> ask.ask(offer, later, "Me", sample.applicant("Somebody")))
                .isInstanceOf(NotFound.class);
        assertThat(ask.ask(offer, later, " ", person)).isEqualTo(new AskDeferral.Outcome.ReasonMissing());
        assertThat(ask.ask(offer, set.edition(), "Here", person)).isEqualTo(new AskDeferral.Outcome.EditionUnfit());
        assertThat(ask.ask(offer, sample.open(false, 1).edition(), "Elsewhere", person))
                .isEqualTo(new AskDeferral.Outcome.EditionUnfit());
        assertThat(ask.withdraw(offer, person)).isEqualTo(new AskDeferral.Outcome.NothingToWithdraw());
        asked();
        assertThat(ask.ask(offer, later, "A child is born", person)).isEqualTo(new AskDeferral.Outcome.AskedAlready());
        assertThat(ask.withdraw(offer, person)).isEqualTo(new AskDeferral.Outcome.Withdrawn());
        asked();
        ask.withdraw(offer, person);
        answer.answer(offer, AnswerOffer.Say.DECLINE, "", person);
        assertThat(ask.ask(offer, later, "After all", person)).isEqualTo(new AskDeferral.Outcome.NoPlace());
    }

    @Test
    void a_granted_wish_frees_the_seat_here_and_holds_one_there() {
        seats.set(later, laterTrack, new Country("KH"), null, 1, 0, set.officer());
        DeferralId id = asked();
        assertThat(settle(id, true, set.track(), "")).isEqualTo(new SettleDeferral.Outcome.TrackUnfit());
        assertThat(settle.settle(offer, id, true, null, "", person))
                .isEqualTo(new SettleDeferral.Outcome.OwnApplication());
        assertThat(settle(id, true, laterTrack, "")).isEqualTo(new SettleDeferral.Outcome.Granted());
        assertThat(settle(id, true, laterTrack, ""))
                .isEqualTo(new SettleDeferral.Outcome.SettledAlready(DeferralState.GRANTED));
        assertThat(enrolment(set.track())).isEqualTo("DEFERRED");
        assertThat(cast.viewer(person).has(Role.PARTICIPANT)).isFalse();
        assertThat(db.sql("select count(*) from notifications_message where dedupe_key = :key")
                        .param("key", "offer-deferral-" + id)
                        .one(Long.class))
                .isEqualTo(1);
        assertThat(free.of(later).getFirst().held()).isEqualTo(1);
        var cell = db.sql("select id from v_seat_cell where edition_id = :e")
                .param("e", later)
                .one(SeatCellId.class);
        assertThat(archive.archive(cell, set.officer())).isEqualTo(new ArchiveSeatCell.Outcome.InUse(1));
        sample.during();
        offered(set, sample.applicant("Chan Bopha"));
        var next = sample.openAt(later, laterTrack, set.officer(), false, 0, true);
        ApplicationId applied = sample.submitted(next, sample.applicant("Kim Srey"));
        assertThat(stage.stage(applied, Verdict.SELECT, null, "", set.officer()))
                .as("the place there is kept")
                .isEqualTo(new StageDecision.Outcome.SeatsTaken(1));
        assertThat(end.takeUp(offer, id, set.track(), set.officer())).isEqualTo(new EndDeferral.Outcome.TrackUnfit());
        assertThat(end.takeUp(offer, id, laterTrack, set.officer())).isEqualTo(new EndDeferral.Outcome.TakenUp());
        assertThat(end.takeUp(offer, id, laterTrack, set.officer()))
                .isEqualTo(new EndDeferral.Outcome.NotGranted(DeferralState.TAKEN_UP));
        assertThat(enrolment(laterTrack)).isEqualTo("ACTIVE");
        assertThat(free.of(later).getFirst().held()).isEqualTo(1);
    }

    @Test
    void without_a_track_it_counts_where_a_cell_names_none_and_the_last_place_of_a_track_is_not_given_twice() {
        seats.set(later, laterTrack, new Country("KH"), null, 0, 0, set.officer());
        seats.set(later, null, new Country("KH"), null, 3, 0, set.officer());
        DeferralId id = asked();
        assertThat(settle(id, true, null, "")).isEqualTo(new SettleDeferral.Outcome.Granted());
        assertThat(free.of(later)).extracting(FreeSeats.Cell::held).containsExactlyInAnyOrder(0L, 1L);
        assertThat(end.takeUp(offer, id, laterTrack, set.officer())).isEqualTo(new EndDeferral.Outcome.NoSeatLeft(0));
    }

    @Test
    void a_refusal_has_words_and_leaves_everything_as_it_was() {
        answer.answer(offer, AnswerOffer.Say.ACCEPT, "", person);
        DeferralId id = asked();
        assertThat(settle(id, false, null, " ")).isEqualTo(new SettleDeferral.Outcome.ReasonMissing());
        assertThat(settle(id, false, null, "The next edition is for others."))
                .isEqualTo(new SettleDeferral.Outcome.Refused());
        assertThat(enrolment(set.track())).isEqualTo("ACTIVE");
        asked();
    }

    @Test
    void whoever_was_let_come_later_comes_back_while_a_seat_is_free_and_nobody_there_has_heard() {
        answer.answer(offer, AnswerOffer.Say.ACCEPT, "", person);
        DeferralId id = asked();
        settle(id, true, null, "");
        sample.during();
        OfferId others = offered(set, sample.applicant("Chan Bopha"));
        assertThat(end.takeBack(offer, id, set.officer())).isEqualTo(new EndDeferral.Outcome.NoSeatLeft(1));
        answer.answer(others, AnswerOffer.Say.DECLINE, "", personOf(others));
        assertThat(end.takeBack(offer, id, person)).isEqualTo(new EndDeferral.Outcome.OwnApplication());
        assertThat(end.takeBack(offer, id, set.officer())).isEqualTo(new EndDeferral.Outcome.TakenBack());
        assertThat(enrolment(set.track())).isEqualTo("ACTIVE");
        assertThat(cast.viewer(person).has(Role.PARTICIPANT)).isTrue();
        DeferralId again = asked();
        settle(again, true, null, "");
        sample.during();
        var next = sample.openAt(later, laterTrack, set.officer(), false, 1, true);
        offered(next, sample.applicant("Kim Srey"));
        assertThat(end.takeBack(offer, again, set.officer())).isEqualTo(new EndDeferral.Outcome.TooLate());
    }

    @Test
    void a_wish_for_an_edition_that_has_decided_since_is_too_late_and_a_place_that_is_gone_cannot_be_kept() {
        DeferralId id = asked();
        answer.answer(offer, AnswerOffer.Say.DECLINE, "", person);
        assertThat(settle(id, true, null, "")).isEqualTo(new SettleDeferral.Outcome.NoPlace());
        sample.during();
        var next = sample.openAt(later, laterTrack, set.officer(), false, 1, true);
        offered(next, sample.applicant("Kim Srey"));
        assertThat(settle(id, true, null, "")).isEqualTo(new SettleDeferral.Outcome.TooLate());
    }

    @Test
    void the_pages_ask_answer_and_say_what_became_of_it() throws Exception {
        String slug = db.sql("select slug from v_edition where id = :id")
                .param("id", later)
                .one(String.class);
        String at = "/offers/" + offer + "/deferral";
        assertThat(pages.send(at, person, 422).select(".field-wrong")).hasSize(2);
        pages.send(at, person, 303, "later", slug, "later-reason", "A child is born");
        assertThat(pages.open("/offers/" + offer, person).select("main").text())
                .contains("Coming later", "Cultural Expert Training 2022", "Asked for");
        PersonId korean = cast.person("김하늘", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.EDITION, set.edition().value());
        assertThat(pages.open("/admission/offers", korean).select("main").text())
                .contains("다음 회차 참가", "A child is born")
                .doesNotContain("⟦", "질문");
        assertThat(pages.open("/run", korean).select("main").text()).contains("다음 회차 참가 요청");
        String id = db.sql("select id::text from admission_deferral where offer_id = :o")
                .param("o", offer)
                .one(String.class);
        String desk = "/admission/offers/" + offer + "/deferrals/" + id;
        assertThat(pages.send(desk, korean, 422, "say", "REFUSE").select(".field-wrong"))
                .hasSize(1);
        pages.send(desk, korean, 422, "say", "MAYBE");
        pages.send(desk, sample.open(false, 1).coordinator(), 404, "say", "GRANT");
        pages.send(desk, korean, 303, "say", "GRANT");
        assertThat(pages.open("/offers/" + offer, person).select("main").text())
                .contains("A place is kept for you in a later edition")
                .doesNotContain("Go to my track");
        assertThat(pages.open("/editions/" + slug, set.officer()).select("main").text())
                .contains("One place is kept here for somebody of an earlier edition");
        pages.send(desk + "/end", korean, 422, "track", "nowhere");
        pages.send(desk + "/end", korean, 303, "say", "BACK");
    }

    @Test
    void a_wish_that_was_answered_meanwhile_is_not_said_to_be_taken_back() throws Exception {
        asked();
        assertThat(withdrawn()).contains("later.withdrawn");
        settle(asked(), true, null, "");
        assertThat(withdrawn()).contains("later.gone");
    }

    private String withdrawn() throws Exception {
        var request = post("/offers/" + offer + "/deferral/withdrawal").with(cast.as(person));
        var answer = mvc.perform(request.with(csrf())).andReturn().getResponse();
        return java.util.Objects.requireNonNull(answer.getCookie("madang-notice"))
                .getValue();
    }

    private DeferralId asked() {
        var asked = ask.ask(offer, later, "A child is born", person);
        assertThat(asked).isInstanceOf(AskDeferral.Outcome.Asked.class);
        return ((AskDeferral.Outcome.Asked) asked).deferral();
    }

    private SettleDeferral.Outcome settle(DeferralId id, boolean grant, TrackId track, String words) {
        return settle.settle(offer, id, grant, track, words, set.officer());
    }

    private OfferId offered(SampleAdmission.Set in, PersonId who) {
        ApplicationId id = sample.submitted(in, who);
        assertThat(stage.stage(id, Verdict.SELECT, null, "", in.officer()))
                .isInstanceOf(StageDecision.Outcome.Staged.class);
        assertThat(release.release(in.call(), ANSWER, null, in.officer()))
                .isInstanceOf(ReleaseDecisions.Outcome.Released.class);
        return db.sql("select id from admission_offer where application_id = :id")
                .param("id", id)
                .one(OfferId.class);
    }

    private PersonId personOf(OfferId id) {
        return db.sql("""
                        select a.person_id from admission_application a join admission_offer o on o.application_id = a.id
                        where o.id = :id
                        """).param("id", id).one(PersonId.class);
    }

    private String enrolment(TrackId track) {
        return db.sql("select state from v_enrolment where person_id = :p and track_id = :t")
                .param("p", person)
                .param("t", track)
                .one(String.class);
    }
}
