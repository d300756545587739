package org.madang.web;

/** Where a form or an address asks to go afterwards, as far as it is a place of this site. */
public final class OwnPath {
    private static final int LONGEST = 1000;

    private OwnPath() {}

    /**
     * A path of this site, or the other one given. Browsers turn backslashes into slashes and drop tabs and line ends
     * before they read an address (WHATWG URL, section 4.4), so nothing but visible ASCII counts as a path.
     */
    public static String of(String asked, String otherwise) {
        boolean ours = asked.startsWith("/")
                && !asked.startsWith("//")
                && asked.length() < LONGEST
                && asked.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '\\');
        return ours ? asked : otherwise;
    }
}
