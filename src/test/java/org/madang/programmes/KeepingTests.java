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
import org.madang.cohorts.Enrol;
import org.madang.cohorts.EnrolmentState;
import org.madang.database.Db;
import org.madang.institutions.CreateInstitution;
import org.madang.institutions.InstitutionFacts;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Nothing that was set up is overwritten unseen, deleted, or changed without a record. */
@MadangTest
class KeepingTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleEditions sample;

    @Autowired
    Programmes programmes;

    @Autowired
    Editions editions;

    @Autowired
    Tracks tracks;

    @Autowired
    SetSeatCell setSeats;

    @Autowired
    ChangeSeatCell changeSeats;

    @Autowired
    ArchiveSeatCell archiveSeats;

    @Autowired
    RecordClaim recordClaim;

    @Autowired
    AddPhase addPhase;

    @Autowired
    AddField addField;

    @Autowired
    CreateInstitution createInstitution;

    @Autowired
    Enrol enrol;

    PersonId officer;
    PersonId other;
    String programme;
    Edition edition;
    Track track;
    String institution;

    @BeforeEach
    void anEditionWithATrack() {
        officer = cast.secretariat();
        other = cast.person("박서연", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(other, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        var id = sample.programme(officer);
        programme = programmes.find(id).orElseThrow().slug();
        edition = editions.find(sample.edition(id, officer)).orElseThrow();
        track = tracks.find(sample.track(edition.id(), officer)).orElseThrow();
        institution = SampleEditions.slug("cfc");
        createInstitution.create(
                institution,
                Multilingual.of("en", "Film Commission"),
                new InstitutionFacts(InstitutionKind.PARTNER, new Country("KH"), "Phnom Penh", null),
                officer);
    }

    private Document open(PersonId by, String path) throws Exception {
        var answer = mvc.perform(get(path).with(cast.as(by))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        assertThat(answer.getContentAsString()).as(path).doesNotContain("⟦");
        return Jsoup.parse(answer.getContentAsString().replaceAll("[\\u2009\\u202f\\u00a0]", " "));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, PersonId by) throws Exception {
        return mvc.perform(request.with(csrf()).with(cast.as(by))).andReturn().getResponse();
    }

    /** Sends an opened form with one answer changed. */
    private MockHttpServletResponse send(Document page, String field, String answer, PersonId by) throws Exception {
        var form = page.select("form.form").first();
        var request = post(form.attr("action"));
        form.select("input[name]:not([name=_csrf]):not([type=checkbox]), textarea[name]")
                .forEach(one -> request.param(one.attr("name"), one.attr("name").equals(field) ? answer : one.val()));
        form.select("input[type=checkbox][checked]").forEach(box -> request.param(box.attr("name"), box.val()));
        form.select("select")
                .forEach(one -> request.param(
                        one.attr("name"), one.select("option[selected]").val()));
        return send(request, by);
    }

    private SeatCellId cell(int seats) {
        var set = setSeats.set(edition.id(), track.id(), new Country("KH"), Grade.EXPERT, seats, 1, officer);
        if (set instanceof SetSeatCell.Outcome.Set(var id)) return id;
        throw new AssertionError(set);
    }

    private ClaimId claim() {
        var said = new ClaimText(
                ClaimSubject.EDITION,
                edition.id().value(),
                "experts",
                null,
                40.0,
                null,
                null,
                "Letter",
                null,
                "",
                null);
        if (recordClaim.record(said, officer) instanceof RecordClaim.Outcome.Recorded(var id)) return id;
        throw new AssertionError("no claim");
    }

    private String field() {
        String slug = SampleEditions.slug("kept");
        addField.add(slug, new FieldPlan(Multilingual.of("en", "Kept"), FieldIcon.HERITAGE, 30), officer);
        return slug;
    }

    @Test
    void a_stale_tab_is_refused_for_every_kind_of_thing_and_loses_nothing() throws Exception {
        PhaseId phase = addPhase.add(
                        edition.id(),
                        track.id(),
                        new PhasePlan(
                                PhaseKind.BREAK,
                                Multilingual.EMPTY,
                                LocalDate.of(2021, 9, 20),
                                LocalDate.of(2021, 9, 24)),
                        officer)
                .phase();
        for (String[] form : new String[][] {
            {"/set-up/programmes/" + programme + "/edit", "title-en"},
            {"/set-up/editions/" + edition.slug() + "/edit", "title-en"},
            {"/set-up/tracks/" + track.slug() + "/edit", "title-en"},
            {"/set-up/institutions/" + institution + "/edit", "name-en"},
            {"/set-up/phases/" + phase + "/edit", "title-en"},
            {"/set-up/seats/" + cell(10) + "/edit", "seats"},
            {"/set-up/claims/" + claim() + "/edit", "saidBy"},
            {"/set-up/fields/" + field() + "/edit", "name-en"}
        }) {
            boolean number = form[1].equals("seats");
            Document mine = open(officer, form[0]);
            Document theirs = open(other, form[0]);
            assertThat(send(theirs, form[1], number ? "12" : "Theirs", other).getStatus())
                    .as(form[0])
                    .isEqualTo(303);
            var refused = send(mine, form[1], number ? "14" : "Mine", officer);
            assertThat(refused.getStatus()).as(form[0]).isEqualTo(409);
            Document page = Jsoup.parse(refused.getContentAsString());
            assertThat(page.select("#faster").text()).as(form[0]).contains("박서연", number ? "12" : "Theirs");
            assertThat(page.select("input[name=" + form[1] + "]").val()).isEqualTo(number ? "14" : "Mine");
            assertThat(send(page, form[1], number ? "14" : "Mine", officer).getStatus())
                    .as("again " + form[0])
                    .isEqualTo(303);
            assertThat(open(officer, form[0])
                            .select("input[name=" + form[1] + "]")
                            .val())
                    .isEqualTo(number ? "14" : "Mine");
        }
    }

    @Test
    void what_is_put_away_leaves_the_lists_answers_at_its_address_and_comes_back() throws Exception {
        for (String[] thing : new String[][] {
            {"programmes/" + programme, "/programmes", "/programmes/" + programme},
            {"editions/" + edition.slug(), "/programmes/" + programme, "/editions/" + edition.slug()},
            {"tracks/" + track.slug(), "/editions/" + edition.slug(), "/tracks/" + track.slug()},
            {"institutions/" + institution, "/institutions", "/institutions/" + institution}
        }) {
            String link = "main a[href=" + thing[2] + "]";
            assertThat(listed(thing[1], link)).as(thing[0]).isTrue();
            for (int twice = 0; twice < 2; twice++)
                assertThat(send(post("/set-up/" + thing[0] + "/archive"), officer)
                                .getStatus())
                        .isEqualTo(303);
            assertThat(listed(thing[1], link)).as(thing[0]).isFalse();
            assertThat(open(officer, thing[2]).select("main").text()).contains("This was put away");
            assertThat(open(officer, "/set-up/" + thing[0] + "/edit").select("form[action$=/restoration]"))
                    .hasSize(1);
            for (int twice = 0; twice < 2; twice++)
                assertThat(send(post("/set-up/" + thing[0] + "/restoration"), officer)
                                .getStatus())
                        .isEqualTo(303);
            assertThat(listed(thing[1], link)).as(thing[0]).isTrue();
        }
    }

    /** On whichever page of the list, for others grow it. */
    private boolean listed(String path, String link) throws Exception {
        for (String next = path; !next.isEmpty(); ) {
            Document page = open(officer, next);
            if (!page.select(link).isEmpty()) return true;
            next = page.select("a[rel=next]").attr("href");
        }
        return false;
    }

    @Test
    void a_claim_that_is_put_away_is_told_to_nobody_any_more() throws Exception {
        ClaimId claim = claim();
        assertThat(open(officer, "/editions/" + edition.slug()).select("#claims"))
                .isNotEmpty();
        send(post("/set-up/claims/" + claim + "/archive"), officer);
        assertThat(open(officer, "/editions/" + edition.slug()).select("#claims"))
                .isEmpty();
        send(post("/set-up/claims/" + claim + "/restoration"), officer);
        assertThat(open(officer, "/editions/" + edition.slug()).select("#claims"))
                .isNotEmpty();
    }

    @Test
    void the_history_tells_who_changed_what_from_what_to_what() throws Exception {
        send(open(officer, "/set-up/tracks/" + track.slug() + "/edit"), "title-ko", "새 제목", other);
        send(post("/set-up/tracks/" + track.slug() + "/archive"), officer);
        Document history = open(officer, "/set-up/tracks/" + track.slug() + "/history");
        assertThat(history.select("ol.lines > li").eachText())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains("Changed", "박서연", "Title (Korean)", "캄보디아 영화산업", "새 제목"));
        assertThat(history.select("ol.lines > li").first().text()).contains("Put away");
        assertThat(open(other, "/set-up/tracks/" + track.slug() + "/history")
                        .select("main")
                        .text())
                .contains("변경 이력", "수정", "제목(한국어)");
        for (String path : List.of(
                "/set-up/programmes/" + programme,
                "/set-up/editions/" + edition.slug(),
                "/set-up/institutions/" + institution,
                "/set-up/seats/" + cell(4),
                "/set-up/claims/" + claim()))
            assertThat(open(officer, path + "/history").select("ol.lines > li"))
                    .as(path)
                    .isNotEmpty();
    }

    @Test
    void a_long_history_goes_on_by_pages_at_the_same_cost() throws Exception {
        String path = "/set-up/seats/" + cell(1) + "/history";
        open(officer, path);
        int one = statements(path);
        for (int i = 2; i < 60; i++) cell(i);
        assertThat(statements(path)).isEqualTo(one);
        Document first = open(officer, path);
        assertThat(first.select("ol.lines > li")).hasSize(50);
        assertThat(open(officer, first.select("a[rel=next]").attr("href")).select("ol.lines > li"))
                .hasSize(9);
        open(officer, path + "?before=99999999999999999999");
    }

    private int statements(String path) throws Exception {
        var signedIn = cast.as(officer);
        int before = Db.statements();
        mvc.perform(get(path).with(signedIn));
        return Db.statements() - before;
    }

    @Test
    void a_cell_that_somebody_holds_is_neither_put_away_nor_made_too_small() throws Exception {
        SeatCellId cell = cell(2);
        PersonId dara = cast.person("Dara", Language.ENGLISH, "KH", "Asia/Phnom_Penh");
        enrol.enrol(dara, track.id(), new Country("KH"), Grade.EXPERT, EnrolmentState.ACTIVE, officer);
        assertThat(archiveSeats.archive(cell, officer)).isEqualTo(new ArchiveSeatCell.Outcome.InUse(1));
        assertThat(changeSeats.change(cell, 1, 0, 0, officer)).isEqualTo(new ChangeSeatCell.Outcome.InUse(1));
        assertThat(changeSeats.change(cell, 1, 1, 2, officer))
                .isInstanceOf(ChangeSeatCell.Outcome.FloorAboveSeats.class);
        var refused = send(post("/set-up/seats/" + cell + "/archive"), officer);
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(Jsoup.parse(refused.getContentAsString())
                        .select("#seats-error")
                        .text())
                .contains("One person");
        assertThat(changeSeats.change(cell, 1, 1, 0, officer)).isInstanceOf(ChangeSeatCell.Outcome.Changed.class);
    }

    @Test
    void a_claim_is_followed_up() throws Exception {
        ClaimId claim = claim();
        Document form = open(officer, "/set-up/claims/" + claim + "/edit");
        form.select("select[name=standing] option").removeAttr("selected");
        form.select("select[name=standing] option[value=REFUTED]").attr("selected", "");
        send(form, "followUp", "The ministry counts 38.", officer);
        assertThat(open(officer, "/set-up/editions/" + edition.slug())
                        .select("main")
                        .text())
                .contains("Refuted");
        assertThat(open(officer, "/set-up/claims/" + claim + "/history")
                        .select("main")
                        .text())
                .contains("REFUTED", "The ministry counts 38.");
    }
}
