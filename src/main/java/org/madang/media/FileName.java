package org.madang.media;

import java.text.Normalizer;
import java.util.Locale;

/** Makes a name that a stranger chose safe to show, to put in a header and to save under. */
final class FileName {
    private static final int MOST_CHARACTERS = 100;

    private FileName() {}

    static String clean(String given, FileType type) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.codePoints()
                .filter(FileName::harmless)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        String ending = "." + type.extension();
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        boolean rightAlready = dot > 0 && isEndingOf(name.substring(dot + 1).toLowerCase(Locale.ROOT), type);
        stem = shorter(stem.replaceAll("^[. ]+|[. ]+$", ""));
        if (stem.isEmpty()) stem = "file";
        return rightAlready ? stem + name.substring(dot).toLowerCase(Locale.ROOT) : stem + ending;
    }

    private static boolean isEndingOf(String ending, FileType type) {
        return ending.equals(type.extension())
                || (type == FileType.JPEG && ending.equals("jpeg"))
                || (type == FileType.TEXT && ending.equals("md"));
    }

    /** Control signs and marks that turn the direction of writing could make a name look like another one. */
    private static boolean harmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.FORMAT -> c == 0x200C || c == 0x200D;
            default -> "<>:\"|?*;%".indexOf(c) < 0;
        };
    }

    private static String shorter(String stem) {
        return stem.codePointCount(0, stem.length()) <= MOST_CHARACTERS
                ? stem
                : stem.substring(0, stem.offsetByCodePoints(0, MOST_CHARACTERS)).strip();
    }
}
