package org.madang.identity.sessions;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.madang.web.Reader;
import org.madang.web.WebSettings;
import org.springframework.stereotype.Component;

/** The cookies that carry a session's token and a device's. */
@Component
public class SessionCookie {
    /** Browsers keep no cookie longer (RFC 6265bis, section 5.5). */
    private static final int DEVICE_SECONDS = 400 * 24 * 60 * 60;

    private final WebSettings settings;

    SessionCookie(WebSettings settings) {
        this.settings = settings;
    }

    public @Nullable String token(HttpServletRequest request) {
        return Reader.cookie(request, name());
    }

    public void set(HttpServletResponse response, String token) {
        write(response, name(), token, (int) Sessions.LONGEST.toSeconds());
    }

    public void clear(HttpServletResponse response) {
        write(response, name(), "", 0);
    }

    /** The device is remembered when the session is over, so that the next sign-in there is not news. */
    public @Nullable String device(HttpServletRequest request) {
        return Reader.cookie(request, settings.cookieName("madang-device"));
    }

    public void setDevice(HttpServletResponse response, String token) {
        write(response, settings.cookieName("madang-device"), token, DEVICE_SECONDS);
    }

    private String name() {
        return settings.cookieName("madang-session");
    }

    private void write(HttpServletResponse response, String name, String value, int seconds) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.secure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(seconds);
        response.addCookie(cookie);
    }
}
