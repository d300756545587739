package org.madang.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Country;
import org.madang.web.Choice;
import org.madang.web.Screen;

/**
 * Codes that have names in the reader's language, such as states or countries: said once, they make a column that sorts
 * by the names and a filter that offers them.
 *
 * @param name in the reader's language
 * @param byName whether a filter offers them in the order of their names, not in their own
 */
public record Codes(List<String> codes, BiFunction<Screen, String, String> name, boolean byName) {
    public static final Codes COUNTRIES =
            new Codes(List.of(Locale.getISOCountries()), (s, code) -> s.f().country(new Country(code)), true);

    /** The constants of an enumeration; their words stand under this beginning of a message key. */
    public static Codes of(Class<? extends Enum<?>> type, String words) {
        return of(Arrays.stream(type.getEnumConstants()).map(Enum::name).toList(), words);
    }

    public static Codes of(List<String> codes, String words) {
        return new Codes(codes, (s, code) -> s.t(words + code), false);
    }

    public <R> Column<R> column(String key, String label, String sql, Function<R, @Nullable String> value) {
        return column(key, label, sql, value, row -> {
            String code = value.apply(row);
            return code == null || code.isEmpty() ? Cell.EMPTY : cell(code);
        });
    }

    public <R> Column<R> column(
            String key, String label, String sql, Function<R, @Nullable String> value, Function<R, Cell> cell) {
        return Column.named(key, label, sql, value, codes, name, cell);
    }

    /** A code by its name. */
    public Cell cell(String code) {
        return new Cell.Composed(s -> name.apply(s, code));
    }

    /** Several codes by their names. */
    public Cell cell(List<String> all) {
        return new Cell.Composed(
                s -> s.f().list(all.stream().map(code -> name.apply(s, code)).toList()));
    }

    /** @param sql the column that holds the code */
    public Filter filter(String key, String label, String sql) {
        return Filter.choice(key, label, sql + " = :" + key, this::choices);
    }

    public List<Choice> choices(Screen s) {
        var choices = codes.stream().map(code -> Choice.of(code, name.apply(s, code)));
        return (byName ? choices.sorted((one, other) -> s.f().collator().compare(one.label(), other.label())) : choices)
                .toList();
    }
}
