package org.madang.institutions.reading;

import java.time.LocalDate;
import java.util.List;
import org.madang.institutions.Institution;
import org.madang.shared.Multilingual;
import org.madang.web.Page;

/** @param sections what the other modules know of this institution */
public record InstitutionPage(
        Institution institution, boolean archived, List<EarlierName> earlierNames, List<Page> sections)
        implements Page {
    /** @param untilOn the last day of this name */
    public record EarlierName(Multilingual name, LocalDate untilOn) {}

    @Override
    public String template() {
        return "institutions/reading/institution.jte";
    }
}
