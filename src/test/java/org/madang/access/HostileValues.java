package org.madang.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Values that no form of ours sends, as they stand in an address or a form: percent-encoded, or meant to be and wrong. */
final class HostileValues {
    /** Stands in what would be markup if it were not escaped, and nowhere else. */
    static final String MARK = "zq9";
    /** What the templates below would come to if anything evaluated them. */
    static final String EVALUATED = "982007569";

    private static final List<String> ENCODED = List.of(
            "%ff",
            "%c0%af",
            "%ed%a0%80",
            "%ed%b0%80x",
            "%f4%90%80%80",
            "%e2%82",
            "%80%80",
            "%fe%fe%ff%ff",
            "a%00b",
            "%00",
            "%01%1f%7f",
            "%c2%85",
            "%ef%bf%bf",
            "%ef%b7%90",
            "%",
            "%%",
            "%zz",
            "%1",
            "%u0041",
            "%2",
            "a%2",
            "%-1",
            "+%20+",
            "%0d%0aX-Zq9:%201",
            "%0aSet-Cookie:%20zq9=1",
            "%e5%98%8a%e5%98%8dX-Zq9:%201",
            "%2e%2e%2f%2e%2e%2f",
            "%252e%252e%252f",
            "%5c..%5c",
            "%f0%9f%99%82",
            "%26x=1",
            "%3b");

    private static final List<String> PLAIN = List.of(
            // nothing
            "",
            " ",
            "\u00a0",
            "\u3000",
            "\u200b",
            "\ufeff",
            "\n",
            "\t",
            "-",
            ".",
            ",",
            "null",
            "undefined",
            "true",
            "on",
            // numbers
            "0",
            "-1",
            "-0",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "99999999999999999999",
            "1e400",
            "NaN",
            "Infinity",
            "0x10",
            "1_000",
            "1.0",
            "0.1",
            "١٢٣",
            "½",
            "+5",
            "1 000",
            "00000000000000000001",
            // dates, times and zones
            "0000-00-00",
            "0000-01-01",
            "+999999-12-31",
            "-999999-01-01",
            "+999999999-12-31",
            "2021-02-30",
            "2021-13-01",
            "9999-12-31",
            "10000-01-01",
            "2021-1-1",
            "999999",
            "25:61",
            "24:00",
            "12:00:00.000000001",
            "02:50",
            "2021-03-28T02:30",
            "-1000000000-01-01T00:00:00Z",
            "+1000000000-12-31T23:59:59Z",
            "Mars/Olympus",
            "GMT+99:99",
            "+18:01",
            "SystemV/EST5",
            "Asia/Saigon",
            "UTC+9",
            "P99999999999Y",
            "PT0S",
            // SQL
            "' or 1=1 --",
            "'; drop table x; --",
            "\" or \"\"=\"",
            "\\",
            "%_\\",
            "_",
            ":id",
            "?",
            "$1",
            "{fn now()}",
            "1) union all (values (1",
            "'||(1/0)||'",
            "\\'",
            "E'\\x00'",
            // HTML
            "<zq9 onload=alert(1)>",
            "\"onzq9=\"alert(1)",
            "'onzq9='alert(1)",
            "'><zq9/onload=alert(1)>",
            "</script><zq9>",
            "</title></textarea><zq9>",
            "javascript:alert(1)",
            "data:text/html,<zq9>",
            "&lt;zq9&gt;",
            "]]><zq9>",
            "<!--<zq9>",
            "&#60;zq9>",
            // templates and messages
            "${31337*31337}",
            "#{31337*31337}",
            "{{31337*31337}}",
            "@{31337*31337}",
            "*{31337*31337}",
            "{0}",
            "{0,number,#}",
            "{0,choice,0#a",
            "{",
            "'{",
            "{999999999}",
            "%s%n%x",
            "!{1}",
            // headers
            "a\r\nX-Zq9: 1\r\n\r\n<zq9>",
            "a\nSet-Cookie: zq9=1",
            // paths and addresses
            "../../etc/passwd",
            "..\\..\\etc",
            "/etc/passwd",
            "file:///etc/passwd",
            "....//....//",
            "\\\\host\\share",
            "C:\\x",
            "..",
            "./",
            "~",
            "//evil.example",
            "/\\evil.example",
            "/\t/evil.example",
            "https://evil.example",
            "http://[::1",
            "http://",
            "https://user:x@evil.example/",
            "ftp://example.org/x",
            "http://example.org:99999/",
            "http://ex ample.org",
            "http://例え.テスト/",
            "mailto:a@b",
            "about:blank",
            "/%2f/evil.example",
            // ids
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "-----",
            "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
            "{00000000-0000-0000-0000-000000000000}",
            "00000000000000000000000000000000",
            "00000000-0000-0000-0000-00000000000g",
            // names of constants, languages and countries
            "NO_SUCH_THING",
            "SELF",
            "secretariat",
            "ordinal",
            "zz",
            "ZZ",
            "und",
            "x-klingon",
            "en-US-u-ca-buddhist",
            "i-enochian",
            "XX",
            "kr",
            "K",
            "한국",
            "en_US",
            "tlh",
            // mail
            "@",
            "a@b",
            "a@b..c",
            "\"<zq9>\"@example.org",
            "a@[1.2.3.4]",
            "ä@ü.example",
            "a@example.org\r\nBcc: b@example.org",
            "a@example.org,b@example.org",
            "a b@example.org",
            // JSON and other notations
            "{}",
            "[]",
            "[",
            "\"",
            "{\"id\":{\"id\":[null]}}",
            "{\"a\":1e999999}",
            "{\"a\":\"\\ud800\"}",
            "{\"id\":\"AA\",\"type\":0}",
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
            "=cmd|' /C calc'!A0",
            "AAAA====",
            "-_-_",
            "(((((((",
            "[a-",
            "(a+)+$",
            "*",
            "# [x](javascript:alert(1)) ![y](//evil.example/y)",
            // letters
            "\u202e\u2066abc",
            "a\u200d\u200cb",
            "\ufdfa\u0e33",
            "ក្្្្ខ",
            "e\u0301\u0302\u0303",
            "İıſßﬃ",
            "\udb40\udc01",
            "👩‍👩‍👧‍👦",
            "\u2028\u2029",
            "ཱཱཱཱ",
            "한글\u115f\u1160",
            "Ａｄｍｉｎ",
            "\u0000\u0000");

