package org.madang.tables;

/** Texts that a spreadsheet would calculate rather than show (OWASP, CSV injection). */
public final class Formula {
    /** Also the wide forms of these signs, which spreadsheets in East Asian languages take for the narrow ones. */
    private static final String STARTS = "=+-@\t\r\n＝＋－＠";

    private Formula() {}

    /** The text with an apostrophe before it where a spreadsheet would take it for a formula. */
    public static String harmless(String text) {
        return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** The text as it was before {@link #harmless}. */
    public static String asTyped(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && STARTS.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }
}
