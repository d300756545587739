package org.madang.showcase.pages;

import gg.jte.Content;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.madang.media.MediaFile;
import org.madang.media.Preview;
import org.madang.shared.Format;
import org.madang.web.Screen;
import org.madang.works.Audience;
import org.madang.works.CreditRole;
import org.madang.works.Slot;
import org.madang.works.WorkType;
import tools.jackson.databind.json.JsonMapper;

/** The same page for machines, in the words of schema.org as JSON-LD. */
final class LinkedData {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LinkedData() {}

    static Content of(WorkPage page, Screen s) {
        // Inside a script element only these can end it or open another one (HTML standard, 13.2.5.4).
        String json = JSON.writeValueAsString(data(page, s))
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
        return output -> output.writeContent(json);
    }

    static Map<String, Object> data(WorkPage page, Screen s) {
        var work = page.work();
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", type(work.type()));
        data.put("@id", page.address(s));
        data.put("url", page.address(s));
        data.put("identifier", work.publicNo());
        data.put("name", texts(work.title().texts()));
        data.put("description", texts(work.synopsis().texts()));
        data.put("inLanguage", work.language().tag());
        data.put("datePublished", work.publishedAt().toString());
        if (!work.licence().url().isEmpty()) data.put("license", work.licence().url());
        if (work.country() != null)
            data.put(
                    "countryOfOrigin",
                    Map.of("@type", "Country", "name", country(work.country().code())));
        people(page, data);
        data.put(
                "publisher",
                page.institutions().stream()
                        .map(part -> Map.of(
                                "@type", "Organization",
                                "name", texts(part.name().texts()),
                                "url", s.absolute("/institutions/" + part.slug())))
                        .toList());
        Preview picture = page.picture();
        if (picture != null) data.put("image", s.absolute(picture.path()));
        if (work.audience() == Audience.PUBLIC) content(page, s, data);
        return data;
    }

    private static void people(WorkPage page, Map<String, Object> data) {
        var roles = new LinkedHashMap<String, List<Object>>();
        for (var credit : page.credits()) {
            String property =
                    CreditRole.valueOf(credit.role().toUpperCase(Locale.ROOT)).schemaProperty();
            roles.computeIfAbsent(property, any -> new ArrayList<>())
                    .add(Map.of(
                            "@type",
                            "Person",
                            "name",
                            text(credit.nameLanguage().tag(), credit.name())));
        }
        data.putAll(roles);
    }

    private static void content(WorkPage page, Screen s, Map<String, Object> data) {
        MediaFile main = page.file(Slot.MAIN);
        if (main == null) return;
        Long milliseconds = main.durationMs();
        if (milliseconds != null)
            data.put("duration", Duration.ofSeconds(milliseconds / 1000).toString());
        data.put(
                "encoding",
                Map.of(
                        "@type", "MediaObject",
                        "contentUrl", s.absolute(main.path()),
                        "encodingFormat", main.type().mediaType(),
                        "contentSize", String.valueOf(main.size())));
    }

    private static String type(WorkType type) {
        return switch (type) {
            case BOOK -> "Book";
            case DANCE_FILM -> "Movie";
            case NARRATIVE -> "ShortStory";
            case DESIGN_WORK -> "VisualArtwork";
            case FILM_PROPOSAL, PROJECT_PLAN, CASE_STUDY -> "CreativeWork";
        };
    }

    private static List<Map<String, String>> texts(Map<String, String> texts) {
        var values = new ArrayList<Map<String, String>>();
        texts.forEach((language, words) -> values.add(text(language, words)));
        return values;
    }

    private static Map<String, String> text(String language, String words) {
        return Map.of("@language", language, "@value", words);
    }

    private static String country(String code) {
        return new Format(org.madang.shared.Language.ENGLISH, java.time.ZoneId.of("UTC"))
                .country(new org.madang.shared.Country(code));
    }
}