    private static final List<String> REPEATED = List.of(
            "x", "ក", "🙂", "e\u0301", "\u0301", "\n", "\"", "<", "[", "{\"a\":", "> ", "*", "- ", "a b ", "\u200b",
            "%", "0", "-", "../", "1,", "&lt;", "\ufdfa");
    private static final int[] TIMES = {60, 130, 256, 300, 1000, 2500};
    private static final int[] TIMES_IN_BODY = {300, 5_000, 20_000, 70_000};

    private HostileValues() {}

    /** @param inBody whether it may be longer than a line of an address can be */
    static String any(Random random, boolean inBody) {
        int kind = random.nextInt(100);
        if (kind < 14) return of(ENCODED, random);
        if (kind < 24) {
            int[] times = inBody ? TIMES_IN_BODY : TIMES;
            return encoded(of(REPEATED, random)).repeat(times[random.nextInt(times.length)]);
        }
        if (kind < 28) return encoded(noise(random));
        return encoded(of(PLAIN, random));
    }

    /** Two megabytes, which is the most that a form may have. */
    static String huge(Random random) {
        return encoded(of(List.of("x", "[", "a ", "{\"a\":", "\n"), random)).repeat(300_000);
    }

    static <T> T of(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static String noise(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--)
            text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x250 : 0x10ffff));
        return text.toString();
    }

    /** Halves of surrogate pairs are kept, in the three bytes that a careless program writes for them. */
    private static String encoded(String text) {
        var encoded = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (Character.isSurrogate(c) && !pair)
                encoded.append("%%%02X%%%02X%%%02X".formatted(0xe0 | c >> 12, 0x80 | c >> 6 & 0x3f, 0x80 | c & 0x3f));
            else if (c < 0x80 && Character.isLetterOrDigit(c)) encoded.append(c);
            else {
                String whole = pair ? text.substring(i, i + 2) : String.valueOf(c);
                encoded.append(URLEncoder.encode(whole, StandardCharsets.UTF_8).replace("+", "%20"));
                if (pair) i++;
            }
        }
        return encoded.toString();
    }
}
