package org.madang.shared;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeDateTimeUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes dates, numbers and names for one reader: in their language, in their time zone. Pages get every such text
 * from here, since browsers lack Lao, Khmer and Burmese. Cheap to construct, safe to share.
 */
public final class Format {
    private static final int MOST_CLOCKS = 4;

    private final Language language;
    private final ZoneId zone;
    private final LanguageFormats formats;

    public Format(Language language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
        this.formats = LanguageFormats.of(language);
    }

    /**
     * A meeting in the reader's time and in the track's. {@code same} is true when both clocks show the same, so one
     * of them is enough; {@code iso} is the start for a {@code datetime} attribute.
     */
    public record TwoZones(String mine, String mineCity, String theirs, String theirsCity, boolean same, String iso) {}

    /** What the clocks of some places show at one instant. */
    public record Elsewhere(String time, String places) {}

    public Language reader() {
        return language;
    }

    public ZoneId zone() {
        return zone;
    }

    /** "17 Aug 2021". */
    public String date(LocalDate date) {
        return formats.date.show(date.atStartOfDay());
    }

    /** The reader's date of an instant. */
    public String date(Instant at) {
        return formats.date.show(local(at));
    }

    /** "Tuesday, 17 August 2021". */
    public String longDate(LocalDate date) {
        return formats.longDate.show(date.atStartOfDay());
    }

