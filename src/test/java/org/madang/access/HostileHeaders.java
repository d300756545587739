package org.madang.access;

import static org.madang.access.HostileValues.of;

import java.util.List;
import java.util.Random;

/** What can be wrong about a request beside its path and fields: headers, the method, the framing, the kind of body. */
final class HostileHeaders {
    private static final List<String> NAMES = List.of(
            "Accept",
            "Accept-Encoding",
            "Accept-Language",
            "Authorization",
            "Connection",
            "Content-Disposition",
            "Content-Encoding",
            "Content-Type",
            "DNT",
            "Expect",
            "Forwarded",
            "Host",
            "If-Match",
            "If-Modified-Since",
            "If-None-Match",
            "If-Range",
            "If-Unmodified-Since",
            "Last-Event-ID",
            "Max-Forwards",
            "Origin",
            "Prefer",
            "Range",
            "Referer",
            "Sec-Fetch-Mode",
            "Sec-Fetch-Site",
            "TE",
            "Tus-Resumable",
            "Upgrade",
            "Upload-Length",
            "Upload-Offset",
            "User-Agent",
            "Via",
            "X-CSRF-TOKEN",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-HTTP-Method-Override",
            "X-Original-URL",
            "X-Requested-With",
            "X-Rewrite-URL");
    private static final List<String> FITTING = List.of(
            "bytes=0-18446744073709551615",
            "bytes=-0",
            "bytes=5-2,1-1,-1",
            "bytes=" + "0-0,".repeat(500),
            "W/\"",
            "\"",
            "*",
            "gzip;q=NaN",
            "br;q=-1",
            "ko;q=1e9,zz",
            "en-".repeat(900),
            "de-DE-x-" + "a-".repeat(400),
            "text/html;q=99;level=",
            "*/*;charset=\"",
            "Sun, 99 Foo 99999 99:99:99 GMT",
            "100-continue",
            "200-nonsense",
            "websocket",
            "h2c",
            "127.0.0.1:99999",
            "[::1",
            "evil.example\u00ff",
            "a@b:80",
            "for=\"[\";by=_",
            "1.2.3.4, ::1, x, ",
            "fe80::1%eth0",
            "999.1.1.1",
            "PUT",
            "TRACE",
            "/me",
            "https",
            "null",
            "Basic ====",
            "Bearer " + "a.".repeat(100),
            "{0}",
            "${jndi:x}",
            "multipart/form-data",
            "text/plain; charset=nonsense",
            "application/x-www-form-urlencoded; charset=utf-16",
            "application/x-www-form-urlencoded; charset=x-unknown",
            "application/json",
            "text/xml",
            "/",
            ";",
            "a/b; c=\"");
    private static final List<String> COOKIES = List.of(
            "madang-session=",
            "madang-session=" + "a".repeat(32),
            "madang-session=" + "\u00ff".repeat(32),
            "madang-session=\"\\\"\"",
            "madang-language=zz",
            "madang-language=en-XA",
            "madang-language=\u00ff",
            "$Version=1; a",
            "=",
            ";;;;",
            "a",
            "a=" + "b".repeat(4000),
            "madang-notice=web.notice.%zz",
            "madang-notice=%ff",
            "madang-notice=cohorts.notice%0A%23x",
            "madang-notice=identity.notice.left%0A%2399999999999999999999",
            "madang-notice=identity.notice.left%0A%3D<zq9>",
            "madang-notice=admission.notice.left%0A%3Dx",
            "madang-low-data=x",
            "madang-device=" + "\u0001",
            "madang-device=" + "x".repeat(3000),
            "madang-csrf=; madang-csrf=b",
            "a=1; ".repeat(300),
            "\"=\"",
            "a=\"unended",
            "__Host-madang-session=" + "b".repeat(32));
    private static final List<String> METHODS = List.of(
            "HEAD",
            "OPTIONS",
            "PUT",
            "DELETE",
            "PATCH",
            "TRACE",
            "PROPFIND",
            "CONNECT",
            "get",
            "GETT",
            "X".repeat(300),
            "-",
            "POST",
            "GET",
            "QUERY",
            "\u00c4");
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/xml",
            "text/plain",
            "text/html",
            "application/octet-stream",
            "nonsense",
            "a/b/c",
            "application/x-www-form-urlencoded; charset=nonsense",
            "application/x-www-form-urlencoded; charset=utf-16",
            "application/x-www-form-urlencoded; charset=utf-7",
            "application/x-www-form-urlencoded; charset=\"",
            "multipart/form-data",
            "multipart/mixed; boundary=a",
            "multipart/form-data; boundary=" + "-".repeat(2000),
            "application/cbor",
            "application/x-java-serialized-object",
            "*/*",
            "application/merge-patch+json");

    private HostileHeaders() {}

    static void header(HostileWriter writer, Random random) {
        String name = of(NAMES, random);
        String value = random.nextInt(3) == 0
                ? HostileWriter.raw(HostileValues.any(random, false)).replaceAll("[\r\n]", " ")
                : of(FITTING, random);
        writer.headers.put(name, value);
        if (random.nextInt(4) == 0) writer.headers.put(name.toLowerCase(java.util.Locale.ROOT), of(FITTING, random));
    }

    static void cookie(HostileWriter writer, Random random) {
        String own = writer.headers.get("Cookie");
        String other = of(COOKIES, random);
        writer.headers.put("Cookie", random.nextBoolean() ? other + "; " + own : own + "; " + other);
    }

    static void method(HostileWriter writer, Random random) {
        writer.method = of(METHODS, random);
        if (random.nextInt(3) == 0) writer.field("_method", of(METHODS, random));
    }

    static void token(HostileWriter writer, Random random) {
        writer.token = random.nextInt(3) == 0;
        if (random.nextBoolean()) writer.field("_csrf", HostileValues.any(random, false));
        if (random.nextBoolean()) writer.headers.put("X-CSRF-TOKEN", of(FITTING, random));
        if (random.nextBoolean()) writer.headers.put("Origin", "https://evil.example");
    }

    static void type(HostileWriter writer, Random random) {
        if (random.nextInt(3) == 0) {
            writer.inParts(random);
            return;
        }
        writer.type = of(TYPES, random);
        writer.body = HostileWriter.raw(HostileValues.any(random, true));
        if (random.nextInt(5) == 0) writer.body = "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000);
        if (random.nextInt(4) == 0)
            writer.headers.put("Content-Encoding", of(List.of("gzip", "deflate", "br", "x"), random));
    }

    /** What HTTP itself forbids: no answer is an answer here. */
    static void framing(HostileWriter writer, Random random) {
        switch (random.nextInt(16)) {
            case 0 ->
                writer.version = of(
                        List.of("HTTP/0.9", "HTTP/1.0", "HTTP/1.2", "HTTP/2.0", "HTP/1.1", "", "HTTP/1.1 x"), random);
            case 1 -> writer.headers.remove("Host");
            case 2 -> writer.headers.put("host", "other.example");
            case 3 ->
                writer.headers.put(
                        "Content-Length",
                        of(List.of("-1", "x", "1e3", "99999999999999999999", "0x10", "5, 6", ""), random));
            case 4 -> writer.headers.put("content-length", "3");
            case 5 -> {
                writer.headers.put(
                        "Transfer-Encoding",
                        of(List.of("chunked", "gzip, chunked", "x", "chunked, chunked", "\u000bchunked"), random));
                writer.body = of(
                        List.of(
                                "zz\r\nabc\r\n0\r\n\r\n",
                                "5\r\nab",
                                "-1\r\n",
                                "ffffffffffffffff\r\na",
                                "1;" + "x".repeat(9000) + "\r\na\r\n0\r\n\r\n",
                                "3\r\na=1\r\n0\r\nX: y\r\n\r\n"),
                        random);
                writer.lengthTold = random.nextBoolean();
            }
            case 6 -> writer.headers.put("No colon" + random.nextInt(9), "x\r\nno colon at all");
            case 7 -> writer.headers.put("X-Folded", "a\r\n b\r\n\tc");
            case 8 -> writer.headers.put("X-Space ", "a");
            case 9 -> {
                for (int i = 0; i < 600; i++) writer.headers.put("X-" + i, "a");
            }
            case 10 -> writer.headers.put("X-Long", "a".repeat(20_000));
            case 11 ->
                writer.target = of(
                        List.of(
                                "*",
                                "",
                                "http://evil.example/",
                                "evil.example:80",
                                "//evil.example/x",
                                "/\u0001",
                                "/a b",
                                "/\u00ff\u00fe",
                                "\\",
                                "?",
                                "/?" + "a=1&".repeat(1500),
                                "http://[::1/"),
                        random);
            case 12 ->
                writer.method = of(
                        List.of("", "\u0016\u0003\u0001\u0002", "PRI", "GET /a HTTP/1.1\r\nHost: a\r\n\r\nGET"),
                        random);
            case 13 -> writer.headers.put("X-Control", "a\u0000b\u0001\u007f");
            case 14 -> {
                writer.headers.put("Content-Length", "100000");
                writer.body = "a=1";
            }
            default -> writer.headers.put("Expect", of(List.of("100-continue", "nonsense"), random));
        }
    }
}
