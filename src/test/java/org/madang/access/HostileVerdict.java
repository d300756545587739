package org.madang.access;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.madang.access.HostilePlan.Part;
import org.madang.access.HostilePlan.Request;

/** What is wrong with an answer, whatever was asked. */
final class HostileVerdict {
    /** Names of classes, lines of a stack, words of the database and of the server. */
    private static final List<String> LEAKS = List.of(
            "Exception",
            "java.lang",
            "java.util",
            "jakarta.",
            "org.springframework",
            "org.postgresql",
            "org.eclipse",
            "org.madang",
            ".java:",
            "SQLState",
            "SQLSTATE",
            " constraint \"",
            "syntax error at",
            "duplicate key",
            "eclipse.jetty",
            "Powered by",
            "Hikari",
            "relation \"",
            "identity_person ",
            "identity_session",
            "Caused by");

    /** What may stand in a page as a text, but not as an element, an attribute or an address of it. */
    private static final String MARKUP =
            "%1$s, [on%1$s], [href^=javascript:], [src^=javascript:], [src^=//evil], [action*=evil]"
                    .formatted(HostileValues.MARK);

    private HostileVerdict() {}

    static List<String> of(Request request, Wire.Reply reply) {
        var wrong = new ArrayList<String>();
        if (reply.status() == 0) {
            if (!request.loose()) wrong.add("no answer");
            return wrong;
        }
        // A version of HTTP that is none of ours is the one thing for which HTTP wants 505 (RFC 9110, section 15.6.6).
        if (reply.status() >= 500 && !(reply.status() == 505 && request.place().part() == Part.FRAMING))
            wrong.add("status " + reply.status());
        for (String header : List.of("Content-Security-Policy", "X-Content-Type-Options"))
            if (reply.header(header) == null) wrong.add("without " + header);
        for (String header : reply.headers())
            if (header.toLowerCase(java.util.Locale.ROOT).startsWith("x-zq9"))
                wrong.add("a header was sent in: " + header);
        String to = Objects.requireNonNullElse(reply.header("Location"), "/");
        if (to.contains("evil") && !to.startsWith("/") || to.startsWith("//") || to.startsWith("/\\"))
            wrong.add("leads to " + to);
        // Operators are shown the statements and settings that nobody else may see.
        boolean ofOperators = request.place().route().path().startsWith("/operate");
        body(reply, ofOperators, wrong);
        return wrong;
    }

    private static void body(Wire.Reply reply, boolean ofOperators, List<String> wrong) {
        String type = Objects.requireNonNullElse(reply.header("Content-Type"), "");
        if (!type.startsWith("text/") && !type.contains("json") && !type.contains("xml")) return;
        if (type.startsWith("text/css") || type.startsWith("text/javascript")) return;
        // All that is looked for is ASCII, and one letter beyond Latin makes a text ten times as slow to search.
        String body = new String(reply.body().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        for (String leak : LEAKS)
            if (!ofOperators && body.contains(leak)) wrong.add("tells \"" + around(body, body.indexOf(leak)) + "\"");
        if (body.contains(HostileValues.EVALUATED))
            wrong.add("evaluates \"" + around(body, body.indexOf(HostileValues.EVALUATED)) + "\"");
        if (!type.startsWith("text/html")) return;
        if (!body.contains(HostileValues.MARK) && !body.contains("javascript:") && !body.contains("//evil")) return;
        for (var element : Jsoup.parse(reply.body()).select(MARKUP))
            wrong.add("lets in " + element.shallowClone().outerHtml());
    }

    private static String around(String body, int at) {
        return body.substring(Math.max(0, at - 60), Math.min(body.length(), at + 100))
                .replaceAll("\\s+", " ");
    }
}
