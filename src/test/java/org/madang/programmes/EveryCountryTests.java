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
import org.madang.institutions.CreateInstitution;
import org.madang.institutions.InstitutionFacts;
import org.madang.institutions.InstitutionKind;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A country that no edition had before is set up with the forms alone. */
@MadangTest
class EveryCountryTests {
    private static final String[] DATES = {"startsOn", "2026-09-01", "endsOn", "2026-12-04"};

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
    CreateInstitution createInstitution;

    PersonId officer;
    Edition edition;

    @BeforeEach
    void anEdition() {
        officer = cast.secretariat();
        edition = editions.find(sample.edition(sample.programme(officer), officer))
                .orElseThrow();
    }

    private MockHttpServletResponse send(String path, String... typed) throws Exception {
        var request = post(path).with(csrf()).with(cast.as(officer));
        for (int i = 0; i < typed.length; i += 2) request.param(typed[i], typed[i + 1]);
        return mvc.perform(request).andReturn().getResponse();
    }

    private Document open(PersonId by, String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).with(cast.as(by)))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private String track(String country) throws Exception {
        String slug = SampleEditions.slug("craft");
        assertThat(send(
                                here() + "/tracks",
                                "slug",
                                slug,
                                "title-en",
                                "Felt",
                                "field",
                                "visual-arts",
                                "countries",
                                country,
                                "languages",
                                "en",
                                "zone",
                                "Asia/Ulaanbaatar",
                                "colour",
                                "GREEN",
                                "position",
                                "1",
                                "requiredPercent",
                                "80",
                                DATES[0],
                                DATES[1],
                                DATES[2],
                                DATES[3])
                        .getStatus())
                .isEqualTo(303);
        return slug;
    }

    private String here() {
        return "/set-up/editions/" + edition.slug();
    }

    @Test
    void mongolia_gets_a_track_a_seat_cell_and_its_first_holiday() throws Exception {
        String slug = track("MN");
        assertThat(tracks.find(slug).orElseThrow().countries()).containsExactly("MN");
        assertThat(send(
                                here() + "/seats",
                                "track",
                                slug,
                                "country",
                                "MN",
                                "grade",
                                "EXPERT",
                                "seats",
                                "8",
                                "floor",
                                "2")
                        .getStatus())
                .isEqualTo(303);

        var calendars = open(officer, "/holidays?year=2026");
        assertThat(calendars.select("a[href='/holidays/MN?year=2026']").text()).isEqualTo("Mongolia");
        assertThat(open(officer, "/holidays/MN?year=2026").select("a[href=/holidays/MN/new]"))
                .hasSize(1);
        assertThat(send("/holidays/MN", "date", "2026-07-11", "name", "Naadam", "region", "", "certainty", "CONFIRMED")
                        .getStatus())
                .isEqualTo(303);
        assertThat(open(officer, "/holidays/MN?year=2026").select("main").text())
                .contains("Naadam");
    }

    @Test
    void the_forms_offer_all_countries_the_usual_and_the_chosen_ones_first_in_the_readers_order() throws Exception {
        String slug = track("MN");
        for (String language : List.of("en", "ko")) {
            var form = open(officer, "/set-up/tracks/" + slug + "/edit?lang=" + language);
            var first = form.select("fieldset:has(#countries) > .choices input").eachAttr("value");
            assertThat(first).hasSize(13).contains("MN", "LA");
            assertThat(form.select("input[name=countries][value=MN]").hasAttr("checked"))
                    .isTrue();
            assertThat(form.select("input[name=countries]").eachAttr("value"))
                    .doesNotHaveDuplicates()
                    .containsAll(Country.ALL.stream().map(Country::code).toList());
            assertThat(form.select("fieldset:has(#countries) details").hasAttr("open"))
                    .isFalse();
            var cell = open(officer, here() + "/seats/new?lang=" + language);
            assertThat(cell.select("#country > option").eachAttr("value"))
                    .hasSize(14)
                    .contains("", "MN");
            assertThat(cell.select("#country option")).hasSize(Country.ALL.size() + 1);
        }
        assertThat(open(officer, "/set-up/tracks/" + slug + "/edit?lang=ko")
                        .select("fieldset:has(#countries) > .choices label")
                        .eachText())
                .startsWith("라오스", "말레이시아", "몽골", "미얀마")
                .endsWith("한국");
    }

    @Test
    void a_country_ticked_below_the_fold_is_seen_when_the_form_comes_back() throws Exception {
        var refused = send(here() + "/tracks", "slug", "no", "countries", "NP", "countries", "XX");
        assertThat(refused.getStatus()).isEqualTo(422);
        var form = Jsoup.parse(refused.getContentAsString());
        assertThat(form.select("#countries-error")).isNotEmpty();
        assertThat(form.select("fieldset:has(#countries) details").hasAttr("open"))
                .isTrue();
        assertThat(form.select("details input[value=NP]").hasAttr("checked")).isTrue();
        assertThat(send(here() + "/seats", "country", "XX", "seats", "1", "floor", "0")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void whoever_keeps_the_calendar_of_a_new_country_finds_it_and_no_other() throws Exception {
        var facts = new InstitutionFacts(InstitutionKind.MINISTRY, new Country("TL"), "Dili", null);
        var ministry = createInstitution
                .create(SampleEditions.slug("tl"), Multilingual.of("en", "Ministry"), facts, officer)
                .institution();
        var keeper = cast.with(Role.PARTNER_COORDINATOR, ScopeKind.INSTITUTION, ministry.value());
        var calendars = open(keeper, "/holidays?year=2026");
        assertThat(calendars.select("main ul.lines a").eachAttr("href")).containsExactly("/holidays/TL?year=2026");
        assertThat(open(officer, "/holidays?year=2026").select("a[href='/holidays/TL?year=2026']"))
                .hasSize(1);
    }
}
