package org.madang.rosters.rules;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madang.programmes.Grade;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.text.Graphemes;
import org.madang.shared.text.NameScript;

/** Reads the cells of one row into an entry, and says everything that is wrong with them at once. */
public final class ReadRow {
    private static final int NAME = 120;
    private static final int SHORT = 60;
    private static final int MOST_CITIZENSHIPS = 4;
    private static final int FIRST_YEAR = 1900;
    /** As sign-in takes an address (RFC 5321 section 4.5.3.1). */
    private static final Pattern ADDRESS = Pattern.compile(
            "[^\\s@<>,;:\"()\\[\\]\\\\\\p{Cntrl}]{1,64}@[^\\s@<>,;:\"()\\[\\]\\\\\\p{Cntrl}]{1,180}\\.[^\\s@.]{2,60}");

    /** A year, or a day of which the year is told apart by its four digits; of a day nothing else is kept. */
    private static final Pattern BIRTH = Pattern.compile(
            "([0-9]{4})(?:년|(?:[-./ ]|년)\\s?[0-9]{1,2}(?:[-./ ]|월)\\s?[0-9]{1,2}.{0,10}|[01][0-9][0-3][0-9])?"
                    + "|[0-9]{1,2}[-./ ][0-9]{1,2}[-./ ]([0-9]{4})");

    private static final String[] BROKEN_FORMULAS = {"#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!"
    };

    private final Mapping mapping;
    private final List<String> cells;
    private final List<Problem> problems = new ArrayList<>();

    private ReadRow(Mapping mapping, List<String> cells) {
        this.mapping = mapping;
        this.cells = cells;
    }

    public record Result(Entry entry, List<Problem> problems) {}

    /**
     * @param enrols whether the people are given a place in a track, which needs a grade and a country
     * @param thisYear nobody is born after it
     */
    public static Result read(Mapping mapping, List<String> cells, boolean enrols, int thisYear) {
        return new ReadRow(mapping, cells).all(enrols, thisYear);
    }

    private Result all(boolean enrols, int thisYear) {
        String name = text(Field.PRINT_NAME, NAME);
        if (name.isEmpty()) wrong(Field.PRINT_NAME, "missing");
        else if (name.codePoints().noneMatch(Character::isLetter)) wrong(Field.PRINT_NAME, "name", name);
        String email = address();
        String external = text(Field.EXTERNAL_ID, SHORT);
        if (email == null && external.isEmpty() && problems.stream().noneMatch(one -> one.field() == Field.EMAIL))
            wrong(mapping.has(Field.EMAIL) ? Field.EMAIL : Field.EXTERNAL_ID, "noKey");
        Country country = one(Field.COUNTRY, Names::country, "country");
        Grade grade = enrols ? one(Field.GRADE, Names::grade, "grade") : null;
        if (enrols) {
            need(Field.COUNTRY);
            need(Field.GRADE);
        }
        var entry = new Entry(
                name,
                one(Field.NAME_LANGUAGE, Names::language, "language"),
                text(Field.LATIN_NAME, NAME),
                text(Field.CALL_ME, SHORT),
                email,
                one(Field.LANGUAGE, Names::language, "language"),
                country,
                citizenships(),
                zone(),
                year(thisYear),
                external.isEmpty() ? null : external,
                grade);
        return new Result(entry, problems);
    }

    private void need(Field field) {
        if (mapping.cell(cells, field).isEmpty()) wrong(field, "missing");
    }

    private void wrong(Field field, String key, String... arguments) {
        problems.add(Problem.of(field, key, arguments));
    }

    private String text(Field field, int longest) {
        String text = mapping.cell(cells, field);
        for (String broken : BROKEN_FORMULAS)
            if (text.equals(broken)) {
                wrong(field, "formula", text);
                return "";
            }
        if (text.indexOf('\uFFFD') >= 0) wrong(field, "letters", text);
        if (Graphemes.count(text) > longest) wrong(field, "long", String.valueOf(longest));
        return text;
    }

    private @Nullable String address() {
        String typed = text(Field.EMAIL, 254);
        if (typed.isEmpty()) return null;
        String address = typed.toLowerCase(Locale.ROOT);
        if (ADDRESS.matcher(address).matches()) return address;
        wrong(Field.EMAIL, "email", typed);
        return null;
    }

    private <T> @Nullable T one(Field field, Function<String, Optional<T>> known, String key) {
        String typed = mapping.cell(cells, field);
        if (typed.isEmpty()) return null;
        Optional<T> found = known.apply(typed);
        if (found.isEmpty()) wrong(field, key, typed);
        return found.orElse(null);
    }

    private List<Country> citizenships() {
        var all = new ArrayList<Country>();
        for (String part : mapping.cell(cells, Field.CITIZENSHIP).split("[,;/·、]", -1)) {
            if (part.isBlank()) continue;
            var country = Names.country(part);
            if (country.isEmpty()) wrong(Field.CITIZENSHIP, "country", part.strip());
            else if (!all.contains(country.get())) all.add(country.get());
        }
        if (all.size() > MOST_CITIZENSHIPS) wrong(Field.CITIZENSHIP, "citizenships", String.valueOf(MOST_CITIZENSHIPS));
        return all;
    }

    private @Nullable ZoneId zone() {
        return one(Field.ZONE, Names::zone, "zone");
    }

    /** Digits of any script as those of Latin. */
    private static String digits(String text) {
        return text.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private @Nullable Integer year(int thisYear) {
        String typed = mapping.cell(cells, Field.BIRTH_YEAR);
        if (typed.isEmpty()) return null;
        var day = BIRTH.matcher(digits(typed));
        if (day.matches()) {
            int year = Integer.parseInt(day.group(1) == null ? day.group(2) : day.group(1));
            if (year >= FIRST_YEAR && year <= thisYear) return year;
        }
        wrong(Field.BIRTH_YEAR, "year", typed, String.valueOf(FIRST_YEAR), String.valueOf(thisYear));
        return null;
    }

    /** The zone of an entry: its own, else its country's. */
    public static ZoneId zone(Entry entry) {
        if (entry.zone() != null) return entry.zone();
        return entry.country() == null ? ZoneId.of("Asia/Seoul") : Names.zoneOf(entry.country());
    }

    /** The language a name is written in when nobody says: told by nothing but its letters. */
    public static Language nameLanguage(Entry entry) {
        if (entry.nameLanguage() != null) return entry.nameLanguage();
        return NameScript.language(entry.printName());
    }
}
