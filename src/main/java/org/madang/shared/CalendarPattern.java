package org.madang.shared;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A CLDR date pattern with the names of one language, compiled once. ICU's own formatter is not thread-safe and costs
 * a calendar per call; this one is immutable, so hot pages share it.
 */
final class CalendarPattern {
    private interface Part {
        void write(StringBuilder out, LocalDateTime at);
    }

    private final List<Part> parts = new ArrayList<>();

    CalendarPattern(String pattern, ULocale locale) {
        DateFormatSymbols names = DateFormatSymbols.getInstance(locale);
        boolean buddhist = locale.getLanguage().equals("th");
        int i = 0;
        while (i < pattern.length()) {
            char c = pattern.charAt(i);
            int end = i + 1;
            if (c == '\'') {
                end = pattern.indexOf('\'', i + 1) + 1;
                literal(end == i + 2 ? "'" : pattern.substring(i + 1, end - 1));
            } else if (isField(c)) {
                while (end < pattern.length() && pattern.charAt(end) == c) {
                    end++;
                }
                parts.add(field(c, end - i, names, buddhist));
            } else {
                literal(pattern.substring(i, end));
            }
            i = end;
        }
    }

    String show(LocalDateTime at) {
        StringBuilder out = new StringBuilder(48);
        for (Part part : parts) {
            part.write(out, at);
        }
        return out.toString();
    }

    static String year(int year, boolean buddhist) {
        return buddhist ? (year + 543) + " (" + year + ")" : Integer.toString(year);
    }

    private void literal(String text) {
        parts.add((out, at) -> out.append(text));
    }

    private static boolean isField(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static Part field(char letter, int width, DateFormatSymbols names, boolean buddhist) {
        return switch (letter) {
            case 'y' -> (out, at) -> out.append(year(at.getYear(), buddhist));
            case 'M' -> month(width, names, DateFormatSymbols.FORMAT);
            case 'L' -> month(width, names, DateFormatSymbols.STANDALONE);
            case 'E' -> weekday(width, names, DateFormatSymbols.FORMAT);
            case 'c' -> weekday(width, names, DateFormatSymbols.STANDALONE);
            case 'd' -> (out, at) -> padded(out, at.getDayOfMonth(), width);
            case 'H' -> (out, at) -> padded(out, at.getHour(), width);
            case 'm' -> (out, at) -> padded(out, at.getMinute(), width);
            default -> throw new IllegalArgumentException("No rule for the date field " + letter);
        };
    }

    private static Part month(int width, DateFormatSymbols names, int context) {
        if (width < 3) {
            return (out, at) -> padded(out, at.getMonthValue(), width);
        }
        String[] months = names.getMonths(context, width == 3 ? DateFormatSymbols.ABBREVIATED : DateFormatSymbols.WIDE);
        return (out, at) -> out.append(months[at.getMonthValue() - 1]);
    }

    private static Part weekday(int width, DateFormatSymbols names, int context) {
        String[] days = names.getWeekdays(context, width < 4 ? DateFormatSymbols.ABBREVIATED : DateFormatSymbols.WIDE);
        // ICU counts from Sunday = 1, java.time from Monday = 1.
        return (out, at) -> out.append(days[at.getDayOfWeek().getValue() % 7 + 1]);
    }

    private static void padded(StringBuilder out, int value, int width) {
        if (width > 1 && value < 10) {
            out.append('0');
        }
        out.append(value);
    }
}
