package org.madang.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.institutions.CreateInstitution;
import org.madang.institutions.InstitutionFacts;
import org.madang.institutions.InstitutionId;
import org.madang.institutions.InstitutionKind;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;

@MadangTest
class SetUpTests {
    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleEditions sample;

    @Autowired
    CreateProgramme createProgramme;

    @Autowired
    Tracks tracks;

    @Autowired
    Editions editions;

    @Autowired
    ChangeTrack changeTrack;

    @Autowired
    CloseEdition closeEdition;

    @Autowired
    AddPhase addPhase;

    @Autowired
    SetSeatCell setSeatCell;

    @Autowired
    RecordClaim recordClaim;

    @Autowired
    GiveInstitutionRole giveRole;

    @Autowired
    CreateInstitution createInstitution;

    @Autowired
    TrackScope trackScope;

    @Autowired
    Holidays holidays;

    @Autowired
    LoadHolidays loadHolidays;

    PersonId officer;
    EditionId edition;
    TrackId track;

    @BeforeEach
    void anEditionWithATrack() {
        officer = cast.secretariat();
        edition = sample.edition(sample.programme(officer), officer);
        track = sample.track(edition, officer);
    }

    @Test
    void an_address_that_is_taken_never_makes_a_second_programme() {
        String slug = SampleEditions.slug("taken");
        var plan = new ProgrammePlan(Multilingual.of("en", "First"), Multilingual.EMPTY, ProgrammeKind.EXPERT);
        var first = createProgramme.create(slug, plan, officer);
        var second = createProgramme.create(slug, plan, officer);
        assertThat(first).isInstanceOf(CreateProgramme.Outcome.Created.class);
        assertThat(second).isEqualTo(new CreateProgramme.Outcome.AlreadyThere(first.programme()));
    }

    @Test
    void a_track_knows_its_edition_its_programme_and_its_clock() {
        Track known = tracks.find(track).orElseThrow();
        assertThat(known.editionId()).isEqualTo(edition);
        assertThat(known.programmeTitle().texts()).containsEntry("ko", "문화전문인력 연수");
        assertThat(known.countries()).containsExactly("KH");
        assertThat(known.zone().getId()).isEqualTo("Asia/Phnom_Penh");
        assertThat(tracks.find(known.slug())).contains(known);
        assertThat(tracks.of(edition)).containsExactly(known);
        assertThat(tracks.all(List.of(track))).containsExactly(known);
    }

    @Test
    void what_happened_stands_in_the_audit_with_who_did_it() {
        changeTrack.change(track, 1, SampleEditions.trackPlan("Film of tomorrow"), officer);
        assertThat(db.sql("select to_state from v_audit where object_id = :track and actor = :by order by id")
                        .param("track", track)
                        .param("by", officer)
                        .list(String.class))
                .containsExactly("ADDED", "CHANGED");
    }

    @Test
    void an_edition_is_closed_once() {
        assertThat(closeEdition.close(edition, officer)).isInstanceOf(CloseEdition.Outcome.Closed.class);
        assertThat(closeEdition.close(edition, officer)).isInstanceOf(CloseEdition.Outcome.NotOpen.class);
        assertThat(editions.find(edition).orElseThrow().state()).isEqualTo(EditionState.CLOSED);
    }

    @Test
    void a_phase_sent_twice_is_one_phase() {
        var plan = new PhasePlan(
                PhaseKind.PRACTICE, Multilingual.EMPTY, LocalDate.of(2021, 10, 11), LocalDate.of(2021, 10, 22));
        var first = addPhase.add(edition, track, plan, officer);
        assertThat(addPhase.add(edition, track, plan, officer))
                .isEqualTo(new AddPhase.Outcome.AlreadyThere(first.phase()));
        assertThat(addPhase.add(edition, null, plan, officer)).isInstanceOf(AddPhase.Outcome.Added.class);
    }

    @Test
    void a_seat_cell_is_set_anew_and_never_promises_more_than_it_has() {
        var cell = setSeatCell.set(edition, null, new Country("KH"), Grade.EXPERT, 10, 0, officer);
        assertThat(setSeatCell.set(edition, null, new Country("KH"), Grade.EXPERT, 12, 4, officer))
                .isEqualTo(cell);
        assertThat(setSeatCell.set(edition, null, new Country("KH"), Grade.EXPERT, 3, 4, officer))
                .isInstanceOf(SetSeatCell.Outcome.FloorAboveSeats.class);
        assertThat(db.sql("select seats from v_seat_cell where edition_id = :edition")
                        .param("edition", edition)
                        .list(Integer.class))
                .containsExactly(12);
    }

    @Test
    void two_sources_that_disagree_are_both_kept() {
        assertThat(recordClaim.record(weeks(10, "Newsletter"), officer))
                .isInstanceOf(RecordClaim.Outcome.Recorded.class);
        assertThat(recordClaim.record(weeks(8, "Press release"), officer))
                .isInstanceOf(RecordClaim.Outcome.Recorded.class);
        assertThat(recordClaim.record(weeks(8, "Press release"), officer))
                .isInstanceOf(RecordClaim.Outcome.AlreadyThere.class);
        assertThat(db.sql("select value_number from v_claim where subject_id = :track order by 1")
                        .param("track", track)
                        .list(Double.class))
                .containsExactly(8.0, 10.0);
    }

    private ClaimText weeks(double number, String source) {
        return new ClaimText(
                ClaimSubject.TRACK, track.value(), "weeks", null, number, null, null, source, null, "", null);
    }

    @Test
    void a_track_stands_among_its_own_institutions_and_those_of_the_whole_edition() {
        InstitutionId partner = institution();
        InstitutionId organiser = institution();
        assertThat(giveRole.give(edition, track, partner, InstitutionRole.PARTNER, officer))
                .isInstanceOf(GiveInstitutionRole.Outcome.Given.class);
        assertThat(giveRole.give(edition, track, partner, InstitutionRole.PARTNER, officer))
                .isInstanceOf(GiveInstitutionRole.Outcome.AlreadyGiven.class);
        giveRole.give(edition, null, organiser, InstitutionRole.CO_ORGANISER, officer);
        var scope = trackScope.find(track.toString()).orElseThrow();
        assertThat(scope.track()).isEqualTo(track.value());
        assertThat(scope.edition()).isEqualTo(edition.value());
        assertThat(scope.institutions()).isEqualTo(Set.of(partner.value(), organiser.value()));
        assertThat(trackScope.find(tracks.find(track).orElseThrow().slug())).contains(scope);
        assertThat(trackScope.find("no-such-track")).isEmpty();
    }

    private InstitutionId institution() {
        var facts = new InstitutionFacts(InstitutionKind.PARTNER, new Country("KH"), "Phnom Penh", null);
        return createInstitution
                .create(SampleEditions.slug("institution"), Multilingual.of("en", "Film Commission"), facts, officer)
                .institution();
    }

    @Test
    void the_holidays_of_the_list_are_there_and_are_loaded_once() {
        assertThat(loadHolidays.load()).isInstanceOf(LoadHolidays.Outcome.InUse.class);
        var days = holidays.between(
                List.of(new Country("KR"), new Country("LA")), LocalDate.of(2021, 2, 11), LocalDate.of(2021, 2, 13));
        assertThat(days).extracting(Holiday::date).contains(LocalDate.of(2021, 2, 12));
        assertThat(days).extracting(day -> day.country().code()).containsOnly("KR");
        assertThat(holidays.between(List.of(), LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31)))
                .isEmpty();
    }
}
