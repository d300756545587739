package org.madang.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.cohorts.AppointStaff;
import org.madang.cohorts.StaffRole;
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
import org.springframework.test.web.servlet.MockMvc;

/** The history of an edition or a track is that of its phases, roles and cells as well. */
@MadangTest
class PartHistoryTests {
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
    GiveInstitutionRole giveRole;

    @Autowired
    EndInstitutionRole endRole;

    @Autowired
    CreateInstitution createInstitution;

    @Autowired
    AppointStaff appoint;

    PersonId officer;
    PersonId korean;
    Edition edition;
    Track track;
    String setUp;

    @BeforeEach
    void anEditionWithATrack() {
        officer = cast.secretariat();
        korean = cast.person("박서연", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        edition = editions.find(sample.edition(sample.programme(officer), officer))
                .orElseThrow();
        track = tracks.find(sample.track(edition.id(), officer)).orElseThrow();
        setUp = "/set-up/editions/" + edition.slug();
    }

    private PhaseId phase(int day) {
        var plan = new PhasePlan(
                PhaseKind.PRACTICE,
                Multilingual.of("en", "Shooting"),
                LocalDate.of(2021, 9, day),
                LocalDate.of(2021, 9, 29));
        return addPhase.add(edition.id(), null, plan, officer).phase();
    }

    private PartId role() {
        String slug = SampleEditions.slug("cfc");
        createInstitution.create(
                slug,
                Multilingual.of("en", "Film Commission"),
                new InstitutionFacts(InstitutionKind.PARTNER, new Country("KH"), "Phnom Penh", null),
                officer);
        giveRole.give(
                edition.id(),
                track.id(),
                db.sql("select id from v_institution where slug = :slug")
                        .param("slug", slug)
                        .one(InstitutionId.class),
                InstitutionRole.HOST,
                officer);
        return db.sql("select id from programmes_part where edition_id = :edition")
                .param("edition", edition.id())
                .one(PartId.class);
    }

    private Document open(PersonId by, String path) throws Exception {
        var answer = mvc.perform(get(path).with(cast.as(by))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        assertThat(answer.getContentAsString()).as(path).doesNotContain("⟦");
        return Jsoup.parse(answer.getContentAsString().replaceAll("[\\u2009\\u202f\\u00a0]", " "));
    }

    @Test
    void it_tells_of_them_in_words() throws Exception {
        PhaseId phase = phase(6);
        var cell = setSeats.set(edition.id(), track.id(), new Country("KH"), Grade.EXPERT, 4, 1, officer);
        archivePhase.archive(phase, officer);
        archiveSeats.archive(((SetSeatCell.Outcome.Set) cell).cell(), officer);
        endRole.end(role(), officer);
        appoint.appoint(cast.person("Chea Sopheap"), track.id(), StaffRole.INSTRUCTOR, officer);
        assertThat(open(officer, setUp + "/history").select("ol.lines > li").eachText())
                .anySatisfy(line -> assertThat(line).startsWith("Put away").contains("Practice: Shooting, 6"));
        var lines = open(officer, "/set-up/tracks/" + track.slug() + "/history")
                .select("ol.lines > li")
                .eachText();
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).startsWith("Put away").contains("Host: Film Commission"))
                .anySatisfy(line -> assertThat(line).contains("Given the role of host", "Film Commission"))
                .anySatisfy(line -> assertThat(line).contains("Put on the staff", "Instructor: Chea Sopheap"))
                .anySatisfy(line -> assertThat(line).contains("Seats: Cambodia, Expert"));
        assertThat(String.join(" ", lines)).doesNotContain("STAFF_", "institution ");
    }

    @Test
    void a_phase_has_a_history_of_its_own_linked_from_its_form() throws Exception {
        PhaseId phase = phase(6);
        archivePhase.archive(phase, officer);
        assertThat(open(korean, "/set-up/phases/" + phase + "/history")
                        .select("main")
                        .text())
                .contains("변경 이력", "실습: Shooting", "보관", "추가");
        assertThat(open(officer, "/set-up/phases/" + phase + "/edit").select("a[href$=/history]"))
                .hasSize(1);
    }

    @Test
    void it_costs_the_same_for_one_part_and_for_many() throws Exception {
        phase(1);
        int one = statements();
        for (int day = 2; day <= 11; day++) phase(day);
        role();
        assertThat(statements()).isEqualTo(one);
        assertThat(open(officer, setUp + "/history").select("ol.lines > li")).hasSizeGreaterThan(10);
    }

    private int statements() throws Exception {
        var signedIn = cast.as(officer);
        // The first look may fill what is remembered between requests.
        mvc.perform(get(setUp + "/history").with(signedIn));
        int before = Db.statements();
        mvc.perform(get(setUp + "/history").with(signedIn));
        return Db.statements() - before;
    }
}
