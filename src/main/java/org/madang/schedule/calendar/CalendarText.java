package org.madang.schedule.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes lines of RFC 5545: CRLF after each, folded at 75 octets (section 3.1), texts escaped (section 3.3.11). */
final class CalendarText {
    private static final int OCTETS = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder written = new StringBuilder();

    /** A value that needs no escaping, such as a number or an address. */
    CalendarText line(String name, String value) {
        int octets = 0;
        String line = name + ":" + value;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            int size = octets(character);
            if (octets + size > OCTETS) {
                written.append("\r\n ");
                octets = 1;
            }
            written.appendCodePoint(character);
            octets += size;
            i += Character.charCount(character);
        }
        written.append("\r\n");
        return this;
    }

    CalendarText text(String name, String value) {
        return line(name, escaped(value));
    }

    CalendarText instant(String name, Instant at) {
        return line(name, UTC.format(at));
    }

    byte[] bytes() {
        return written.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String value) {
        StringBuilder text = new StringBuilder(value.length() + 16);
        value.replace("\r\n", "\n").codePoints().forEach(character -> {
            switch (character) {
                case '\\', ';', ',' -> text.append('\\').appendCodePoint(character);
                case '\n', '\r' -> text.append("\\n");
                case '\t' -> text.append(' ');
                default -> {
                    // A control character may not stand in a calendar at all.
                    if (!Character.isISOControl(character)) text.appendCodePoint(character);
                }
            }
        });
        return text.toString();
    }

    private static int octets(int character) {
        if (character < 0x80) return 1;
        if (character < 0x800) return 2;
        return character < 0x10000 ? 3 : 4;
    }
}
