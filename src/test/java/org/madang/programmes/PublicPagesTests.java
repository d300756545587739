package org.madang.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
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
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What search engines and share previews read of the public pages, read here the way they do. */
@MadangTest
class PublicPagesTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

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
    ChangeTrack changeTrack;

    @Autowired
    GiveInstitutionRole giveRole;

    @Autowired
    CreateInstitution createInstitution;

    @Autowired
    ArchiveThing archive;

    PersonId officer;
    ProgrammeId programme;
    Edition edition;
    Track track;
    String partner;

    @BeforeEach
    void aTrackInThreeLanguages() {
        officer = cast.secretariat();
        programme = sample.programme(officer);
        edition = editions.find(sample.edition(programme, officer)).orElseThrow();
        track = tracks.find(sample.track(edition.id(), officer)).orElseThrow();
        TrackPlan plan = SampleEditions.trackPlan();
        changeTrack.change(
                track.id(),
                1,
                new TrackPlan(
                        Multilingual.of("en", "Film </script><b>& more", "ko", "영화", "th", "ภาพยนตร์"),
                        Multilingual.of("en", "What a film costs."),
                        plan.field(),
                        plan.countries(),
                        plan.zone(),
                        plan.languages(),
                        plan.startsOn(),
                        plan.endsOn(),
                        plan.colour(),
                        plan.position(),
                        plan.requiredPercent()),
                officer);
        partner = SampleEditions.slug("rupp");
        InstitutionId institution = createInstitution
                .create(
                        partner,
                        Multilingual.of("en", "University of Arts", "km", "សាកលវិទ្យាល័យ"),
                        new InstitutionFacts(InstitutionKind.UNIVERSITY, new Country("KH"), "Phnom Penh", null),
                        officer)
                .institution();
        giveRole.give(edition.id(), track.id(), institution, InstitutionRole.PARTNER, officer);
    }

    @Test
    void a_list_that_shows_three_editions_leads_to_all_of_them() throws Exception {
        var slug = programmes.find(programme).orElseThrow().slug();
        for (int i = 0; i < 3; i++) sample.edition(programme, "Further " + i, officer);
        for (String next = "/programmes"; !next.isEmpty(); ) {
            Document list = page(next);
            var all = list.select("a[href=/programmes/" + slug + "]:contains(All 4 editions)");
            if (!all.isEmpty()) return;
            next = list.select("a[rel=next]").attr("href");
        }
        throw new AssertionError("no list leads to all editions");
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        return mvc.perform(get(URI.create(path)).with(Cast.reading("en")))
                .andReturn()
                .getResponse();
    }

    private Document page(String path) throws Exception {
        var answer = answer(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private static JsonNode data(Document page) {
        var scripts = page.select("script[type=application/ld+json]");
        assertThat(scripts).hasSize(1);
        JsonNode data = JSON.readTree(scripts.first().data());
        assertThat(data.get("@context").asString()).isEqualTo("https://schema.org");
        assertThat(data.get("url").asString()).startsWith("http");
        return data;
    }

    private static List<String> values(JsonNode texts) {
        var values = new ArrayList<String>();
        texts.forEach(text -> values.add(
                text.get("@language").asString() + ": " + text.get("@value").asString()));
        return values;
    }

    @Test
    void a_track_is_a_course_for_machines_whatever_its_title_holds() throws Exception {
        Document page = page("/tracks/" + track.slug());
        JsonNode data = data(page);
        assertThat(data.get("@type").asString()).isEqualTo("Course");
        assertThat(values(data.get("name")))
                .containsExactlyInAnyOrder("en: Film </script><b>& more", "ko: 영화", "th: ภาพยนตร์");
        assertThat(data.get("hasCourseInstance").get("startDate").asString()).isEqualTo("2021-08-17");
        assertThat(data.get("provider").get(0).get("url").asString()).endsWith("/institutions/" + partner);
        assertThat(page.select("h1 b")).isEmpty();
    }

    @Test
    void a_programme_and_its_edition_are_educational_programmes() throws Exception {
        String slug = programmes.find(programme).orElseThrow().slug();
        JsonNode whole = data(page("/programmes/" + slug));
        assertThat(whole.get("@type").asString()).isEqualTo("EducationalOccupationalProgram");
        assertThat(whole.get("hasPart").get(0).get("url").asString()).endsWith("/editions/" + edition.slug());
        JsonNode held = data(page("/editions/" + edition.slug()));
        assertThat(held.get("@type").asString()).isEqualTo("EducationalOccupationalProgram");
        assertThat(held.get("endDate").asString()).isEqualTo("2022-01-14");
        assertThat(held.get("hasCourse").get(0).get("url").asString()).endsWith("/tracks/" + track.slug());
    }

    @Test
    void an_institution_is_the_kind_of_organization_it_is() throws Exception {
        JsonNode data = data(page("/institutions/" + partner));
        assertThat(data.get("@type").asString()).isEqualTo("CollegeOrUniversity");
        assertThat(data.get("address").get("addressCountry").asString()).isEqualTo("KH");
    }

    @Test
    void every_language_of_a_page_has_an_address_that_shows_it() throws Exception {
        Document page = page("/tracks/" + track.slug());
        assertThat(page.select("link[rel=canonical]").attr("href")).endsWith("/tracks/" + track.slug());
        assertThat(page.select("link[rel=alternate][hreflang]").eachAttr("hreflang"))
                .containsExactly("en", "ko", "th", "x-default");
        for (String[] expected : new String[][] {{"ko", "영화"}, {"th", "ภาพยนตร์"}}) {
            String address = page.select("link[hreflang=" + expected[0] + "]").attr("href");
            Document other = page(address.substring(address.indexOf("/tracks/")));
            assertThat(other.select("h1").text()).isEqualTo(expected[1]);
            assertThat(other.select("link[rel=canonical]").attr("href")).isEqualTo(address);
            assertThat(other.select("meta[property=og:title]").attr("content")).isEqualTo(expected[1]);
        }
        assertThat(page("/tracks/" + track.slug() + "?lang=ko").select("html").attr("lang"))
                .isEqualTo("ko");
        assertThat(page.select("nav a[hreflang=th]").text()).isEqualTo("ไทย");
        for (String odd : new String[] {"zz", "toolong", "%3Cscript%3E", "", "en&lang=ko", "%FF"})
            assertThat(answer("/tracks/" + track.slug() + "?lang=" + odd).getStatus())
                    .as(odd)
                    .isIn(200, 400);
    }

    @Test
    void a_shared_link_shows_title_description_picture_and_language() throws Exception {
        for (String path : List.of(
                "/programmes/" + programmes.find(programme).orElseThrow().slug(),
                "/editions/" + edition.slug(),
                "/tracks/" + track.slug(),
                "/institutions/" + partner)) {
            Document page = page(path);
            for (String property : List.of("og:title", "og:description", "og:url", "og:image", "og:type", "og:locale"))
                assertThat(page.select("meta[property=" + property + "]").attr("content"))
                        .as(path + " " + property)
                        .isNotBlank();
            assertThat(page.select("meta[property=og:locale]").attr("content")).isEqualTo("en_US");
        }
    }

    private List<String> map() throws Exception {
        var answer = answer("/sitemap.xml");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("application/xml");
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.getContentAsByteArray()));
        assertThat(document.getDocumentElement().getNamespaceURI())
                .isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
        var addresses = new ArrayList<String>();
        var urls = document.getElementsByTagNameNS("*", "url");
        for (int i = 0; i < urls.getLength(); i++) {
            var url = (Element) urls.item(i);
            addresses.add(url.getElementsByTagNameNS("*", "loc").item(0).getTextContent());
            var links = url.getElementsByTagNameNS("http://www.w3.org/1999/xhtml", "link");
            for (int j = 0; j < links.getLength(); j++) addresses.add(((Element) links.item(j)).getAttribute("href"));
        }
        return addresses;
    }

    @Test
    void the_map_of_the_site_names_every_public_page_in_every_language() throws Exception {
        int before = Db.statements();
        List<String> addresses = map();
        assertThat(Db.statements() - before).isLessThanOrEqualTo(4);
        assertThat(addresses)
                .anyMatch(address -> address.endsWith("/tracks/" + track.slug()))
                .anyMatch(address -> address.endsWith("/tracks/" + track.slug() + "?lang=th"))
                .anyMatch(address -> address.endsWith("/institutions/" + partner + "?lang=km"))
                .anyMatch(address -> address.endsWith("/editions/" + edition.slug()))
                .anyMatch(address -> address.endsWith("/showcase"));
        archive.archive(SetUpThing.TRACK, track.id(), officer);
        assertThat(map()).noneMatch(address -> address.contains("/tracks/" + track.slug()));
    }

    @Test
    void robots_are_told_where_the_map_is_and_where_nothing_is_to_be_found() throws Exception {
        var answer = answer("/robots.txt");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("text/plain");
        assertThat(answer.getContentAsString().lines())
                .contains("User-agent: *", "Disallow: /set-up")
                .anyMatch(line -> line.matches("Sitemap: https?://.+/sitemap\\.xml"));
    }
}
