package org.madang.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.institutions.CreateInstitution;
import org.madang.institutions.InstitutionFacts;
import org.madang.institutions.InstitutionId;
import org.madang.institutions.InstitutionKind;
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

/** Phases, roles and cells of seats are put away and come back, and nobody counts what is away. */
@MadangTest
class PuttingAwayTests {
    private static final Country KH = new Country("KH");

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
    Phases phases;

    @Autowired
    AddPhase addPhase;

    @Autowired
    ArchivePhase archivePhase;

    @Autowired
    RestorePhase restorePhase;

    @Autowired
    SetSeatCell setSeats;

    @Autowired
    ArchiveSeatCell archiveSeats;

    @Autowired
    RestoreSeatCell restoreSeats;

    @Autowired
    GiveInstitutionRole giveRole;

    @Autowired
    EndInstitutionRole endRole;

    @Autowired
    RestoreInstitutionRole restoreRole;

    @Autowired
    CreateInstitution createInstitution;

    @Autowired
    ArchiveThing archive;

    @Autowired
    CopyEdition copy;

    @Autowired
    TrackScope scopes;

    PersonId officer;
    PersonId korean;
    Edition edition;
    Track track;
    InstitutionId institution;
    String setUp;

    @BeforeEach
    void anEditionWithATrack() {
        officer = cast.secretariat();
        korean = cast.person("박서연", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        edition = editions.find(sample.edition(sample.programme(officer), officer))
                .orElseThrow();
        track = tracks.find(sample.track(edition.id(), officer)).orElseThrow();
        institution = institution("Film Commission");
        setUp = "/set-up/editions/" + edition.slug();
    }

    private InstitutionId institution(String name) {
        String slug = SampleEditions.slug("cfc");
        createInstitution.create(
                slug,
                Multilingual.of("en", name),
                new InstitutionFacts(InstitutionKind.PARTNER, KH, "Phnom Penh", null),
                officer);
        return db.sql("select id from v_institution where slug = :slug")
                .param("slug", slug)
                .one(InstitutionId.class);
    }

    private PhaseId phase() {
        var plan = new PhasePlan(
                PhaseKind.PRACTICE,
                Multilingual.of("en", "Shooting"),
                LocalDate.of(2021, 9, 6),
                LocalDate.of(2021, 9, 19));
        return addPhase.add(edition.id(), null, plan, officer).phase();
    }

    private SeatCellId cell(PhaseId phase, int seats) {
        var set = setSeats.set(edition.id(), phase, track.id(), KH, Grade.EXPERT, seats, 1, officer);
        if (set instanceof SetSeatCell.Outcome.Set(var id)) return id;
        throw new AssertionError(set);
    }

    private PartId role(TrackId on) {
        giveRole.give(edition.id(), on, institution, InstitutionRole.HOST, officer);
        return db.sql("""
                        select id from programmes_part where edition_id = :edition and archived_at is null
                          and track_id is not distinct from cast(:track as uuid)
                        """).param("edition", edition.id()).param("track", on).one(PartId.class);
    }

    private Document open(PersonId by, String path) throws Exception {
        var answer = mvc.perform(get(path).with(cast.as(by))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        assertThat(answer.getContentAsString()).as(path).doesNotContain("⟦");
        return Jsoup.parse(answer.getContentAsString().replaceAll("[\\u2009\\u202f\\u00a0]", " "));
    }

    private MockHttpServletResponse send(String path) throws Exception {
        return mvc.perform(post(path).with(csrf()).with(cast.as(officer)))
                .andReturn()
                .getResponse();
    }

    private EditionId copied() {
        var plan = new CopyPlan(
                SampleEditions.slug("again"), "again", edition.title(), LocalDate.of(2027, 4, 5), List.of());
        return ((CopyEdition.Outcome.Copied) copy.copy(edition, plan, officer)).edition();
    }

    @Test
    void what_is_put_away_waits_in_the_fold_and_comes_back_from_there() throws Exception {
        for (String thing : List.of("phases/" + phase(), "seats/" + cell(null, 4), "parts/" + role(null))) {
            String back = "form[action=/set-up/" + thing + "/restoration]";
            for (int twice = 0; twice < 2; twice++)
                assertThat(send("/set-up/" + thing + "/archive").getRedirectedUrl())
                        .isEqualTo(setUp);
            assertThat(open(officer, setUp).select("#away li " + back))
                    .as(thing)
                    .hasSize(1);
            assertThat(open(korean, setUp).select("#away").text()).contains("보관된 항목 1개", "되돌리기");
            for (int twice = 0; twice < 2; twice++)
                assertThat(send("/set-up/" + thing + "/restoration").getRedirectedUrl())
                        .isEqualTo(setUp);
            assertThat(open(officer, setUp).select("#away, " + back)).as(thing).isEmpty();
        }
        assertThat(open(officer, setUp).select("main").text())
                .contains("Practice, 6", "4 seats, 1 guaranteed", "Host: Film Commission");
    }

    @Test
    void what_came_back_stands_where_it_stood() throws Exception {
        for (String name : List.of("Film Commission", "Arts Centre", "House of Books"))
            giveRole.give(edition.id(), null, institution(name), InstitutionRole.HOST, officer);
        String archive = "form[action^=/set-up/parts/]";
        var stood = open(officer, setUp).select(archive).eachAttr("action");
        assertThat(stood).hasSize(3);
        send(stood.getFirst());
        send(stood.getFirst().replace("/archive", "/restoration"));
        assertThat(open(officer, setUp).select(archive).eachAttr("action")).isEqualTo(stood);
    }

    @Test
    void what_is_away_stands_on_no_page_in_no_plan_and_in_no_copy() throws Exception {
        PhaseId phase = phase();
        SeatCellId cell = cell(null, 37);
        PartId role = role(track.id());
        String pages = open(officer, "/editions/" + edition.slug()).text()
                + open(officer, "/tracks/" + track.slug()).text();
        assertThat(pages).contains("Shooting", "37", "Film Commission");
        assertThat(scopes.find(track.slug()).orElseThrow().institutions()).contains(institution.value());

        archivePhase.archive(phase, officer);
        archiveSeats.archive(cell, officer);
        endRole.end(role, officer);

        pages = open(officer, "/editions/" + edition.slug()).text()
                + open(officer, "/tracks/" + track.slug()).text();
        assertThat(pages).doesNotContain("Shooting", "37", "Film Commission");
        assertThat(scopes.find(track.slug()).orElseThrow().institutions()).isEmpty();
        assertThat(phases.of(edition.id())).isEmpty();
        assertThat(phases.find(phase)).isEmpty();
        EditionId next = copied();
        assertThat(db.sql("""
                        select (select count(*) from programmes_phase where edition_id = :next)
                             + (select count(*) from programmes_seat_cell where edition_id = :next)
                             + (select count(*) from programmes_part where edition_id = :next)
                        """).param("next", next).one(Long.class)).isZero();
    }

    @Test
    void only_what_is_not_away_excludes_its_like_and_the_older_one_stays_away_then() throws Exception {
        PhaseId phase = phase();
        SeatCellId cell = cell(null, 4);
        PartId role = role(null);
        archivePhase.archive(phase, officer);
        archiveSeats.archive(cell, officer);
        endRole.end(role, officer);

        PhaseId again = phase();
        assertThat(again).isNotEqualTo(phase);
        assertThat(cell(null, 5)).isNotEqualTo(cell);
        assertThat(role(null)).isNotEqualTo(role);

        assertThat(restorePhase.restore(phase, officer)).isInstanceOf(RestorePhase.Outcome.Taken.class);
        assertThat(restoreSeats.restore(cell, officer)).isInstanceOf(RestoreSeatCell.Outcome.Taken.class);
        assertThat(restoreRole.restore(role, officer)).isInstanceOf(RestoreInstitutionRole.Outcome.Taken.class);
        for (String thing : List.of("phases/" + phase, "seats/" + cell, "parts/" + role)) {
            var refused = send("/set-up/" + thing + "/restoration");
            assertThat(refused.getStatus()).as(thing).isEqualTo(409);
            assertThat(Jsoup.parse(refused.getContentAsString()).text()).containsPattern("already|were set anew");
        }
        archivePhase.archive(again, officer);
        assertThat(restorePhase.restore(phase, officer)).isInstanceOf(RestorePhase.Outcome.Restored.class);
    }

    @Test
    void what_belongs_to_something_away_comes_back_after_it() {
        PhaseId phase = phase();
        SeatCellId cell = cell(phase, 4);
        PartId role = role(track.id());
        archiveSeats.archive(cell, officer);
        assertThat(archivePhase.archive(phase, officer)).isInstanceOf(ArchivePhase.Outcome.Archived.class);
        assertThat(restoreSeats.restore(cell, officer)).isInstanceOf(RestoreSeatCell.Outcome.PlaceArchived.class);
        restorePhase.restore(phase, officer);
        assertThat(restoreSeats.restore(cell, officer)).isInstanceOf(RestoreSeatCell.Outcome.Restored.class);
        assertThat(archivePhase.archive(phase, officer)).isInstanceOf(ArchivePhase.Outcome.InUse.class);

        endRole.end(role, officer);
        archive.archive(SetUpThing.TRACK, track.id(), officer);
        assertThat(restoreRole.restore(role, officer)).isInstanceOf(RestoreInstitutionRole.Outcome.PlaceArchived.class);
        archiveSeats.archive(cell, officer);
        archivePhase.archive(phase, officer);
        archive.archive(SetUpThing.EDITION, edition.id(), officer);
        assertThat(restorePhase.restore(phase, officer)).isInstanceOf(RestorePhase.Outcome.PlaceArchived.class);
    }

    @Test
    void nobody_gets_places_in_a_phase_that_is_away() {
        PhaseId phase = phase();
        archivePhase.archive(phase, officer);
        assertThat(setSeats.set(edition.id(), phase, null, null, null, 3, 0, officer))
                .isInstanceOf(SetSeatCell.Outcome.PhaseUnfit.class);
    }
}
