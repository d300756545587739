package org.madang.identity.sessions;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.madang.notifications.OneClick;
import org.madang.web.Reader;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends visitors who bring files or long texts to sign in before a byte is kept. Their own forms hold an address or a
 * code; a form that is still arriving costs memory, and its files wait on the disk. What mail programs send for their
 * reader may come in parts, but is short.
 */
final class LittleFromVisitors extends OncePerRequestFilter {
    private static final long MOST_BYTES = 64_000;
    private static final long ONE_CLICK_BYTES = 2_000;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Reader.of(request).viewer() != null || !(files(request) || much(request)) || oneClick(request)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/sign-in");
        response.setHeader("Connection", "close");
    }

    private static boolean files(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static boolean oneClick(HttpServletRequest request) {
        long bytes = request.getContentLengthLong();
        return request.getRequestURI().startsWith(OneClick.PATH) && bytes >= 0 && bytes <= ONE_CLICK_BYTES;
    }

    private static boolean much(HttpServletRequest request) {
        return request.getContentLengthLong() > MOST_BYTES || request.getHeader("Transfer-Encoding") != null;
    }
}
