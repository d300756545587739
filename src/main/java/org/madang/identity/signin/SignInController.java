package org.madang.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.madang.identity.passkeys.SignInWithPasskey;
import org.madang.identity.sessions.SessionCookie;
import org.madang.identity.sessions.Sessions;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Demonstration;
import org.madang.web.Form;
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
    private final SignInWithPasskey passkey;
    private final Doorkeeper door;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Demonstration demonstration;

    SignInController(
            RequestCode requestCode,
            RedeemCode redeemCode,
            SignInWithPassword signIn,
            SignInWithPasskey passkey,
            Doorkeeper door,
            Sessions sessions,
            SessionCookie cookie,
            Demonstration demonstration) {
        this.requestCode = requestCode;
        this.redeemCode = redeemCode;
        this.signIn = signIn;
        this.passkey = passkey;
        this.door = door;
        this.sessions = sessions;
        this.cookie = cookie;
        this.demonstration = demonstration;
    }

    @Allow(Action.PUBLIC)
    @GetMapping("/sign-in")
    Answer ask(@Nullable Viewer viewer, @RequestParam(defaultValue = "") String next) {
        if (viewer != null) return Answer.seeOther(Doorkeeper.ours(next));
        return Answer.page(page(Form.empty(), next));
    }

    @Allow(Action.PUBLIC)
    @PostMapping("/sign-in")
    Answer send(Form form, Reader reader, HttpServletRequest request, HttpServletResponse response) {
        var address = Address.parse(form.value("email"));
        if (address.isEmpty())
            return Answer.unprocessable(page(form.error("email", "identity.email.wrong"), form.value("next")));
        return switch (requestCode.request(address.get(), reader.language(), ClientAddress.of(request))) {
            case RequestCode.Outcome.Sent sent ->
                Answer.page(new CodePage(Form.empty(), address.get().text(), Doorkeeper.ours(form.value("next"))));
            case RequestCode.Outcome.TooOften(var wait) ->
                Doorkeeper.often(response, wait, form, "email", page(form, form.value("next")));
        };
    }

    @Allow(Action.PUBLIC)
    @PostMapping("/sign-in/code")
    Answer redeem(Form form, Reader reader, HttpServletRequest request, HttpServletResponse response) {
        var address = Address.parse(form.value("email"));
        if (address.isEmpty()) return Answer.seeOther("/sign-in");
        var page = new CodePage(form, address.get().text(), Doorkeeper.ours(form.value("next")));
        return switch (redeemCode.redeem(
                address.get(), form.value("code"), reader.language(), ClientAddress.of(request))) {
            case RedeemCode.Outcome.Welcome(var person) ->
                door.letIn(person, SignIn.Proof.CODE, form.value("next"), request, response);
            case RedeemCode.Outcome.WrongOrOld wrong -> {
                form.error("code", "identity.code.wrong");
                yield Answer.unprocessable(page);
            }
            case RedeemCode.Outcome.TooOften(var wait) -> Doorkeeper.often(response, wait, form, "code", page);
        };
    }

    @Allow(Action.PUBLIC)
    @PostMapping("/sign-in/password")
    Answer password(Form form, HttpServletRequest request, HttpServletResponse response) {
        var address = Address.parse(form.value("email"));
        form.with("password-tried", "yes");
        if (address.isEmpty())
            return Answer.unprocessable(page(form.error("email", "identity.email.wrong"), form.value("next")));
        return switch (signIn.signIn(address.get(), form.value("password"), ClientAddress.of(request))) {
            case SignInWithPassword.Outcome.Welcome(var person) ->
                door.letIn(person, SignIn.Proof.PASSWORD, form.value("next"), request, response);
            case SignInWithPassword.Outcome.Wrong wrong ->
                Answer.unprocessable(page(form.error("password", "identity.password.wrong"), form.value("next")));
            case SignInWithPassword.Outcome.TooOften(var wait) ->
                Doorkeeper.often(response, wait, form, "password", page(form, form.value("next")));
        };
    }

    @Allow(Action.PUBLIC)
    @PostMapping("/sign-in/passkey")
    Answer passkey(Form form, HttpServletRequest request, HttpServletResponse response) {
        return switch (passkey.signIn(form.value("credential"))) {
            case SignInWithPasskey.Outcome.Welcome(var person) ->
                door.letIn(person, SignIn.Proof.PASSKEY, form.value("next"), request, response);
            case SignInWithPasskey.Outcome.NotProved wrong ->
                Answer.unprocessable(page(form.error("passkey", "identity.passkey.notSigned"), form.value("next")));
        };
    }

    @Allow(Action.PUBLIC)
    @PostMapping("/sign-out")
    Answer leave(HttpServletRequest request, HttpServletResponse response) {
        String token = cookie.token(request);
        if (token != null) sessions.end(token);
        cookie.clear(response);
        // What a page kept on this phone goes too: the next person at it is somebody else.
        response.setHeader("Clear-Site-Data", "\"storage\"");
        return Answer.seeOther("/").withNotice("identity.notice.left");
    }

    private SignInPage page(Form form, String next) {
        return new SignInPage(form, Doorkeeper.ours(next), demonstration.loaded(), passkey.challenge(), passkey.host());
    }
}
