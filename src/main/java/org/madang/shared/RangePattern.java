package org.madang.shared;

import com.ibm.icu.text.DateIntervalInfo;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import java.time.LocalDateTime;

/** How a language writes "from to" when the largest field that differs is the given one. */
record RangePattern(CalendarPattern first, CalendarPattern second) {
    static RangePattern of(String skeleton, int largestDifference, ULocale locale) {
        DateIntervalInfo intervals = new DateIntervalInfo(locale);
        DateIntervalInfo.PatternInfo known = intervals.getIntervalPattern(skeleton, largestDifference);
        String first;
        String second;
        // Lao data writes ranges of spelled dates with slashes; day or month first is then a guess, so both are
        // spelled.
        if (known == null || known.getFirstPart().contains("/")) {
            String whole = DateTimePatternGenerator.getInstance(locale).getBestPattern(skeleton);
            String[] around = intervals.getFallbackIntervalPattern().split("\\{[01]}", -1);
            first = around[0] + whole + around[1];
            second = whole + around[2];
        } else {
            first = known.getFirstPart();
            second = known.getSecondPart();
        }
        return new RangePattern(new CalendarPattern(first, locale), new CalendarPattern(second, locale));
    }

    static RangePattern times(ULocale locale) {
        return of("Hm", Calendar.HOUR, locale);
    }

    String show(LocalDateTime from, LocalDateTime to) {
        return first.show(from) + second.show(to);
    }
}
