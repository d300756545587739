package org.madang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.programmes.AddTrack;
import org.madang.programmes.SampleEditions;
import org.madang.programmes.TrackPlan;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.web.gallery.ScriptsPage;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages that visitors read, with long texts in every script: what somebody wrote stands as well as what we wrote. */
@Journey
class RealScriptsJourneys {
    private static final String TAMIL = "கலைஞர்கள் கலைஞர்களுடன் சேர்ந்து கற்றுக்கொள்கிறார்கள்";

    @Autowired
    Cast cast;

    @Autowired
    SampleEditions editions;

    @Autowired
    AddTrack tracks;

    private static Map<String, String> texts(int times) {
        var texts = new LinkedHashMap<String, String>();
        for (var part : new ScriptsPage().parts())
            texts.put(part.lang(), part.title() + (" " + part.lead()).repeat(times));
        texts.put("ta", TAMIL + (" " + TAMIL).repeat(3 * times));
        return texts;
    }

    /** A track that says what it is in thirteen languages. */
    private String track() {
        PersonId officer = cast.secretariat();
        String slug = SampleEditions.slug("scripts");
        TrackPlan like = SampleEditions.trackPlan();
        var edition = editions.edition(editions.programme(officer), "2020", officer);
        tracks.add(
                edition,
                slug,
                new TrackPlan(
                        new Multilingual(texts(1)),
                        new Multilingual(texts(6)),
                        like.field(),
                        like.countries(),
                        like.zone(),
                        like.languages(),
                        like.startsOn(),
                        like.endsOn(),
                        like.colour(),
                        like.position(),
                        like.requiredPercent()),
                officer);
        return slug;
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 360, 768, 1440})
    void what_is_written_in_any_script_fits_its_page(int width, Windows windows) {
        String track = track();
        var visitor = windows.visitor(width, true);
        var wrong = new ArrayList<String>();
        for (String language : texts(1).keySet()) {
            Page page = visitor.open("/tracks/" + track + "?lang=" + language).page();
            assertThat(page.locator("main [lang=" + language + "], html[lang=" + language + "] h1")
                            .count())
                    .as(language)
                    .isPositive();
            look(page, language, wrong);
        }
        for (String language : List.of("km", "lo")) {
            for (String path : List.of("/", "/calls", "/programmes", "/showcase", "/sign-in"))
                look(visitor.open(path + "?lang=" + language).page(), language, wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private static void look(Page page, String language, List<String> wrong) {
        String at = page.url().replaceAll("^https?://[^/]+", "") + " ";
        for (String box : ScriptsJourneys.found(page, ScriptsJourneys.OVER, null)) wrong.add(at + box);
        for (String line : ScriptsJourneys.found(page, ScriptsJourneys.LOW, "main"))
            if (line.startsWith(language + ": ")) wrong.add(at + line);
    }
}
