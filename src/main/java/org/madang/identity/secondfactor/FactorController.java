package org.madang.identity.secondfactor;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.madang.database.Db;
import org.madang.identity.sessions.SessionState;
import org.madang.shared.PersonId;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.WebSettings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Where a person sets up, renews and removes their second factor. */
@Controller
class FactorController {
    static final String PATH = "/me/second-factor";

    private final SecondFactor factor;
    private final ChangeFactor change;
    private final Db db;
    private final WebSettings web;

    FactorController(SecondFactor factor, ChangeFactor change, Db db, WebSettings web) {
        this.factor = factor;
        this.change = change;
        this.db = db;
        this.web = web;
    }

    @Allow(Action.SIGNED_IN)
    @GetMapping(PATH)
    Answer show(Viewer viewer, HttpServletRequest request) {
        return Answer.page(page(viewer, Form.empty().with("secret", Base32.encode(change.fresh())), request));
    }

    /** The secret travels with the form until it is proved, so that an unfinished set-up leaves nothing behind. */
    @Allow(value = Action.SIGNED_IN, fresh = true)
    @PostMapping(PATH)
    Answer set(Viewer viewer, Form form, HttpServletRequest request) {
        var secret = Base32.decode(form.value("secret")).filter(bytes -> bytes.length == 20);
        if (secret.isEmpty()) return Answer.seeOther(PATH);
        return switch (change.set(
                viewer.id(), secret.get(), form.value("code"), session(request).session(), agent(request))) {
            case ChangeFactor.Outcome.Set(var codes) -> Answer.page(new CodesPage(codes));
            case ChangeFactor.Outcome.WrongCode wrong ->
                Answer.unprocessable(page(viewer, form.error("code", "identity.factor.wrong"), request));
            case ChangeFactor.Outcome.HadOne had -> Answer.seeOther(PATH);
            case ChangeFactor.Outcome.Removed no -> throw new IllegalStateException("nothing was removed");
            case ChangeFactor.Outcome.HadNone no -> throw new IllegalStateException("one was just set");
        };
    }

    @Allow(value = Action.SIGNED_IN, fresh = true)
    @PostMapping("/me/second-factor/codes")
    Answer codes(Viewer viewer, HttpServletRequest request) {
        return change.renewCodes(viewer.id(), agent(request)) instanceof ChangeFactor.Outcome.Set(var codes)
                ? Answer.page(new CodesPage(codes))
                : Answer.seeOther(PATH);
    }

    @Allow(value = Action.SIGNED_IN, fresh = true)
    @PostMapping("/me/second-factor/removal")
    Answer remove(Viewer viewer, HttpServletRequest request) {
        var answer = Answer.seeOther(PATH);
        return change.remove(viewer.id(), agent(request)) instanceof ChangeFactor.Outcome.Removed
                ? answer.withNotice("identity.notice.factorRemoved")
                : answer;
    }

    private FactorPage page(Viewer viewer, Form form, HttpServletRequest request) {
        boolean has = factor.means(viewer.id()).app();
        if (has) return new FactorPage(true, false, "", null, 0, factor.recoveryCodes(viewer.id()), null, form);
        var qr = QrPath.of(address(viewer.id(), form.value("secret")));
        return new FactorPage(
                false,
                session(request).has(),
                form.value("secret"),
                qr.path(),
                qr.size(),
                factor.recoveryCodes(viewer.id()),
                session(request).deadline(),
                form);
    }

    /** As authenticator apps read it: otpauth://totp/issuer:account?secret=...&issuer=... */
    private String address(PersonId person, String secret) {
        String account = db.sql("select coalesce(email, print_name) from identity_person where id = :person")
                .param("person", person)
                .one(String.class);
        String issuer = "Madang " + web.baseUrl().replaceFirst("^https?://", "").replaceFirst("[:/].*", "");
        return "otpauth://totp/" + encode(issuer) + ":" + encode(account) + "?secret=" + secret + "&issuer="
                + encode(issuer);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static SessionState session(HttpServletRequest request) {
        return Objects.requireNonNull(SessionState.of(request), "whoever is signed in has a session");
    }

    private static String agent(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
    }
}
