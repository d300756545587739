package org.madang.tables;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;
import org.madang.web.Screen;

/** What stands in one cell; the page draws it, files take what it is. */
public sealed interface Cell {
    String text(Screen s);

    default Datum datum(Screen s) {
        return new Datum.Text(text(s));
    }

    /** Whether it stands at the right side, one number above the other. */
    default boolean numeric() {
        return false;
    }

    record Words(String text, @Nullable String lang) implements Cell {
        @Override
        public String text(Screen s) {
            return text;
        }
    }

    /** A text that leads somewhere. */
    record Link(String text, @Nullable String lang, String href) implements Cell {
        @Override
        public String text(Screen s) {
            return text;
        }
    }

    /** A word or a sentence of the program, such as a state. */
    record Say(String key, List<Object> arguments) implements Cell {
        public Say(String key, Object... arguments) {
            this(key, List.of(arguments));
        }

        @Override
        public String text(Screen s) {
            return s.t(key, arguments.toArray());
        }
    }

    /** A word of the program that leads somewhere. */
    record SayLink(String key, String href, List<Object> arguments) implements Cell {
        public SayLink(String key, String href, Object... arguments) {
            this(key, href, List.of(arguments));
        }

        @Override
        public String text(Screen s) {
            return s.t(key, arguments.toArray());
        }
    }

    /** Several words of the program, such as the roles somebody holds. */
    record Pills(List<String> keys) implements Cell {
        @Override
        public String text(Screen s) {
            return String.join(", ", keys.stream().map(key -> s.t(key)).toList());
        }
    }

    /** A state with its shape. */
    record Pill(String kind, String key, List<Object> arguments) implements Cell {
        public Pill(String kind, String key, Object... arguments) {
            this(kind, key, List.of(arguments));
        }

        @Override
        public String text(Screen s) {
            return s.t(key, arguments.toArray());
        }
    }

    /** A text in the languages it was written in; the page marks the one it shows. */
    record Titled(Multilingual title) implements Cell {
        @Override
        public String text(Screen s) {
            return s.text(title).text();
        }
    }

    /** Words that only the reader's page can put together, such as the name of a place. */
    record Composed(Function<Screen, String> words) implements Cell {
        @Override
        public String text(Screen s) {
            return words.apply(s);
        }
    }

    /** A text in several languages that leads somewhere. */
    record WrittenLink(Multilingual written, String href) implements Cell {
        @Override
        public String text(Screen s) {
            return s.text(written).text();
        }
    }

    record In(Country country) implements Cell {
        @Override
        public String text(Screen s) {
            return s.f().country(country);
        }
    }

    record Day(Instant at) implements Cell {
        @Override
        public String text(Screen s) {
            return s.f().date(at);
        }

        /** The day that the page says, by the reader's clock. */
        @Override
        public Datum datum(Screen s) {
            return new Datum.Day(LocalDate.ofInstant(at, s.zone()));
        }
    }

    /** A day with its hour and minute. */
    record Stamp(Instant at) implements Cell {
        @Override
        public String text(Screen s) {
            return s.f().stamp(at);
        }

        @Override
        public Datum datum(Screen s) {
            return new Datum.Moment(LocalDateTime.ofInstant(at, s.zone()).truncatedTo(ChronoUnit.MINUTES));
        }
    }

    /** When something begins and ends by the clock of its place. */
    record AtPlace(Instant at, int minutes, ZoneId zone) implements Cell {
        @Override
        public String text(Screen s) {
            var times = s.f().twoZones(at, minutes, zone);
            return times.theirs() + " " + times.theirsCity();
        }

        @Override
        public Datum datum(Screen s) {
            return new Datum.Moment(LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES));
        }
    }

    /** A day of the calendar, the same for everybody. */
    record OnDay(LocalDate day) implements Cell {
        @Override
        public String text(Screen s) {
            return s.f().date(day);
        }

        @Override
        public Datum datum(Screen s) {
            return new Datum.Day(day);
        }
    }

    record Number(long value) implements Cell {
        @Override
        public String text(Screen s) {
            return s.f().number(value);
        }

        @Override
        public Datum datum(Screen s) {
            return new Datum.Number(BigDecimal.valueOf(value));
        }

        @Override
        public boolean numeric() {
            return true;
        }
    }

    /** A number with the places that it has. */
    record Decimal(BigDecimal value) implements Cell {
        @Override
        public String text(Screen s) {
            return value.toPlainString();
        }

        @Override
        public Datum datum(Screen s) {
            return new Datum.Number(value);
        }

        @Override
        public boolean numeric() {
            return true;
        }
    }

    /**
     * Does something with the row at a press. What is sent holds the address of the page of the list as {@code back}, so that
     * {@link TableView#back} leads there again.
     *
     * @param about whom or what, for those who hear the button alone
     * @param typed what may be changed before the press; null when nothing
     */
    record Post(
            String action,
            String label,
            String about,
            Map<String, String> fields,
            @Nullable Typed typed) implements Cell {
        /** A short number or word; the label is a message key that takes what the row is about. */
        public record Typed(String name, String label, String value) {}

        @Override
        public String text(Screen s) {
            return s.t(label);
        }

        /** The form stands behind the table, for a form cannot stand in another one. */
        public String id() {
            String whole = action + " " + new TreeMap<>(fields);
            return "do-" + UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * A page on which something is done with the row. Its address holds that of the page of the list as {@code back}.
     *
     * @param about whom or what, for those who hear the link alone
     */
    record Go(String href, String label, String about) implements Cell {
        @Override
        public String text(Screen s) {
            return s.t(label);
        }

        public String from(String list) {
            return href + "?back=" + URLEncoder.encode(list, StandardCharsets.UTF_8);
        }
    }

    /** Several things in one cell. */
    record Together(List<Cell> cells) implements Cell {
        @Override
        public String text(Screen s) {
            return cells.stream()
                    .map(cell -> cell.text(s))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", "));
        }
    }

    record Empty() implements Cell {
        @Override
        public String text(Screen s) {
            return "";
        }
    }

    Cell EMPTY = new Empty();

    static Cell of(@Nullable String text) {
        return text == null || text.isEmpty() ? EMPTY : new Words(text, null);
    }

    static Cell of(@Nullable String text, @Nullable String lang) {
        return text == null || text.isEmpty() ? EMPTY : new Words(text, lang);
    }

    static Cell mail(@Nullable String address) {
        return address == null || address.isEmpty() ? EMPTY : new Link(address, null, "mailto:" + address);
    }

    static Cell country(@Nullable Country country) {
        return country == null ? EMPTY : new In(country);
    }

    static Cell day(@Nullable Instant at) {
        return at == null ? EMPTY : new Day(at);
    }
}
