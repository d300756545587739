package org.madang.demonstration.files;

import java.util.List;
import java.util.Map;
import org.madang.shared.Country;

/**
 * An invented case study of cultural policy; no government has said any of it.
 *
 * @param sections situation, measure, lesson, question, in this order, each a paragraph of plain text
 */
public record CaseStudy(Country country, String title, Map<String, String> sections) {

    /** One for each of the seven countries that the demonstration chooses, for its source names none. */
    public static List<CaseStudy> all() {
        return TextParts.read("cases.md").stream().map(CaseStudy::make).toList();
    }

    private static CaseStudy make(TextParts.Part part) {
        return new CaseStudy(new Country(part.value("country")), part.title(), part.sections());
    }
}