    /** "17 Aug – 2 Sept 2021": repeats only what differs; one date when both are equal. */
    public String range(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return date(from);
        }
        RangePattern pattern = from.getYear() != to.getYear()
                ? formats.years
                : from.getMonthValue() != to.getMonthValue() ? formats.months : formats.days;
        return pattern.show(from.atStartOfDay(), to.atStartOfDay());
    }

    /** "2021"; "2564 (2021)" in Thai. */
    public String year(int year) {
        return CalendarPattern.year(year, formats.buddhist);
    }

    /** "17:00": always 24 hours, because noon and midnight are where meetings across zones get lost. */
    public String time(Instant at) {
        return formats.time.show(local(at));
    }

    /** "Friday, 1 October 2021 at 17:00": for deadlines and mails. */
    public String dateTime(Instant at) {
        return formats.dateTime.show(local(at));
    }

    /** "1 Oct 2021, 17:00": for lists and logs. */
    public String stamp(Instant at) {
        return formats.stamp.show(local(at));
    }

    /** "Fri 1 Oct, 17:00–18:30" for the reader, and the same meeting where the track lives. */
    public TwoZones twoZones(Instant start, int minutes, ZoneId trackZone) {
        LocalDateTime mine = local(start);
        LocalDateTime theirs = LocalDateTime.ofInstant(start, trackZone);
        boolean sameDay = mine.toLocalDate().equals(theirs.toLocalDate());
        return new TwoZones(
                meeting(mine, local(start.plus(minutes, ChronoUnit.MINUTES)), true),
                city(zone),
                meeting(theirs, LocalDateTime.ofInstant(start.plus(minutes, ChronoUnit.MINUTES), trackZone), !sameDay),
                city(trackZone),
                mine.equals(theirs),
                start.toString());
    }

    /**
     * The same instant on the clocks of countries, earliest first: "16:00" in "Cambodia and Laos", with the day where it
     * is another than at {@code place}. The countries of that place and of the reader are left out. A country of several clocks is named by cities, one
     * of more than {@value #MOST_CLOCKS} not at all.
     */
    public List<Elsewhere> elsewhere(Instant at, ZoneId place, Collection<Country> countries) {
        LocalDateTime there = LocalDateTime.ofInstant(at, place);
        var places = new TreeMap<LocalDateTime, TreeSet<String>>();
        for (Country country : countries) {
            var clocks = CountryClocks.at(at, country);
            boolean shown = CountryClocks.hold(country, place) || CountryClocks.hold(country, zone);
            if (shown || clocks.size() > MOST_CLOCKS) continue;
            clocks.forEach((local, zone) -> places.computeIfAbsent(local, any -> new TreeSet<>(formats.collator))
                    .add(clocks.size() == 1 ? country(country) : city(zone)));
        }
        return places.entrySet().stream()
                .map(each -> new Elsewhere(
                        meeting(
                                each.getKey(),
                                each.getKey(),
                                !each.getKey().toLocalDate().equals(there.toLocalDate())),
                        list(List.copyOf(each.getValue()))))
                .toList();
    }

    /** "Phnom Penh"; the zone's own name when it has no city. */
    public String city(ZoneId zone) {
        return formats.city(zone.getId());
    }

    public String number(long value) {
        return formats.number.format(value).toString();
    }

    /** At most two digits after the point. */
    public String decimal(double value) {
        return decimal(value, 2);
    }

    /** @param digitsAtMost after the point, 0 to 6 */
    public String decimal(double value, int digitsAtMost) {
        return formats.decimals[digitsAtMost].format(value).toString();
    }

    /** 0.805 is "80.5%". */
    public String percent(double share) {
        return formats.percent.format(share * 100).toString();
    }

    /** "3.2 MB" (a million bytes, as data plans count); "64 kB" below a tenth of one. */
    public String megabytes(long bytes) {
        return formats.megabytes(bytes);
    }

    /** "in 3 hours", "yesterday": from a day on it counts the reader's calendar days. */
    public String relative(Instant at, Instant now) {
        long seconds = ChronoUnit.SECONDS.between(now, at);
        long size = Math.abs(seconds);
        if (size < 60) {
            return formats.relative.format(Direction.PLAIN, AbsoluteUnit.NOW);
        }
        if (size < 3_600) {
            return formats.relative.format(seconds / 60, RelativeDateTimeUnit.MINUTE);
        }
        if (size < 86_400) {
            return formats.relative.format(seconds / 3_600, RelativeDateTimeUnit.HOUR);
        }
        long days = ChronoUnit.DAYS.between(local(now).toLocalDate(), local(at).toLocalDate());
        long much = Math.abs(days);
        if (much < 14) {
            return formats.relative.format(days, RelativeDateTimeUnit.DAY);
        }
        if (much < 60) {
            return formats.relative.format(days / 7, RelativeDateTimeUnit.WEEK);
        }
        return much < 730
                ? formats.relative.format(days / 30, RelativeDateTimeUnit.MONTH)
                : formats.relative.format(days / 365, RelativeDateTimeUnit.YEAR);
    }

    /** "A, B and C". */
    public String list(List<String> items) {
        return formats.list.format(items);
    }

    public String country(Country country) {
        return formats.country(country.code());
    }

    /** The name of a language in the reader's language. */
    public String language(Language named) {
        return formats.language(named.tag());
    }

    /** The name of a language in itself, as a language switch shows it. */
    public static String ownName(Language named) {
        return LanguageFormats.of(named).language(named.tag());
    }

    /** "3 min 0 sec"; from an hour on "1 hr 30 min". */
    public String duration(long seconds) {
        long hours = seconds / 3_600;
        String minutes = formats.minutes.format(seconds % 3_600 / 60).toString();
        if (hours > 0) {
            String whole = formats.hours.format(hours).toString();
            return seconds % 3_600 < 60 ? whole : formats.units.format(whole, minutes);
        }
        String rest = formats.seconds.format(seconds % 60).toString();
        return seconds < 60 ? rest : formats.units.format(minutes, rest);
    }

    /** Sorts as the reader expects; frozen, so safe to share. Long lists are sorted by the database instead. */
    public Collator collator() {
        return formats.collator;
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, zone);
    }

    private String meeting(LocalDateTime from, LocalDateTime to, boolean withDay) {
        String times = from.equals(to) ? formats.time.show(from) : formats.times.show(from, to);
        return withDay ? formats.withTime(formats.shortDay.show(from), times) : times;
    }
}
