package org.madang.rosters.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.identity.KnownPeople;
import org.madang.identity.NewPerson;
import org.madang.identity.PersonFacts;
import org.madang.rosters.rules.Entry;
import org.madang.rosters.rules.ReadRow;
import org.madang.shared.Country;
import org.madang.shared.Language;

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

    static NewPerson created(Entry entry) {
        return new NewPerson(
                entry.email(),
                entry.printName(),
                ReadRow.nameLanguage(entry),
                entry.latinName(),
                entry.callMe(),
                "",
                entry.country(),
                language(entry),
                ReadRow.zone(entry),
                false);
    }

    private static Language language(Entry entry) {
        return entry.language() == null ? ReadRow.nameLanguage(entry) : entry.language();
    }

    /** What a newly created person has, and what the row adds to it. */
    static PersonFacts added(Entry entry, boolean all) {
        NewPerson person = created(entry);
        return new PersonFacts(
                person.printName(),
                person.nameLanguage(),
                person.latinName(),
                person.callMe(),
                person.country(),
                all ? entry.citizenships() : List.of(),
                all ? entry.birthYear() : null,
                person.language(),
                person.zone(),
                all ? entry.externalId() : null);
    }
}
