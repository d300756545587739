package org.madang.operations.settings;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A value as it may be shown: what stands between a colon and the last @ of an address, or behind its question mark, is secret. */
final class Masked {
    private static final String DOTS = "•••";
    private static final Pattern PASSWORD = Pattern.compile("^([a-z:+]+://[^/:@?]*):.*@", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("(?i)([\\w.-]*(?:password|secret|token|key)[\\w.-]*=)\\S+");

    private Masked() {}

    static @Nullable String of(@Nullable String value) {
        if (value == null) return null;
        String address = PASSWORD.matcher(value).replaceFirst("$1:" + DOTS + "@");
        int query = address.contains("://") ? address.indexOf('?') : -1;
        String bare = query < 0 ? address : address.substring(0, query) + "?" + DOTS;
        return OPTION.matcher(bare).replaceAll("$1" + DOTS);
    }
}
