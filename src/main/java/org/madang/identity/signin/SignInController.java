package org.madang.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.madang.identity.sessions.SessionCookie;
import org.madang.identity.sessions.Sessions;
import org.madang.shared.PersonId;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Demonstration;
import org.madang.web.Form;
import org.madang.web.OwnPath;
import org.madang.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {
    private final RequestCode requestCode;
    private final RedeemCode redeemCode;
    private final SignInWithPassword signIn;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Demonstration demonstration;

    SignInController(
            RequestCode requestCode,
            RedeemCode redeemCode,
            SignInWithPassword signIn,
            Sessions sessions,
            SessionCookie cookie,
            Demonstration demonstration) {
        this.requestCode = requestCode;
        this.redeemCode = redeemCode;
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookie = cookie;
        this.demonstration = demonstration;
    }

    @Allow(Action.PUBLIC)
    @GetMapping("/sign-in")
    Answer ask(@Nullable Viewer viewer, @RequestParam(defaultValue = "") String next) {
        if (viewer != null) return Answer.seeOther(ours(next));
        return Answer.page(page(Form.empty(), next));
    }

    @Allow(Action.PUBLIC)
    @PostMapping("/sign-in")
    Answer send(Form form, Reader reader, HttpServletRequest request) {
        var address = Address.parse(form.value("email"));
        if (address.isEmpty())
            return Answer.unprocessable(page(form.error("email", "identity.email.wrong"), form.value("next")));
        return switch (requestCode.request(address.get(), reader.language(), request.getRemoteAddr())) {
            case RequestCode.Outcome.Sent sent ->
                Answer.page(new CodePage(Form.empty(), address.get().text(), ours(form.value("next"))));
            case RequestCode.Outcome.TooOften tooOften ->
                Answer.withStatus(429, page(form.error("email", "identity.often"), form.value("next")));
        };
    }

    @Allow(Action.PUBLIC)
    @PostMapping("/sign-in/code")
    Answer redeem(Form form, Reader reader, HttpServletRequest request, HttpServletResponse response) {
        var address = Address.parse(form.value("email"));
        if (address.isEmpty()) return Answer.seeOther("/sign-in");
        var page = new CodePage(form, address.get().text(), ours(form.value("next")));
        return switch (redeemCode.redeem(
                address.get(), form.value("code"), reader.language(), request.getRemoteAddr())) {
            case RedeemCode.Outcome.Welcome welcome -> enter(welcome.person(), form, request, response);
            case RedeemCode.Outcome.WrongOrOld wrong -> {
                form.error("code", "identity.code.wrong");
                yield Answer.unprocessable(page);
            }
            case RedeemCode.Outcome.TooOften tooOften -> {
                form.error("code", "identity.often");
                yield Answer.withStatus(429, page);
            }
        };
    }

    @Allow(Action.PUBLIC)
    @PostMapping("/sign-in/password")
    Answer password(Form form, HttpServletRequest request, HttpServletResponse response) {
        var address = Address.parse(form.value("email"));
        form.with("password-tried", "yes");
        if (address.isEmpty())
            return Answer.unprocessable(page(form.error("email", "identity.email.wrong"), form.value("next")));
        return switch (signIn.signIn(address.get(), form.value("password"), request.getRemoteAddr())) {
            case SignInWithPassword.Outcome.Welcome welcome -> enter(welcome.person(), form, request, response);
            case SignInWithPassword.Outcome.Wrong wrong ->
                Answer.unprocessable(page(form.error("password", "identity.password.wrong"), form.value("next")));
            case SignInWithPassword.Outcome.TooOften tooOften ->
                Answer.withStatus(429, page(form.error("password", "identity.often"), form.value("next")));
        };
    }

    @Allow(Action.PUBLIC)
    @PostMapping("/sign-out")
    Answer leave(HttpServletRequest request, HttpServletResponse response) {
        String token = cookie.token(request);
        if (token != null) sessions.end(token);
        cookie.clear(response);
        return Answer.seeOther("/").withNotice("identity.notice.left");
    }

    private Answer enter(PersonId person, Form form, HttpServletRequest request, HttpServletResponse response) {
        String old = cookie.token(request);
        if (old != null) sessions.end(old);
        cookie.set(response, sessions.begin(person, request.getHeader("User-Agent")));
        return Answer.seeOther(ours(form.value("next")));
    }

    private SignInPage page(Form form, String next) {
        return new SignInPage(form, ours(next), demonstration.loaded());
    }

    /** A path of this site, or the first page of whoever signs in. */
    private static String ours(String next) {
        return next.equals("/") ? "/this-week" : OwnPath.of(next, "/this-week");
    }
}
