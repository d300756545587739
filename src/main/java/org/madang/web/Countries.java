package org.madang.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.madang.shared.Country;

/** The countries of the world for a form, named and sorted in the reader's language. */
public final class Countries {
    /** Those that take part most years, and whose holidays come with the program. */
    private static final Set<String> USUAL =
            Set.of("BN", "ID", "IN", "KH", "KR", "LA", "MM", "MY", "PH", "SG", "TH", "VN");

    private Countries() {}

    /** The few that stand first. */
    public static List<Choice> usual(Screen s) {
        return usual(s, List.of());
    }

    /** @param chosen codes of those that stand with the few, since they were chosen before */
    public static List<Choice> usual(Screen s, Collection<String> chosen) {
        return choices(s, country -> USUAL.contains(country.code()) || chosen.contains(country.code()));
    }

    /** All but the few. */
    public static List<Choice> others(Screen s) {
        return others(s, List.of());
    }

    public static List<Choice> others(Screen s, Collection<String> chosen) {
        return choices(s, country -> !USUAL.contains(country.code()) && !chosen.contains(country.code()));
    }

    private static List<Choice> choices(Screen s, Predicate<Country> wanted) {
        return sorted(
                s,
                Country.ALL.stream()
                        .filter(wanted)
                        .map(country -> Choice.of(country.code(), s.f().country(country)))
                        .toList());
    }

    /** In the order that the reader's own language sorts the labels. */
    public static List<Choice> sorted(Screen s, List<Choice> choices) {
        var collator = s.f().collator();
        return choices.stream()
                .sorted((one, other) -> collator.compare(one.label(), other.label()))
                .toList();
    }
}
