package org.madang.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.institutions.CreateInstitution;
import org.madang.institutions.InstitutionFacts;
import org.madang.institutions.InstitutionId;
import org.madang.institutions.InstitutionKind;
import org.madang.institutions.RenameInstitution;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class ReadingTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    SampleEditions sample;

    @Autowired
    Programmes programmes;

    @Autowired
    Editions editions;

    @Autowired
    Tracks tracks;

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
    RenameInstitution renameInstitution;

    PersonId officer;
    ProgrammeId programme;
    Edition edition;
    Track track;

    @BeforeEach
    void anEditionWithATrack() {
        officer = cast.secretariat();
        programme = sample.programme(officer);
        edition = editions.find(sample.edition(programme, officer)).orElseThrow();
        track = tracks.find(sample.track(edition.id(), officer)).orElseThrow();
    }

    private Document page(String path, String language) throws Exception {
        var answer =
                mvc.perform(get(path).with(Cast.reading(language))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        assertThat(answer.getContentAsString()).doesNotContain("⟦");
        // Dates are set with narrow spaces.
        return Jsoup.parse(answer.getContentAsString().replaceAll("[\\u2009\\u202f\\u00a0]", " "));
    }

    private int statements(String path) throws Exception {
        int before = Db.statements();
        page(path, "en");
        return Db.statements() - before;
    }

    private InstitutionId institution(String slug) {
        var facts = new InstitutionFacts(InstitutionKind.PARTNER, new Country("KH"), "Phnom Penh", null);
        return createInstitution
                .create(slug, Multilingual.of("en", "Cambodia Film Commission", "ko", "캄보디아 영화위원회"), facts, officer)
                .institution();
    }

    private void claim(String source, LocalDate to) {
        var said = new ClaimText(
                ClaimSubject.TRACK,
                track.id().value(),
                "dates",
                null,
                null,
                LocalDate.of(2021, 8, 17),
                to,
                source,
                "https://example.org/" + source,
                "",
                LocalDate.of(2021, 12, 1));
        recordClaim.record(said, officer);
    }

    @Test
    void a_track_stands_in_the_readers_language() throws Exception {
        Document english = page("/tracks/" + track.slug(), "en");
        assertThat(english.select("h1").text()).isEqualTo("Cambodia’s Film Business in Global Market");
        assertThat(english.select("main").text())
                .contains("Film", "17 Aug – 22 Oct 2021", "9 weeks and 4 days", "Cambodia", "Khmer", "80%");
        assertThat(english.select("meta[property=og:title]").attr("content")).contains("Cambodia’s Film Business");
        assertThat(english.select("meta[name=description]").attr("content")).contains("Cultural Expert Training 2021");
        Document korean = page("/tracks/" + track.slug(), "ko");
        assertThat(korean.select("h1").text()).isEqualTo("캄보디아 영화산업");
        assertThat(korean.select("main").text()).contains("영화", "9주 4일", "캄보디아", "2021년 8월 17일");
    }

    @Test
    void a_text_that_lacks_the_readers_language_says_which_one_it_is_in() throws Exception {
        addPhase.add(
                edition.id(),
                track.id(),
                new PhasePlan(
                        PhaseKind.COURSE, Multilingual.EMPTY, LocalDate.of(2021, 8, 17), LocalDate.of(2021, 10, 8)),
                officer);
        giveRole.give(edition.id(), track.id(), onlyEnglish(), InstitutionRole.OPERATOR, officer);
        Document korean = page("/tracks/" + track.slug(), "ko");
        assertThat(korean.select("dd span[lang=en]").text()).isEqualTo("Busan Foundation");
        assertThat(korean.select("ol.steps li").text()).contains("수업");
    }

    private InstitutionId onlyEnglish() {
        var facts = new InstitutionFacts(InstitutionKind.OPERATOR, new Country("KR"), "Busan", null);
        return createInstitution
                .create(SampleEditions.slug("busan"), Multilingual.of("en", "Busan Foundation"), facts, officer)
                .institution();
    }

    @Test
    void sources_that_disagree_stand_side_by_side_and_are_flagged() throws Exception {
        claim("newsletter", LocalDate.of(2021, 10, 22));
        Document agreed = page("/tracks/" + track.slug(), "en");
        assertThat(agreed.select("#claims")).isNotEmpty();
        assertThat(agreed.select(".pill-warn")).isEmpty();

        claim("release", LocalDate.of(2021, 10, 8));
        Document english = page("/tracks/" + track.slug(), "en");
        assertThat(english.select("section[aria-labelledby=claims] li").eachText())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains("as planned on this platform"))
                .anySatisfy(line -> assertThat(line).contains("17 Aug – 8 Oct 2021", "release"));
        assertThat(english.select(".pill-warn").text()).isEqualTo("Sources disagree");
        assertThat(english.select("a.claim-differs").attr("href")).isEqualTo("#claims");
        assertThat(page("/tracks/" + track.slug(), "ko").select(".pill-warn").text())
                .isEqualTo("출처마다 다름");
    }

    @Test
    void what_no_source_states_stays_a_visible_gap() throws Exception {
        assertThat(page("/tracks/" + track.slug(), "en").select("main").text()).contains("No source names one");
        giveRole.give(
                edition.id(), track.id(), institution(SampleEditions.slug("cfc")), InstitutionRole.PARTNER, officer);
        assertThat(page("/tracks/" + track.slug(), "en").select("main").text()).doesNotContain("No source names one");
    }

    @Test
    void an_edition_lists_tracks_seats_and_institutions_with_a_fixed_number_of_statements() throws Exception {
        String path = "/editions/" + edition.slug();
        int withOne = statements(path);
        int trackWithNone = statements("/tracks/" + track.slug());
        for (int i = 0; i < 3; i++) {
            TrackId another = sample.track(edition.id(), officer);
            giveRole.give(
                    edition.id(), another, institution(SampleEditions.slug("cfc")), InstitutionRole.PARTNER, officer);
            giveRole.give(edition.id(), track.id(), onlyEnglish(), InstitutionRole.OPERATOR, officer);
            setSeatCell.set(edition.id(), another, new Country("KH"), Grade.EXPERT, 10, 2, officer);
            claim("source" + i, LocalDate.of(2021, 10, 8 + i));
        }
        assertThat(statements(path)).isEqualTo(withOne);
        assertThat(statements("/tracks/" + track.slug()))
                .isEqualTo(trackWithNone)
                .isLessThanOrEqualTo(6);
        Document english = page(path, "en");
        assertThat(english.select("li.item.track-red")).hasSize(4);
        assertThat(english.select("li.item").text()).contains("Overseas partner: Cambodia Film Commission");
        assertThat(english.select("tfoot .num").first().text()).isEqualTo("30");
        Document korean = page(path, "ko");
        assertThat(korean.select("h1").text()).isEqualTo("2021 문화전문인력 연수");
        assertThat(korean.select("main").text()).contains("과정 4개", "해외 협력 기관: 캄보디아 영화위원회", "합계");
    }

    @Test
    void a_programme_shows_its_editions_and_the_lists_cost_the_same_however_long() throws Exception {
        String path = "/programmes/" + programmes.find(programme).orElseThrow().slug();
        int one = statements(path);
        int home = statements("/");
        int list = statements("/programmes");
        sample.edition(programme, officer);
        sample.edition(sample.programme(officer), officer);
        assertThat(statements(path)).isEqualTo(one);
        assertThat(statements("/")).isEqualTo(home);
        assertThat(statements("/programmes")).isEqualTo(list);
        Document english = page(path, "en");
        assertThat(english.select("main").text()).contains("Artists learn with artists.", "Over", "one track");
        assertThat(english.select("a[href=/editions/" + edition.slug() + "]")).isNotEmpty();
        assertThat(page(path, "ko").select("main").text()).contains("예술가가 예술가와 함께 배웁니다.", "종료");
        assertThat(page("/", "ko").select("h1").text()).contains("마당");
        assertThat(page("/", "en").select("a[href^=/programmes/]")).isNotEmpty();
    }

    @Test
    void the_list_of_programmes_is_read_page_by_page_and_the_first_page_leads_to_all_of_it() throws Exception {
        for (int i = 0; i < 51; i++) sample.programme(officer);
        var seen = new java.util.ArrayList<String>();
        int costs = 0;
        for (String next = "/programmes"; !next.isEmpty(); ) {
            int before = Db.statements();
            Document list = page(next, "en");
            if (costs != 0) assertThat(Db.statements() - before).as(next).isEqualTo(costs);
            costs = Db.statements() - before;
            var links = list.select("main h2 a").eachAttr("href");
            assertThat(links).hasSizeLessThanOrEqualTo(50);
            seen.addAll(links);
            assertThat(list.select("nav.pager a[href=/programmes]")).hasSize(next.equals("/programmes") ? 0 : 1);
            next = list.select("a[rel=next]").attr("href");
        }
        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThan(51);
        assertThat(seen)
                .contains("/programmes/"
                        + programmes.find(programme).orElseThrow().slug());
        assertThat(page("/programmes?after=nobody", "en").select("main h2 a")).isEmpty();
        Document home = page("/", "ko");
        assertThat(home.select("a[href=/programmes]").eachText()).contains("모든 프로그램");
        assertThat(home.select("section[aria-labelledby=programmes] h3")).hasSize(6);
    }

    @Test
    void an_institution_shows_its_names_its_years_and_its_roles() throws Exception {
        String slug = SampleEditions.slug("cfc");
        InstitutionId institution = institution(slug);
        giveRole.give(edition.id(), track.id(), institution, InstitutionRole.PARTNER, officer);
        giveRole.give(edition.id(), null, institution, InstitutionRole.HOST, officer);
        renameInstitution.rename(
                institution, Multilingual.of("en", "Film Office " + slug), LocalDate.of(2024, 3, 1), officer);
        Document english = page("/institutions/" + slug, "en");
        assertThat(english.select("h1").text()).isEqualTo("Film Office " + slug);
        assertThat(english.select("main").text())
                .contains("Called until", "Cambodia Film Commission", "Overseas partner", "Host", "2021");
        assertThat(english.select("a[href=/tracks/" + track.slug() + "]")).isNotEmpty();
        assertThat(page("/institutions/" + slug, "ko").select("main").text()).contains("해외 협력 기관", "캄보디아 영화위원회");
        assertThat(page("/institutions?q=" + slug, "en").select("a[href=/institutions/" + slug + "]"))
                .isNotEmpty();
    }

    @Test
    void what_is_not_there_is_answered_with_404() throws Exception {
        for (String path : new String[] {"/programmes/none", "/editions/none", "/tracks/none", "/institutions/none"})
            assertThat(mvc.perform(get(path)).andReturn().getResponse().getStatus())
                    .as(path)
                    .isEqualTo(404);
    }

    @Test
    void the_page_of_a_track_stays_within_six_statements_for_somebody_signed_in() throws Exception {
        var signedIn =
                cast.as(cast.with(Role.PARTICIPANT, ScopeKind.TRACK, track.id().value()));
        // The first page learns what never changes.
        mvc.perform(get("/tracks/" + track.slug()).with(signedIn));
        int before = Db.statements();
        mvc.perform(get("/tracks/" + track.slug()).with(signedIn));
        assertThat(Db.statements() - before).isLessThanOrEqualTo(6);
    }
}
