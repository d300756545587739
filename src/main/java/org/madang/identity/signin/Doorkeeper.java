package org.madang.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.madang.identity.TellZone;
import org.madang.identity.sessions.SessionCookie;
import org.madang.shared.PersonId;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.OwnPath;
import org.madang.web.Page;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Lets somebody in through a browser: the cookies, the token of its forms, and where to go. */
@Component
public class Doorkeeper {
    private final SignIn signIn;
    private final TellZone tellZone;
    private final SessionCookie cookie;
    private final CsrfTokenRepository tokens;

    Doorkeeper(SignIn signIn, TellZone tellZone, SessionCookie cookie, CsrfTokenRepository tokens) {
        this.signIn = signIn;
        this.tellZone = tellZone;
        this.cookie = cookie;
        this.tokens = tokens;
    }

    /** @param next a path, which is followed when it is ours */
    public Answer letIn(
            PersonId person,
            SignIn.Proof proof,
            String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var browser =
                new SignIn.Browser(request.getHeader("User-Agent"), cookie.token(request), cookie.device(request));
        // A token that somebody may have planted before is good for no form afterwards.
        tokens.saveToken(null, request, response);
        return switch (signIn.enter(person, proof, browser)) {
            case SignIn.Outcome.Entered(var session, var device) -> {
                cookie.set(response, session);
                cookie.setDevice(response, device);
                tellZone.tell(person, Form.of(request).value("zone"));
                yield Answer.seeOther(ours(next));
            }
            case SignIn.Outcome.HalfWay(var session, var device) -> {
                cookie.set(response, session);
                cookie.setDevice(response, device);
                yield Answer.seeOther("/sign-in/second?next=" + URLEncoder.encode(ours(next), StandardCharsets.UTF_8));
            }
        };
    }

    /** A path of this site, or the first page of whoever signs in. */
    static String ours(String next) {
        return next.equals("/") ? "/this-week" : OwnPath.of(next, "/this-week");
    }

    /** 429 with the time to wait (RFC 6585 section 4, RFC 9110 section 10.2.3), the same for every address. */
    static Answer often(HttpServletResponse response, Duration wait, Form form, String field, Page page) {
        response.setHeader("Retry-After", String.valueOf(Math.max(1, wait.toSeconds())));
        form.error(
                field, "identity.signin.wait", Math.max(1, wait.plusSeconds(59).toMinutes()));
        return Answer.withStatus(429, page);
    }
}
