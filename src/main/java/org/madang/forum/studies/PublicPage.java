package org.madang.forum.studies;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.madang.shared.Country;
import org.madang.web.Page;
import org.madang.web.Screen;

/**
 * What a forum shows to everybody: the public sections of its accepted case studies.
 *
 * @param forum any of the rows, for what all of them say of the forum
 */
public record PublicPage(CaseQueries.Publication forum, List<CaseQueries.Publication> sections) implements Page {
    @Override
    public String template() {
        return "forum/studies/public.jte";
    }

    public record Study(Country country, List<CaseQueries.Publication> sections) {}

    /** In the order the reader expects of country names. */
    public List<Study> byCountry(Screen s) {
        var studies = new LinkedHashMap<Country, List<CaseQueries.Publication>>();
        for (var section : sections) {
            Country country = section.country();
            if (country != null)
                studies.computeIfAbsent(country, any -> new java.util.ArrayList<>())
                        .add(section);
        }
        var collator = s.f().collator();
        return studies.entrySet().stream()
                .sorted(Comparator.comparing(
                        (Map.Entry<Country, List<CaseQueries.Publication>> study) -> s.f().country(study.getKey()),
                        collator::compare))
                .map(study -> new Study(study.getKey(), study.getValue()))
                .toList();
    }
}
