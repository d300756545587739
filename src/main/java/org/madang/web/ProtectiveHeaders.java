package org.madang.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a browser may do with an answer, said before anything else looks at the request: so refusals of the firewall
 * and of the server carry it as well. A handler that serves something harmless says so by its own headers.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ProtectiveHeaders extends OncePerRequestFilter {
    static final String CONTENT_POLICY = """
            default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; \
            font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; \
            base-uri 'none'""";

    private final WebSettings settings;

    ProtectiveHeaders(WebSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), interest-cohort=()");
        // Pages carry a person's own things and a form's token: on a shared computer nothing of them stays behind.
        response.setHeader("Cache-Control", "private, no-store");
        if (settings.secure()) response.setHeader("Strict-Transport-Security", "max-age=31536000");
        chain.doFilter(request, response);
    }
}
