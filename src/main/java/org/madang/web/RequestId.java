package org.madang.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Names every request, so that a person's error page, the log and the audit can be laid side by side. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestId extends OncePerRequestFilter {
    private static final String NAME = "org.madang.request";
    private static final String ARRIVED = "org.madang.arrived";

    private final Clock clock;

    RequestId(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        request.setAttribute(NAME, id);
        request.setAttribute(ARRIVED, clock.instant());
        response.setHeader("X-Request-Id", id);
        MDC.put("request", id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove("request");
        }
    }

    static String of(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof String id ? id : "-";
    }

    /** When a request came, before it waited for anything; for what counts from its beginning. */
    public static Optional<Instant> arrived(HttpServletRequest request) {
        return request.getAttribute(ARRIVED) instanceof Instant at ? Optional.of(at) : Optional.empty();
    }

    /** The id of the request this thread serves, or null in background work. */
    public static @org.jspecify.annotations.Nullable String current() {
        return MDC.get("request");
    }
}
