package org.madang.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.madang.shared.CannotStart;

/** Where a database is and as whom to enter it; {@code url} is a JDBC address without user and password. */
record DatabaseAddress(
        String url, @Nullable String user, @Nullable String password) {
    private static final String JDBC = "jdbc:";

    /** Reads {@code jdbc:postgresql://user:password@host/name} and the same with {@code postgres://}. */
    static DatabaseAddress parse(String text) {
        String bare = text.startsWith(JDBC) ? text.substring(JDBC.length()) : text;
        if (!bare.startsWith("postgres://") && !bare.startsWith("postgresql://")) {
            throw refused(null);
        }
        try {
            URI uri = URI.create(bare);
            String userInfo = uri.getRawUserInfo();
            String authority = uri.getRawAuthority();
            String path = uri.getRawPath();
            if (authority == null || path == null || path.length() < 2) {
                throw refused(null);
            }
            String hosts = authority.substring(authority.lastIndexOf('@') + 1);
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            String url = "jdbc:postgresql://" + hosts + path + query;
            if (userInfo == null) {
                return new DatabaseAddress(url, null, null);
            }
            int colon = userInfo.indexOf(':');
            return colon < 0
                    ? new DatabaseAddress(url, decoded(userInfo), null)
                    : new DatabaseAddress(
                            url, decoded(userInfo.substring(0, colon)), decoded(userInfo.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            throw refused(e);
        }
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Never repeats the text, because it may hold a password. */
    private static CannotStart refused(@Nullable Throwable cause) {
        String sentence = "MADANG_DATABASE_URL must look like postgres://user:password@host:5432/database.";
        return cause == null ? new CannotStart(sentence) : new CannotStart(sentence, cause);
    }

    /** Without what stands behind the question mark, where the driver allows a password too. */
    @Override
    public String toString() {
        return url.replaceFirst("\\?.*", "");
    }
}
