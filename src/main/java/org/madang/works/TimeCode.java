package org.madang.works;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A moment of a film as people say it: {@code 1:12}. */
public final class TimeCode {
    private static final Pattern WRITTEN = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,3}):([0-5]\\d)");

    private TimeCode() {}

    /** @return seconds from the start; empty when the text is no time code */
    public static OptionalInt parse(String text) {
        var found = WRITTEN.matcher(text.strip());
        if (!found.matches()) return OptionalInt.empty();
        int hours = found.group(1) == null ? 0 : Integer.parseInt(found.group(1));
        return OptionalInt.of(hours * 3600 + Integer.parseInt(found.group(2)) * 60 + Integer.parseInt(found.group(3)));
    }

    public static String of(int seconds) {
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
