package org.madang.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.cohorts.Enrol;
import org.madang.cohorts.EnrolmentState;
import org.madang.database.Db;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A phase has places of its own, beside those of its edition. */
@MadangTest
class PhaseCellsTests {
    private static final Multilingual KOREA = Multilingual.of("en", "Two weeks in Seoul", "ko", "서울 2주");

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleEditions sample;

    @Autowired
    Editions editions;

    @Autowired
    Tracks tracks;

    @Autowired
    AddPhase addPhase;

    @Autowired
    ArchivePhase archivePhase;

    @Autowired
    SetSeatCell setSeats;

    @Autowired
    ArchiveSeatCell archiveSeats;

    @Autowired
    CopyEdition copy;

    @Autowired
    Enrol enrol;

    PersonId officer;
    Edition edition;
    Track track;
    PhaseId phase;

    @BeforeEach
    void anEditionWithAPhase() {
        officer = cast.secretariat();
        edition = editions.find(sample.edition(sample.programme(officer), officer))
                .orElseThrow();
        track = tracks.find(sample.track(edition.id(), officer)).orElseThrow();
        phase = phase(edition.id(), null, edition.startsOn().plusDays(7));
    }

    private PhaseId phase(EditionId of, TrackId on, LocalDate from) {
        return addPhase.add(of, on, new PhasePlan(PhaseKind.IN_KOREA, KOREA, from, from.plusDays(14)), officer)
                .phase();
    }

    private SeatCellId cell(PhaseId of, TrackId on, int seats) {
        var set = setSeats.set(edition.id(), of, on, null, null, seats, 0, officer);
        if (set instanceof SetSeatCell.Outcome.Set(var id)) return id;
        throw new AssertionError(set);
    }

    private MockHttpServletResponse send(String path, String... fields) throws Exception {
        var request = post(path).with(csrf()).with(cast.as(officer));
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return mvc.perform(request).andReturn().getResponse();
    }

    private String page(String path, PersonId by) throws Exception {
        return mvc.perform(get(path).with(cast.as(by)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void places_of_a_phase_stand_beside_those_of_the_edition_and_each_is_set_once() {
        SeatCellId whole = cell(null, null, 48);
        SeatCellId korea = cell(phase, null, 38);
        assertThat(korea).isNotEqualTo(whole);
        assertThat(cell(phase, null, 36)).isEqualTo(korea);
        assertThat(cell(null, null, 50)).isEqualTo(whole);
    }

    @Test
    void a_phase_of_another_edition_or_another_track_is_refused() {
        EditionId other = sample.edition(edition.programmeId(), officer);
        PhaseId elsewhere = phase(other, null, edition.startsOn());
        assertThat(setSeats.set(edition.id(), elsewhere, null, null, null, 3, 0, officer))
                .isInstanceOf(SetSeatCell.Outcome.PhaseUnfit.class);
        PhaseId own = phase(edition.id(), track.id(), edition.startsOn());
        TrackId second = sample.track(edition.id(), officer);
        assertThat(setSeats.set(edition.id(), own, second, null, null, 3, 0, officer))
                .isInstanceOf(SetSeatCell.Outcome.PhaseUnfit.class);
        cell(own, track.id(), 3);
        cell(own, null, 3);
    }

    @Test
    void who_takes_part_in_the_edition_holds_no_place_of_a_phase() {
        SeatCellId whole = cell(null, track.id(), 2);
        SeatCellId korea = cell(phase, track.id(), 2);
        enrol.enrol(
                cast.person("A person"), track.id(), new Country("KH"), Grade.EXPERT, EnrolmentState.ACTIVE, officer);
        assertThat(archiveSeats.archive(whole, officer)).isInstanceOf(ArchiveSeatCell.Outcome.InUse.class);
        assertThat(archiveSeats.archive(korea, officer)).isInstanceOf(ArchiveSeatCell.Outcome.Archived.class);
    }

    @Test
    void a_phase_with_places_stays_in_the_plan_until_they_are_put_away() throws Exception {
        SeatCellId korea = cell(phase, null, 2);
        assertThat(archivePhase.archive(phase, officer)).isInstanceOf(ArchivePhase.Outcome.InUse.class);
        assertThat(send("/set-up/phases/" + phase + "/archive").getStatus()).isEqualTo(409);
        archiveSeats.archive(korea, officer);
        assertThat(archivePhase.archive(phase, officer)).isInstanceOf(ArchivePhase.Outcome.Archived.class);
        assertThat(archivePhase.archive(phase, officer)).isInstanceOf(ArchivePhase.Outcome.Archived.class);
    }

    @Test
    void the_places_of_a_phase_are_copied_with_it_and_with_its_tracks() {
        cell(null, track.id(), 10);
        cell(phase, track.id(), 4);
        cell(phase, null, 6);
        var plan = new CopyPlan(
                SampleEditions.slug("again"), "again", edition.title(), LocalDate.of(2027, 4, 5), List.of());
        var copied = copy.copy(edition, plan, officer);
        EditionId next = ((CopyEdition.Outcome.Copied) copied).edition();
        assertThat(db.sql("""
                        select s.seats || ' ' || (f.edition_id = s.edition_id) || ' ' || coalesce(t.edition_id = s.edition_id, false)
                        from v_seat_cell s left join v_phase f on f.id = s.phase_id left join v_track t on t.id = s.track_id
                        where s.edition_id = :edition and s.phase_id is not null order by s.seats
                        """).param("edition", next).list(String.class))
                .containsExactly("4 true true", "6 true false");
        assertThat(db.sql("select seats from v_seat_cell where edition_id = :edition and phase_id is null")
                        .param("edition", next)
                        .list(Integer.class))
                .containsExactly(10);
    }

    @Test
    void the_form_asks_whose_places_they_are_and_the_edition_tells_them_apart() throws Exception {
        PersonId korean = cast.person("박서연", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        String here = "/set-up/editions/" + edition.slug();
        assertThat(page(here + "/seats/new", officer))
                .contains("The edition itself", "In Korea: Two weeks in Seoul")
                .doesNotContain("⟦");
        assertThat(page(here + "/seats/new", korean))
                .contains("회차 전체", "방한 연수: 서울 2주")
                .doesNotContain("⟦");
        assertThat(send(here + "/seats", "phase", phase.toString(), "seats", "38", "floor", "0")
                        .getStatus())
                .isEqualTo(303);
        assertThat(Jsoup.parse(page(here, officer)).text())
                .contains("38 seats, 0 guaranteed In Korea: Two weeks in Seoul");
        assertThat(page("/editions/" + edition.slug(), officer)).doesNotContain(">38<");
        var wrong = send(here + "/seats", "phase", "no-such", "seats", "38", "floor", "0");
        assertThat(wrong.getStatus()).isEqualTo(422);
    }

    @Test
    void a_phase_of_another_track_is_said_beside_the_field() throws Exception {
        PhaseId own = phase(edition.id(), track.id(), edition.startsOn());
        Track second = tracks.find(sample.track(edition.id(), officer)).orElseThrow();
        var answer = send(
                "/set-up/editions/" + edition.slug() + "/seats",
                "phase",
                own.toString(),
                "track",
                second.slug(),
                "seats",
                "3",
                "floor",
                "0");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("This phase belongs to another track.");
    }
}
