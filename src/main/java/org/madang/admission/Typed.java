package org.madang.admission;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.media.MediaFile;
import org.madang.media.MediaId;

/** Reads answers that are more than text. All of them are kept as text, so that what was typed wrongly is kept as well. */
public final class Typed {
    private Typed() {}

    /** A whole number, in the digits of any script; null when it is none. */
    public static @Nullable Long number(String typed) {
        String digits = typed.strip().replaceAll("[\\s,_.\u00a0](?=\\p{Nd}{3}(?!\\p{Nd}))", "");
        if (!digits.matches("-?\\p{Nd}{1,15}")) return null;
        return Long.parseLong(digits);
    }

    /** A date kept as year-month-day, each part as it was typed; null when there is no such day. */
    public static @Nullable LocalDate date(String typed) {
        String[] parts = typed.split("-", -1);
        if (parts.length != 3) return null;
        try {
            var date = LocalDate.of(
                    Integer.parseInt(parts[0].strip()),
                    Integer.parseInt(parts[1].strip()),
                    Integer.parseInt(parts[2].strip()));
            return date.getYear() >= 1900 && date.getYear() <= 2199 ? date : null;
        } catch (DateTimeException | NumberFormatException noDate) {
            return null;
        }
    }

    /** A file that was handed in: its id, its size and its name. */
    public record File(MediaId id, long bytes, String name) {
        static String answer(MediaFile file) {
            return file.id() + " " + file.size() + " " + file.name();
        }
    }

    public static @Nullable File file(String answer) {
        String[] parts = answer.split(" ", 3);
        if (parts.length != 3 || !parts[1].matches("[0-9]{1,15}")) return null;
        try {
            return new File(new MediaId(UUID.fromString(parts[0])), Long.parseLong(parts[1]), parts[2]);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
