package org.madang.media.uploads;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a client of the protocol says in its headers; whatever is none of it reads as null. */
final class TusHeaders {
    static final String VERSION = "1.0.0";
    private static final int MOST_CHARACTERS = 4000;

    private TusHeaders() {}

    static boolean spoken(HttpServletRequest request) {
        return VERSION.equals(request.getHeader("Tus-Resumable"));
    }

    /** A whole number that is not negative. */
    static @Nullable Long number(HttpServletRequest request, String header) {
        String text = request.getHeader(header);
        return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }

    /** @return null if it is not what the protocol calls metadata */
    static @Nullable Map<String, String> metadata(HttpServletRequest request) {
        String text = request.getHeader("Upload-Metadata");
        if (text == null || text.length() > MOST_CHARACTERS) return null;
        var metadata = new HashMap<String, String>();
        for (String pair : text.split(",")) {
            String[] parts = pair.strip().split(" ", 2);
            try {
                byte[] value =
                        parts.length < 2 ? new byte[0] : Base64.getDecoder().decode(parts[1].strip());
                metadata.put(parts[0], clean(new String(value, StandardCharsets.UTF_8)));
            } catch (IllegalArgumentException noBase64) {
                return null;
            }
        }
        return metadata;
    }

    private static String clean(String text) {
        return text.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
