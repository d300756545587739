package org.madang.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes one request, well formed unless it is told otherwise. Each character of the text is one byte. */
final class HostileWriter {
    static final String FORM = "application/x-www-form-urlencoded";
    private static final String TOKEN = "a-token-of-my-own";
    /** What a page would carry for that cookie: the token masked by as many zeros (XorCsrfTokenRequestAttributeHandler). */
    private static final String MASKED =
            Base64.getUrlEncoder().encodeToString(("\0".repeat(TOKEN.length()) + TOKEN).getBytes(UTF_8));

    String method;
    String target;
    String version = "HTTP/1.1";
    String type = FORM;
    String body = "";
    boolean token = true;
    boolean lengthTold = true;
    final Map<String, String> headers = new LinkedHashMap<>();
    final Map<String, String> fields = new LinkedHashMap<>();

    HostileWriter(String method, String target, @Nullable String session) {
        this.method = method;
        this.target = target;
        headers.put("Host", "localhost");
        headers.put("Cookie", "madang-csrf=" + TOKEN + (session == null ? "" : "; madang-session=" + session));
    }

    boolean changes() {
        return !List.of("GET", "HEAD", "OPTIONS", "TRACE").contains(method);
    }

    /** @param encoded as it shall stand in the address or the form */
    HostileWriter field(String name, String encoded) {
        fields.put(name, encoded);
        return this;
    }

    byte[] bytes() {
        String sent = pairs();
        boolean inBody = changes();
        if (inBody && token && body.isEmpty()) sent = "_csrf=" + MASKED + (sent.isEmpty() ? "" : "&" + sent);
        if (inBody && token && !body.isEmpty()) headers.putIfAbsent("X-CSRF-TOKEN", MASKED);
        String whole = body.isEmpty() && inBody ? sent : body;
        String address = inBody || sent.isEmpty() ? target : target + (target.contains("?") ? "&" : "?") + sent;
        if (!whole.isEmpty()) headers.putIfAbsent("Content-Type", type);
        if (inBody && lengthTold || !whole.isEmpty() && lengthTold)
            headers.putIfAbsent("Content-Length", String.valueOf(whole.length()));
        String head = headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
        return (method + " " + address + " " + version + "\r\n" + head + "\r\n" + whole).getBytes(ISO_8859_1);
    }

    private String pairs() {
        return fields.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&"));
    }

    /** The same fields as the parts of a form with files, and one file more; whole or with one thing wrong. */
    void inParts(Random random) {
        int slip = random.nextInt(16);
        String edge =
                slip == 0 ? "" : slip == 1 ? "x".repeat(300) : slip == 2 ? "a b\"c" : "edge" + random.nextInt(1000);
        type = "multipart/form-data" + (slip == 3 ? "" : "; boundary=" + (slip == 2 ? "\"" + edge + "\"" : edge));
        var parts = new StringBuilder();
        for (var field : fields.entrySet()) {
            parts.append("--").append(edge).append("\r\n");
            if (slip != 4)
                parts.append("Content-Disposition: form-data; name=\"")
                        .append(field.getKey())
                        .append("\"\r\n");
            if (slip == 5) parts.append("Content-Type: text/plain; charset=nonsense\r\n");
            if (slip == 6) parts.append("X-".repeat(6000)).append(": 1\r\n");
            if (slip == 7) parts.append("no colon here\r\n");
            parts.append("\r\n").append(raw(field.getValue())).append("\r\n");
        }
        for (int i = slip == 8 ? 1500 : 1; i > 0; i--)
            parts.append("--")
                    .append(edge)
                    .append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                    .append(raw(HostileValues.any(random, false)).replaceAll("[\r\n\"]", "_"))
                    .append(slip == 9 ? "" : "\"")
                    .append("\r\nContent-Type: ")
                    .append(HostileValues.of(
                            List.of("image/png", "text/csv", "application/zip", "text/html", "\u0080/"), random))
                    .append(slip == 10 ? "\n\n" : "\r\n\r\n")
                    .append(content(random))
                    .append("\r\n");
        if (slip == 11) parts.setLength(parts.length() / 2);
        if (slip != 12)
            parts.append("--").append(edge).append(slip == 13 ? "-" : "--").append("\r\n");
        if (slip == 14) parts.append("after the end".repeat(500));
        body = parts.toString();
    }

    private static String content(Random random) {
        return HostileValues.of(
                List.of(
                        "",
                        "a",
                        "Name,E-mail\r\n=1+1,a@b\r\n",
                        "PK\u0003\u0004",
                        "\u0089PNG\r\n\u001a\n",
                        "%PDF-1.7\n",
                        "RIFF\u00ff\u00ff\u00ff\u00ffWAVEfmt ",
                        "\u00ff\u00fe",
                        ",".repeat(5000),
                        "\"".repeat(5001),
                        "<svg onload=alert(1)>",
                        "\0".repeat(2000),
                        "GIF89a\u00ff\u00ff\u00ff\u00ff",
                        "\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF",
                        "ID3\u0004",
                        "\0\0\0 ftypisom"),
                random);
    }

    /** As bytes, each in one character; what is no encoding stays as it is. */
    static String raw(String encoded) {
        var raw = new StringBuilder();
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%'
                    && i + 2 < encoded.length()
                    && HexFormat.isHexDigit(encoded.charAt(i + 1))
                    && HexFormat.isHexDigit(encoded.charAt(i + 2))) {
                raw.append((char) HexFormat.fromHexDigits(encoded, i + 1, i + 3));
                i += 2;
            } else raw.append(c);
        }
        return raw.toString();
    }

    static String encoded(String usual) {
        return URLEncoder.encode(usual, UTF_8);
    }
}
