package org.madang.identity.sessions;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.madang.web.Reader;
import org.madang.web.WebSettings;
import org.springframework.stereotype.Component;

/** The cookie that carries a session's token. */
@Component
public class SessionCookie {
    private final WebSettings settings;

    SessionCookie(WebSettings settings) {
        this.settings = settings;
    }

    public @Nullable String token(HttpServletRequest request) {
        return Reader.cookie(request, name());
    }

    public void set(HttpServletResponse response, String token) {
        write(response, token, (int) Sessions.LONGEST.toSeconds());
    }

    public void clear(HttpServletResponse response) {
        write(response, "", 0);
    }

    private String name() {
        return settings.cookieName("madang-session");
    }

    private void write(HttpServletResponse response, String value, int seconds) {
        var cookie = new Cookie(name(), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.secure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(seconds);
        response.addCookie(cookie);
    }
}
