package org.madang.identity.sessions;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.madang.web.Reader;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who is asking. Files of the design system are for everybody, so they cost no look-up. */
final class SessionFilter extends OncePerRequestFilter {
    private final Sessions sessions;
    private final SessionCookie cookie;

    SessionFilter(Sessions sessions, SessionCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = cookie.token(request);
        if (token != null && token.length() == 32) {
            sessions.open(token).ifPresent(open -> {
                request.setAttribute(Reader.VIEWER, open.viewer());
                request.setAttribute(SessionState.ATTRIBUTE, open.state());
            });
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }
}
