package org.madang.tables;

import java.util.Set;
import org.madang.shared.Language;

/** The database's collation for a reader. A name cannot be a parameter; only these are ever written into a statement. */
public final class Collation {
    private static final Set<String> MADE =
            Set.of("en", "ko", "km", "lo", "vi", "th", "my", "hi", "kn", "id", "fil", "ms");

    private Collation() {}

    /** {@code collate reader_ko}, to be put behind a text. */
    public static String of(Language reader) {
        return "collate reader_" + (MADE.contains(reader.tag()) ? reader.tag() : "en");
    }
}
