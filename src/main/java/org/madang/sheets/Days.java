package org.madang.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days as a workbook keeps them: as numbers, of which only the format says that they are days. */
final class Days {
    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
    /** The last day of the year 9999. */
    private static final int LAST = 2_958_465;

    private Days() {}

    /**
     * Whether a format shows a day: one of those that are built in (ECMA-376 part 1, 18.8.30, those of East Asia among
     * them), or one that speaks of years, or of days beside months.
     */
    static boolean shown(@Nullable Integer id, @Nullable String format) {
        if (id != null && (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58))
            return true;
        if (format == null) return false;
        String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0 && bare.indexOf('m') >= 0;
    }

    /** The day that a number stands for; what is none stays as it is. */
    static String text(String number, boolean from1904) {
        try {
            int days = new BigDecimal(number).intValue();
            if (days < 1 || days > LAST) return number;
            return (from1904 ? FROM_1904 : FROM_1900).plusDays(days).toString();
        } catch (NumberFormatException text) {
            return number;
        }
    }
}
