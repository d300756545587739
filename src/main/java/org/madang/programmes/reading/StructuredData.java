package org.madang.programmes.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.madang.programmes.InstitutionRole;
import org.madang.shared.Multilingual;
import org.madang.web.JsonLd;
import org.madang.web.Screen;

/** The public pages for machines: programmes and editions as educational programmes, tracks as courses. */
public final class StructuredData {
    private StructuredData() {}

    private static Map<String, Object> start(Screen s, String type, Multilingual name, Multilingual about) {
        var data = new LinkedHashMap<String, Object>();
        String address = s.absolute(s.path());
        data.put("@context", "https://schema.org");
        data.put("@type", type);
        data.put("@id", address);
        data.put("url", address);
        data.put("name", JsonLd.texts(name));
        if (!about.isEmpty()) data.put("description", JsonLd.texts(about));
        return data;
    }

    public static Map<String, Object> of(ProgrammePage page, Screen s) {
        ProgrammeLine programme = page.programme();
        var data = start(s, "EducationalOccupationalProgram", programme.title(), programme.summary());
        data.put("educationalProgramMode", "blended");
        data.put(
                "hasPart",
                programme.editions().stream()
                        .map(edition -> thing(
                                s, "EducationalOccupationalProgram", edition.title(), "/editions/" + edition.slug()))
                        .toList());
        return data;
    }

    public static Map<String, Object> of(EditionPage page, Screen s) {
        var data = start(s, "EducationalOccupationalProgram", page.title(), page.summary());
        data.put("startDate", page.startsOn().toString());
        data.put("endDate", page.endsOn().toString());
        data.put("provider", organizations(s, page.inWholeEdition()));
        data.put(
                "isPartOf",
                thing(
                        s,
                        "EducationalOccupationalProgram",
                        page.programmeTitle(),
                        "/programmes/" + page.programmeSlug()));
        data.put(
                "hasCourse",
                page.tracks().stream()
                        .map(track -> thing(s, "Course", track.title(), "/tracks/" + track.slug()))
                        .toList());
        return data;
    }

    public static Map<String, Object> of(TrackPage page, Screen s) {
        var track = page.track();
        var data = start(s, "Course", track.title(), page.summary());
        data.put("about", s.text(track.fieldName()).text());
        data.put("inLanguage", track.languages());
        data.put("provider", organizations(s, page.parts()));
        data.put(
                "isPartOf",
                thing(s, "EducationalOccupationalProgram", track.programmeTitle(), "/editions/" + track.editionSlug()));
        var instance = new LinkedHashMap<String, Object>();
        instance.put("@type", "CourseInstance");
        instance.put("courseMode", "online");
        instance.put("startDate", track.startsOn().toString());
        instance.put("endDate", track.endsOn().toString());
        data.put("hasCourseInstance", instance);
        return data;
    }

    /** Whoever offers it; a sponsor does not teach. */
    private static List<Object> organizations(Screen s, List<PartLine> parts) {
        var organizations = new ArrayList<Object>();
        for (PartLine part : parts)
            if (part.role() != InstitutionRole.SPONSOR)
                organizations.add(thing(s, "Organization", part.name(), "/institutions/" + part.slug()));
        return organizations;
    }

    private static Map<String, Object> thing(Screen s, String type, Multilingual name, String path) {
        return Map.of("@type", type, "name", JsonLd.texts(name), "url", s.absolute(path));
    }
}
