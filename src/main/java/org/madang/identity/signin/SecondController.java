package org.madang.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.madang.identity.TellZone;
import org.madang.identity.secondfactor.SecondFactor;
import org.madang.identity.sessions.HalfSessions;
import org.madang.identity.sessions.SessionCookie;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second step of signing in, for those who have a second factor. */
@Controller
class SecondController {
    private final HalfSessions halves;
    private final ShowSecondFactor show;
    private final SecondFactor factor;
    private final SessionCookie cookie;
    private final TellZone tellZone;

    SecondController(
            HalfSessions halves, ShowSecondFactor show, SecondFactor factor, SessionCookie cookie, TellZone tellZone) {
        this.factor = factor;
        this.halves = halves;
        this.show = show;
        this.cookie = cookie;
        this.tellZone = tellZone;
    }

    @Allow(Action.PUBLIC)
    @GetMapping("/sign-in/second")
    Answer ask(@RequestParam(defaultValue = "") String next, HttpServletRequest request) {
        var half = halves.find(cookie.token(request));
        return half.isEmpty() ? Answer.seeOther("/sign-in") : Answer.page(page(Form.empty(), next, half.get()));
    }

    @Allow(Action.PUBLIC)
    @PostMapping("/sign-in/second")
    Answer show(Form form, HttpServletRequest request, HttpServletResponse response) {
        var half = halves.find(cookie.token(request));
        if (half.isEmpty()) return Answer.seeOther("/sign-in");
        var page = page(form, form.value("next"), half.get());
        return switch (show.show(
                cookie.token(request), form.value("code"), form.has("remember"), request.getHeader("User-Agent"))) {
            case ShowSecondFactor.Outcome.Entered(var session) -> {
                cookie.set(response, session);
                tellZone.tell(half.get().personId(), form.value("zone"));
                yield Answer.seeOther(page.next());
            }
            case ShowSecondFactor.Outcome.Wrong wrong -> {
                form.error("code", "identity.factor.second.wrong");
                yield Answer.unprocessable(page);
            }
            case ShowSecondFactor.Outcome.TooOften(var wait) -> Doorkeeper.often(response, wait, form, "code", page);
            case ShowSecondFactor.Outcome.NothingWaits nothing -> Answer.seeOther("/sign-in");
        };
    }

    private SecondPage page(Form form, String next, HalfSessions.Half half) {
        return new SecondPage(form, Doorkeeper.ours(next), factor.means(half.personId()));
    }
}
