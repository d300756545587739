package org.madang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.journeys.Findings.Place;
import org.madang.shared.Language;
import org.madang.web.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What participants and visitors are shown stands in their language, and the pages hold longer ones than English. */
@Journey
class LanguagesJourneys {
    /** Somebody of every kind that learns, applies, speaks or only looks, by the page they begin on. */
    private static final List<String> LEARNERS =
            List.of("Van Sreypich", "Phengsy Duangdala", "Dian Puspitasari", "Bituin Aguinaldo", "Seng Ponleu", "Sok Dara");

    /** Parts for builders of pages. */
    private static final Set<String> NOT_TRANSLATED = Set.of("/gallery", "/gallery/scripts");

    private static final Pattern LANGUAGE = Pattern.compile("[?&]lang=([a-z]+)");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @ParameterizedTest
    @ValueSource(strings = {"km", "lo"})
    void nothing_that_a_participant_or_a_visitor_reads_is_borrowed(String language, Windows windows) {
        var borrowed = new ArrayList<String>();
        borrowed.addAll(borrowedOn("a visitor", windows.visitor(360, true).open("/"), language));
        windows.close();
        for (String name : LEARNERS) {
            borrowed.addAll(borrowedOn(name, windows.visitor(360, true).signIn(name), language));
            windows.close();
        }
        assertThat(borrowed.stream().distinct()).isEmpty();
    }

    private List<String> borrowedOn(String who, Somebody somebody, String language) {
        String own = somebody.page().locator("html").getAttribute("lang");
        somebody.read(language);
        var findings = new Findings();
        var request = somebody.page().context().request();
        var pages = new Exploring(who, request, Routes.of(mapping), findings, new Budget(findings))
                .from(List.of("/", "/this-week", "/me", "/sign-in", "/check"));
        assertThat(pages).as("pages of " + who).hasSizeGreaterThan(5);
        for (ServedPage page : pages)
            assertThat(page.html().select("html").attr("lang"))
                    .as(page.place().path())
                    .isEqualTo(asked(page.place().path(), language));
        somebody.open("/").read(own);
        return pages.stream()
                .filter(page -> !NOT_TRANSLATED.contains(page.place().route()))
                .flatMap(page -> page.html().select(".borrowed").stream()
                        .map(part -> said(page.place(), part)))
                .toList();
    }

    /** An address may ask for a language of its own; one that the interface lacks changes only the texts of people. */
    private static String asked(String address, String own) {
        var asked = LANGUAGE.matcher(address);
        return asked.find() && Screen.LANGUAGES.contains(new Language(asked.group(1))) ? asked.group(1) : own;
    }

    private static String said(Place place, Element part) {
        return place.route() + ": " + part.text();
    }

    @Test
    void pages_hold_words_nearly_half_as_long_again(Windows windows) {
        var findings = new Findings();
        for (String name : List.of("Van Sreypich", "Lee Doyun", "Kim Haneul")) {
            Somebody somebody = windows.visitor(360, true).signIn(name);
            String own = somebody.page().locator("html").getAttribute("lang");
            somebody.read("en-XA");
            var seen = new HashSet<String>();
            var pages = new Exploring(
                            name, somebody.page().context().request(), Routes.of(mapping), new Findings(), new Budget(findings))
                    .from(List.of("/", "/this-week"));
            for (ServedPage page : pages) {
                if (!seen.add(page.place().route())) continue;
                somebody.page().navigate(page.place().path());
                overflowing(somebody.page(), page.place(), findings);
            }
            somebody.open("/").read(own);
            windows.close();
        }
        assertThat(findings.lines()).isEmpty();
    }

    private static void overflowing(Page page, Place place, Findings findings) {
        if (page.evaluate("document.documentElement.scrollWidth > innerWidth").equals(true))
            findings.add(place, "too wide in long words", "page", "");
    }
}
