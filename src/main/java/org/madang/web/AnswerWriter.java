package org.madang.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes answers. A notice crosses the redirect in a cookie of its own, which the next page eats. */
@Component
public class AnswerWriter {
    private static final String NOTICE = "madang-notice";
    /** What stands before an argument tells what it is, since a plural needs a number. */
    private static final String NUMBER = "#";

    private static final String TEXT = "=";

    /** The server writes 8 KB of headers at most, with the cookies beside the address. */
    private static final int LONGEST = 5000;

    /** A sentence with a longer name in it is not told, rather than break the answer. */
    private static final int LONGEST_NOTICE = 2000;

    private final Screens screens;
    private final Templates templates;
    private final WebSettings settings;

    AnswerWriter(Screens screens, Templates templates, WebSettings settings) {
        this.screens = screens;
        this.templates = templates;
        this.settings = settings;
    }

    public void write(Answer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (answer) {
            case Answer.Moved moved -> {
                if (moved.notice() != null) carry(encode(moved.notice()), response);
                response.setStatus(303);
                response.setHeader("Location", within(moved.path()));
            }
            case Answer.Shown shown -> show(shown, request, response);
        }
    }

    private void carry(String notice, HttpServletResponse response) {
        if (notice.length() <= LONGEST_NOTICE) response.addCookie(cookie(notice, 60));
    }

    /** An address that carries what somebody sent back may be longer than any header; its page is still the right one. */
    private static String within(String path) {
        int asked = path.indexOf('?');
        return path.length() <= LONGEST || asked < 0 ? path : path.substring(0, asked);
    }

    private void show(Answer.Shown shown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answer.Notice notice = shown.notice();
        String carried = Reader.cookie(request, NOTICE);
        if (carried != null) {
            response.addCookie(cookie("", 0));
            if (notice == null) notice = decode(carried);
        }
        byte[] html = templates.render(shown.page(), screens.of(request, notice));
        response.setStatus(shown.status());
        response.setContentType("text/html; charset=utf-8");
        response.setContentLength(html.length);
        if (!"HEAD".equals(request.getMethod())) response.getOutputStream().write(html);
    }

    private Cookie cookie(String value, int seconds) {
        var cookie = new Cookie(NOTICE, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.secure());
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private static String encode(Answer.Notice notice) {
        var text = new StringBuilder(notice.key());
        notice.arguments()
                .forEach(argument -> text.append('\n')
                        .append(argument instanceof Long ? NUMBER : TEXT)
                        .append(argument.toString().replace('\n', ' ')));
        return URLEncoder.encode(text.toString(), StandardCharsets.UTF_8);
    }

    /** A notice that was not made by us has no message of that name and is passed over. */
    private static Answer.@Nullable Notice decode(String carried) {
        try {
            String[] parts = URLDecoder.decode(carried, StandardCharsets.UTF_8).split("\n", -1);
            if (!parts[0].matches("[a-z]+(\\.[A-Za-z0-9-]+)*\\.notice(\\.[A-Za-z0-9-]+)*")
                    || carried.length() > LONGEST_NOTICE) return null;
            List<Object> arguments = new ArrayList<>();
            for (String part : Arrays.asList(parts).subList(1, parts.length)) {
                if (part.isEmpty()) return null;
                arguments.add(part.startsWith(NUMBER) ? Long.valueOf(part.substring(1)) : part.substring(1));
            }
            return new Answer.Notice(parts[0], arguments);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }
}
