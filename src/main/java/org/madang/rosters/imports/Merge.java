package org.madang.rosters.imports;

import org.jspecify.annotations.Nullable;
import org.madang.identity.KnownPeople;
import org.madang.identity.PersonFacts;
import org.madang.rosters.rules.Entry;
import org.madang.rosters.rules.ReadRow;
import org.madang.shared.Country;

/** What becomes of a person's facts by a row: blanks are filled; what the person wrote themselves is never replaced. */
final class Merge {
    private Merge() {}

    /** @param enrolledFrom the country of an enrolment that stands, which the row's country is about then */
    static PersonFacts into(KnownPeople.Known known, Entry entry, @Nullable Country enrolledFrom) {
        PersonFacts now = known.facts();
        boolean may = !known.byThemselves();
        return new PersonFacts(
                text(now.printName(), entry.printName(), may),
                may && entry.nameLanguage() != null ? entry.nameLanguage() : now.nameLanguage(),
                text(now.latinName(), entry.latinName(), may),
                text(now.callMe(), entry.callMe(), may),
                entry.country() == null || entry.country().equals(enrolledFrom)
                        ? now.country()
                        : value(now.country(), entry.country(), may),
                now.citizenships().isEmpty() || (may && !entry.citizenships().isEmpty())
                        ? entry.citizenships()
                        : now.citizenships(),
                value(now.birthYear(), entry.birthYear(), may),
                may && entry.language() != null ? entry.language() : now.language(),
                may && entry.zone() != null ? entry.zone() : now.zone(),
                now.externalId() == null ? entry.externalId() : now.externalId());
    }

    private static String text(String now, String given, boolean may) {
        return !given.isEmpty() && (now.isEmpty() || may) ? given : now;
    }

    private static <T> @Nullable T value(@Nullable T now, @Nullable T given, boolean may) {
        return given != null && (now == null || may) ? given : now;
    }

    /** What somebody who is new is known by from then on. */
    static PersonFacts created(Entry entry) {
        return new PersonFacts(
                entry.printName(),
                ReadRow.nameLanguage(entry),
                entry.latinName(),
                entry.callMe(),
                entry.country(),
                entry.citizenships(),
                entry.birthYear(),
                entry.language() == null ? ReadRow.nameLanguage(entry) : entry.language(),
                ReadRow.zone(entry),
                entry.externalId());
    }
}
