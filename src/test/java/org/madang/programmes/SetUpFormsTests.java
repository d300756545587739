package org.madang.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.institutions.Institutions;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class SetUpFormsTests {
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
    Institutions institutions;

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

    private MockHttpServletResponse send(PersonId by, String path, String... typed) throws Exception {
        var request = post(path).with(csrf()).with(cast.as(by));
        for (int i = 0; i < typed.length; i += 2) request.param(typed[i], typed[i + 1]);
        return mvc.perform(request).andReturn().getResponse();
    }

    private Document open(PersonId by, String path) throws Exception {
        var answer = mvc.perform(get(path).with(cast.as(by))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        assertThat(answer.getContentAsString()).as(path).doesNotContain("⟦");
        return Jsoup.parse(answer.getContentAsString());
    }

    /** Sends an opened form back as it stands, which is what somebody does who changes nothing. */
    private MockHttpServletResponse sendBack(Document page) throws Exception {
        var form = page.select("form.form").first();
        var request = post(form.attr("action")).with(csrf()).with(cast.as(officer));
        form.select("input[name]:not([name=_csrf]):not([type=checkbox]), textarea[name]")
                .forEach(field -> request.param(field.attr("name"), field.val()));
        form.select("input[type=checkbox][checked]").forEach(box -> request.param(box.attr("name"), box.val()));
        form.select("select")
                .forEach(one -> request.param(
                        one.attr("name"), one.select("option[selected]").val()));
        return mvc.perform(request).andReturn().getResponse();
    }

    @Test
    void what_was_typed_wrong_comes_back_with_the_errors_beside_the_fields() throws Exception {
        var refused = send(officer, "/set-up/programmes", "slug", "Not A Slug", "title-ko", "제목", "kind", "NONE");
        assertThat(refused.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(refused.getContentAsString());
        assertThat(page.select("#slug").val()).isEqualTo("Not A Slug");
        assertThat(page.select("#title-ko").val()).isEqualTo("제목");
        assertThat(page.select("#slug-error").text()).contains("small Latin letters");
        assertThat(page.select("#kind-error")).isNotEmpty();
        assertThat(page.select(".summary a").eachAttr("href")).containsExactly("#slug", "#kind");
    }

    @Test
    void a_programme_is_made_once_and_can_be_changed() throws Exception {
        String slug = SampleEditions.slug("made");
        String[] typed = {"slug", slug, "title-en", "Made here", "kind", "EXPERT"};
        assertThat(send(officer, "/set-up/programmes", typed).getStatus()).isEqualTo(303);
        var again = send(officer, "/set-up/programmes", typed);
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(again.getContentAsString()).select("#slug-error").text())
                .contains("already");
        assertThat(send(
                                officer,
                                "/set-up/programmes/" + slug,
                                "version",
                                "1",
                                "title-en",
                                "Changed",
                                "kind",
                                "ADMINISTRATION")
                        .getStatus())
                .isEqualTo(303);
        Programme changed = programmes.find(slug).orElseThrow();
        assertThat(changed.title().texts()).containsEntry("en", "Changed");
        assertThat(changed.kind()).isEqualTo(ProgrammeKind.ADMINISTRATION);
    }

    @Test
    void an_edition_with_a_track_a_phase_seats_and_a_claim_grows_form_by_form() throws Exception {
        String slug = SampleEditions.slug("grown");
        String parent =
                "/set-up/programmes/" + programmes.find(programme).orElseThrow().slug();
        String[] dates = {"startsOn", "2026-09-01", "endsOn", "2026-12-04"};
        assertThat(send(
                                officer,
                                parent + "/editions",
                                with(dates, "slug", slug, "label", "2026", "title-en", "Grown", "sequence", "22"))
                        .getHeader("Location"))
                .isEqualTo("/set-up/editions/" + slug);
        String here = "/set-up/editions/" + slug;
        String trackSlug = SampleEditions.slug("dance");
        assertThat(send(
                                officer,
                                here + "/tracks",
                                with(
                                        dates,
                                        "slug",
                                        trackSlug,
                                        "title-en",
                                        "Dance",
                                        "field",
                                        "performing-arts",
                                        "countries",
                                        "IN",
                                        "languages",
                                        "kn",
                                        "zone",
                                        "Asia/Calcutta",
                                        "colour",
                                        "GREEN",
                                        "position",
                                        "1",
                                        "requiredPercent",
                                        "80"))
                        .getStatus())
                .isEqualTo(303);
        Track grown = tracks.find(trackSlug).orElseThrow();
        assertThat(grown.zone().getId()).isEqualTo("Asia/Kolkata");
        assertThat(grown.countries()).isEqualTo(List.of("IN"));

        assertThat(send(officer, here + "/phases", with(dates, "track", trackSlug, "kind", "COURSE"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(send(officer, here + "/phases", with(dates, "track", trackSlug, "kind", "COURSE"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(
                                officer,
                                here + "/seats",
                                "track",
                                trackSlug,
                                "country",
                                "IN",
                                "grade",
                                "EXPERT",
                                "seats",
                                "10",
                                "floor",
                                "11")
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(
                                officer,
                                here + "/seats",
                                "track",
                                trackSlug,
                                "country",
                                "IN",
                                "grade",
                                "",
                                "seats",
                                "10",
                                "floor",
                                "3")
                        .getStatus())
                .isEqualTo(303);
        assertThat(send(officer, here + "/claims", "track", "", "figure", "weeks", "source", "Newsletter")
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(
                                officer,
                                here + "/claims",
                                "track",
                                "",
                                "figure",
                                "weeks",
                                "number",
                                "8",
                                "source",
                                "Newsletter")
                        .getStatus())
                .isEqualTo(303);
        assertThat(open(officer, here).select("main").text())
                .contains("Dance", "Course", "10 seats", "3 guaranteed", "Weeks: Newsletter", "Whole edition");
    }

    private static String[] with(String[] dates, String... more) {
        var all = new java.util.ArrayList<>(List.of(dates));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void an_institution_is_made_given_a_role_and_renamed() throws Exception {
        String slug = SampleEditions.slug("institute");
        assertThat(send(
                                officer,
                                "/set-up/institutions",
                                "slug",
                                slug,
                                "name-en",
                                "Typography Institute",
                                "kind",
                                "UNIVERSITY",
                                "country",
                                "KR",
                                "city",
                                "Paju",
                                "website",
                                "javascript:alert(1)")
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(
                                officer,
                                "/set-up/institutions",
                                "slug",
                                slug,
                                "name-en",
                                "Typography Institute",
                                "kind",
                                "UNIVERSITY",
                                "country",
                                "KR",
                                "city",
                                "Paju")
                        .getStatus())
                .isEqualTo(303);
        String roles = "/set-up/editions/" + edition.slug() + "/institutions";
        String[] role = {"track", track.slug(), "institution", slug, "role", "OPERATOR"};
        assertThat(send(officer, roles, role).getStatus()).isEqualTo(303);
        assertThat(send(officer, roles, role).getStatus()).isEqualTo(422);
        assertThat(send(officer, roles, "track", "elsewhere", "institution", slug, "role", "HOST")
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(
                                officer,
                                "/set-up/institutions/" + slug,
                                "version",
                                "1",
                                "name-en",
                                "PaTI",
                                "kind",
                                "UNIVERSITY",
                                "country",
                                "KR",
                                "renamedOn-day",
                                "1",
                                "renamedOn-month",
                                "3",
                                "renamedOn-year",
                                "2024")
                        .getStatus())
                .isEqualTo(303);
        assertThat(institutions.find(slug).orElseThrow().name().texts()).containsEntry("en", "PaTI");
        assertThat(Jsoup.parse(mvc.perform(get("/institutions/" + slug))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                        .select("main")
                        .text())
                .contains("Typography Institute", "PaTI");
    }

    @Test
    void a_form_sent_back_as_it_was_opened_changes_nothing() throws Exception {
        Track before = tracks.find(track.id()).orElseThrow();
        assertThat(sendBack(open(officer, "/set-up/tracks/" + track.slug() + "/edit"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(tracks.find(track.id())).contains(before);
        assertThat(sendBack(open(officer, "/set-up/editions/" + edition.slug() + "/edit"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(editions.find(edition.id())).contains(edition);
    }

    @Test
    void every_form_opens_in_english_and_in_korean() throws Exception {
        PersonId korean = cast.person("사무국", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        String here = "/set-up/editions/" + edition.slug();
        for (String path : List.of(
                "/set-up",
                here,
                here + "/edit",
                here + "/tracks/new",
                here + "/phases/new",
                here + "/institutions/new",
                here + "/seats/new",
                here + "/claims/new",
                "/set-up/programmes/new",
                "/set-up/institutions/new",
                "/set-up/fields/new",
                "/set-up/fields/film/edit",
                "/set-up/fields/film/history",
                "/set-up/tracks/" + track.slug() + "/edit")) {
            assertThat(open(officer, path).select("html").attr("lang")).isEqualTo("en");
            Document page = open(korean, path);
            assertThat(page.select("html").attr("lang")).isEqualTo("ko");
            assertThat(page.select("h1").text()).as(path).matches(".*[가-힣].*");
        }
        assertThat(open(korean, "/set-up").select("nav a[href=/set-up]").eachText())
                .containsOnly("설정");
    }

    @Test
    void the_set_up_pages_cost_the_same_however_much_is_set_up() throws Exception {
        int index = statements("/set-up");
        int one = statements("/set-up/editions/" + edition.slug());
        for (int i = 0; i < 2; i++) sample.track(edition.id(), officer);
        sample.edition(programme, officer);
        assertThat(statements("/set-up")).isEqualTo(index);
        assertThat(statements("/set-up/editions/" + edition.slug())).isEqualTo(one);
    }

    private int statements(String path) throws Exception {
        var signedIn = cast.as(officer);
        int before = Db.statements();
        assertThat(mvc.perform(get(path).with(signedIn))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        return Db.statements() - before;
    }

    @Test
    void nobody_but_the_secretariat_sets_anything_up() throws Exception {
        String here = "/set-up/editions/" + edition.slug();
        var manager = cast.with(Role.COURSE_MANAGER, ScopeKind.TRACK, track.id().value());
        var elsewhere = cast.with(
                Role.SECRETARIAT,
                ScopeKind.EDITION,
                sample.edition(programme, officer).value());
        String slug = SampleEditions.slug("never");
        assertThat(send(manager, "/set-up/programmes", "slug", slug, "title-en", "No", "kind", "EXPERT")
                        .getStatus())
                .isEqualTo(403);
        assertThat(send(elsewhere, "/set-up/programmes", "slug", slug, "title-en", "No", "kind", "EXPERT")
                        .getStatus())
                .isEqualTo(403);
        for (PersonId other : List.of(manager, elsewhere)) {
            assertThat(send(other, here, "label", "x").getStatus()).isEqualTo(404);
            assertThat(send(other, here + "/tracks", "slug", slug).getStatus()).isEqualTo(404);
            assertThat(send(other, "/set-up/tracks/" + track.slug(), "title-en", "x")
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(mvc.perform(post(here).with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getHeader("Location"))
                .startsWith("/sign-in");
        assertThat(programmes.find(slug)).isEmpty();
        assertThat(tracks.find(slug)).isEmpty();
    }
}
