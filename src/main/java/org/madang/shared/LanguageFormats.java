package org.madang.shared;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.NoUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Everything one language needs to write dates, numbers and names; built once, shared by all threads. */
final class LanguageFormats {
    private static final ConcurrentHashMap<Language, LanguageFormats> BUILT = new ConcurrentHashMap<>();
    /** CLDR still gives the old name of the city here; nobody in either country uses it for a meeting today. */
    private static final Map<String, String> CITY_TODAY = Map.of("ko Asia/Saigon", "호찌민");

    final boolean buddhist;
    final CalendarPattern date;
    final CalendarPattern longDate;
    final CalendarPattern shortDay;
    final CalendarPattern time;
    final CalendarPattern dateTime;
    final CalendarPattern stamp;
    final RangePattern years;
    final RangePattern months;
    final RangePattern days;
    final RangePattern times;
    final LocalizedNumberFormatter number;
    final LocalizedNumberFormatter percent;
    /** By the most digits after the point; a formatter made per call costs a hundred times its use. */
    final LocalizedNumberFormatter[] decimals = new LocalizedNumberFormatter[7];

    final LocalizedNumberFormatter hours;
    final LocalizedNumberFormatter minutes;
    final LocalizedNumberFormatter seconds;
    final RelativeDateTimeFormatter relative;
    final ListFormatter list;
    final ListFormatter units;
    final Collator collator;

    private final LocalizedNumberFormatter fewMegabytes;
    private final LocalizedNumberFormatter manyMegabytes;
    private final LocalizedNumberFormatter kilobytes;
    private final String dayAndTime;
    private final String language;
    private final LocaleDisplayNames names;
    private final TimeZoneNames zones;
    private final Map<String, String> countries = new ConcurrentHashMap<>();
    private final Map<String, String> languages = new ConcurrentHashMap<>();
    private final Map<String, String> cities = new ConcurrentHashMap<>();

    private LanguageFormats(ULocale locale) {
        language = locale.getLanguage();
        buddhist = language.equals("th");
        DateTimePatternGenerator best = DateTimePatternGenerator.getInstance(locale);
        date = new CalendarPattern(best.getBestPattern("yMMMd"), locale);
        longDate = new CalendarPattern(best.getBestPattern("yMMMMEEEEd"), locale);
        shortDay = new CalendarPattern(best.getBestPattern("MMMEd"), locale);
        time = new CalendarPattern(best.getBestPattern("Hm"), locale);
        dateTime = new CalendarPattern(best.getBestPattern("yMMMMEEEEdHm"), locale);
        stamp = new CalendarPattern(best.getBestPattern("yMMMdHm"), locale);
        dayAndTime = best.getDateTimeFormat(DateFormat.MEDIUM).replace("'", "");
        years = RangePattern.of("yMMMd", Calendar.YEAR, locale);
        months = RangePattern.of("yMMMd", Calendar.MONTH, locale);
        days = RangePattern.of("yMMMd", Calendar.DATE, locale);
        times = RangePattern.times(locale);

        number = NumberFormatter.withLocale(locale);
        percent = number.unit(NoUnit.PERCENT).precision(Precision.maxFraction(1));
        for (int digits = 0; digits < decimals.length; digits++) {
            decimals[digits] = number.precision(Precision.maxFraction(digits));
        }
        LocalizedNumberFormatter megabytes = number.unit(MeasureUnit.MEGABYTE).unitWidth(UnitWidth.SHORT);
        fewMegabytes = megabytes.precision(Precision.maxFraction(1));
        manyMegabytes = megabytes.precision(Precision.integer());
        kilobytes = number.unit(MeasureUnit.KILOBYTE).unitWidth(UnitWidth.SHORT);
        // British data say "3 mins, 0 secs"; the unit stays a unit.
        LocalizedNumberFormatter unit = NumberFormatter.withLocale(language.equals("en") ? ULocale.ENGLISH : locale)
                .unitWidth(UnitWidth.SHORT);
        hours = unit.unit(MeasureUnit.HOUR);
        minutes = unit.unit(MeasureUnit.MINUTE);
        seconds = unit.unit(MeasureUnit.SECOND);

        relative = RelativeDateTimeFormatter.getInstance(locale);
        list = ListFormatter.getInstance(locale);
        units = ListFormatter.getInstance(locale, ListFormatter.Type.UNITS, ListFormatter.Width.NARROW);
        names = LocaleDisplayNames.getInstance(
                locale, DisplayContext.LENGTH_SHORT, DisplayContext.CAPITALIZATION_FOR_STANDALONE);
        zones = TimeZoneNames.getInstance(locale);
        collator = Collator.getInstance(locale).freeze();
    }

    static LanguageFormats of(Language language) {
        LanguageFormats built = BUILT.get(language);
        return built != null
                ? built
                : BUILT.computeIfAbsent(language, wanted -> new LanguageFormats(Locales.of(wanted)));
    }

    String withTime(String day, String time) {
        return dayAndTime.replace("{1}", day).replace("{0}", time);
    }

    String megabytes(long bytes) {
        if (bytes > 0 && bytes < 100_000) {
            return kilobytes.format(Math.max(1, Math.round(bytes / 1_000.0))).toString();
        }
        double size = bytes / 1_000_000.0;
        return (size < 9.95 ? fewMegabytes : manyMegabytes).format(size).toString();
    }

    String country(String code) {
        return countries.computeIfAbsent(code, wanted -> {
            String name = names.regionDisplayName(wanted);
            // "Myanmar (Burma)": the state and its delegates say only the first, and some languages lack a short form.
            int aside = name.indexOf(" (");
            return wanted.equals("MM") && aside > 0 ? name.substring(0, aside) : name;
        });
    }

    String language(String tag) {
        return languages.computeIfAbsent(tag, wanted -> names.localeDisplayName(ULocale.forLanguageTag(wanted)));
    }

    String city(String zone) {
        return cities.computeIfAbsent(zone, wanted -> {
            String key = TimeZone.getCanonicalID(wanted);
            String today = key == null ? null : CITY_TODAY.get(language + ' ' + key);
            @Nullable String named = today != null || key == null ? today : zones.getExemplarLocationName(key);
            return named != null ? named : withoutCity(wanted);
        });
    }

    private static String withoutCity(String zone) {
        return zone.startsWith("Etc/")
                ? zone.substring(4)
                : zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ');
    }
}
