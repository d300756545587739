package org.madang.identity.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Objects;
import org.madang.database.Db;
import org.madang.identity.sessions.Device;
import org.madang.identity.sessions.SessionState;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class PasskeysController {
    private static final String PATH = "/me/passkeys";

    private final OwnPasskeys passkeys;
    private final SignInWithPasskey signIn;
    private final Db db;

    PasskeysController(OwnPasskeys passkeys, SignInWithPasskey signIn, Db db) {
        this.passkeys = passkeys;
        this.signIn = signIn;
        this.db = db;
    }

    @Allow(Action.SIGNED_IN)
    @GetMapping(PATH)
    Answer show(Viewer viewer, HttpServletRequest request) {
        var device = Device.of(request.getHeader("User-Agent"));
        return Answer.page(page(viewer, Form.empty().with("name", device.system())));
    }

    @Allow(value = Action.SIGNED_IN, fresh = true)
    @PostMapping(PATH)
    Answer add(Viewer viewer, Form form, HttpServletRequest request) {
        String name = form.required("name", 60);
        if (!form.ok()) return Answer.unprocessable(page(viewer, form));
        var session = Objects.requireNonNull(SessionState.of(request), "whoever is signed in has a session");
        return switch (passkeys.add(
                viewer.id(), form.value("credential"), name, session.session(), request.getHeader("User-Agent"))) {
            // Whoever had to set up a second factor has it now, and needs codes for the day the device is lost.
            case OwnPasskeys.Outcome.Added added ->
                Answer.seeOther(session.deadline() == null ? PATH : "/me/second-factor")
                        .withNotice("identity.notice.passkey");
            case OwnPasskeys.Outcome.NotProved wrong ->
                Answer.unprocessable(page(viewer, form.error("name", "identity.passkey.wrong")));
            case OwnPasskeys.Outcome.Enough enough ->
                Answer.conflict(page(viewer, form.error("name", "identity.passkey.enough", OwnPasskeys.MOST)));
        };
    }

    @Allow(value = Action.SIGNED_IN, fresh = true)
    @PostMapping("/me/passkeys/{passkey}/removal")
    Answer remove(@PathVariable String passkey, Viewer viewer, HttpServletRequest request) {
        passkeys.remove(viewer.id(), Ids.parse(passkey), request.getHeader("User-Agent"));
        return Answer.seeOther(PATH).withNotice("identity.notice.passkeyRemoved");
    }

    private PasskeysPage page(Viewer viewer, Form form) {
        String account = db.sql("select coalesce(email, print_name) from identity_person where id = :person")
                .param("person", viewer.id())
                .one(String.class);
        return new PasskeysPage(
                form, passkeys.of(viewer.id()), signIn.challenge(), signIn.host(), handle(viewer.id()), account);
    }

    private static String handle(PersonId person) {
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(person.value().getMostSignificantBits())
                .putLong(person.value().getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
