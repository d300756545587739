package org.madang.identity.me;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Year;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.sessions.Secrets;
import org.madang.identity.sessions.SessionCookie;
import org.madang.shared.Ids;
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
class MeController {
    private final ProfileQueries queries;
    private final ChangeProfile changeProfile;
    private final SetPassword setPassword;
    private final SessionCookie cookie;
    private final Secrets secrets;
    private final Db db;
    private final Clock clock;

    MeController(
            ProfileQueries queries,
            ChangeProfile changeProfile,
            SetPassword setPassword,
            SessionCookie cookie,
            Secrets secrets,
            Db db,
            Clock clock) {
        this.queries = queries;
        this.changeProfile = changeProfile;
        this.setPassword = setPassword;
        this.cookie = cookie;
        this.secrets = secrets;
        this.db = db;
        this.clock = clock;
    }

    @Allow(Action.SIGNED_IN)
    @GetMapping("/me")
    Answer me(Viewer viewer, HttpServletRequest request) {
        return Answer.page(page(viewer, null, Form.empty(), request));
    }

    @Allow(Action.SIGNED_IN)
    @PostMapping("/me")
    Answer change(Viewer viewer, Form form, HttpServletRequest request) {
        var names = ProfileForm.read(form, Year.now(clock).getValue());
        int version = form.number("version", 0, Integer.MAX_VALUE);
        if (!form.ok()) return Answer.unprocessable(page(viewer, form, Form.empty(), request));
        return switch (changeProfile.change(viewer.id(), version, names)) {
            case ChangeProfile.Outcome.Changed changed -> Answer.seeOther("/me").withNotice("identity.notice.profile");
            case ChangeProfile.Outcome.ChangedElsewhere elsewhere -> {
                form.error("printName", "identity.me.elsewhere");
                yield Answer.conflict(page(viewer, form, Form.empty(), request));
            }
        };
    }

    @Allow(Action.SIGNED_IN)
    @PostMapping("/me/password")
    Answer password(Viewer viewer, Form form, HttpServletRequest request) {
        var outcome = setPassword.set(viewer.id(), form.value("password"), token(request));
        return switch (outcome) {
            case SetPassword.Outcome.Set set -> Answer.seeOther("/me").withNotice("identity.notice.password");
            case SetPassword.Outcome.TooShort tooShort ->
                Answer.unprocessable(page(
                        viewer,
                        null,
                        form.error("password", "identity.password.short", SetPassword.SHORTEST),
                        request));
            case SetPassword.Outcome.TooLong tooLong ->
                Answer.unprocessable(
                        page(viewer, null, form.error("password", "web.form.long", SetPassword.LONGEST), request));
        };
    }

    /** Ends one of the viewer's own sessions; somebody else's id ends nothing. */
    @Allow(Action.SIGNED_IN)
    @PostMapping("/me/sessions/{session}/end")
    Answer endSession(Viewer viewer, @PathVariable String session) {
        UUID id = Ids.parse(session);
        db.sql(
                        "update identity_session set ended_at = :now where id = :id and person_id = :person and ended_at is null")
                .param("now", clock.instant())
                .param("id", id)
                .param("person", viewer.id())
                .update();
        return Answer.seeOther("/me").withNotice("identity.notice.ended");
    }

    private MePage page(Viewer viewer, @Nullable Form typed, Form password, HttpServletRequest request) {
        var profile = queries.profile(viewer.id());
        var form = typed != null ? typed : ProfileForm.filled(profile);
        var sessions = queries.sessions(viewer.id(), token(request), clock.instant());
        return new MePage(viewer.id(), profile, form, password, sessions);
    }

    private byte[] token(HttpServletRequest request) {
        String token = cookie.token(request);
        return secrets.hmac(token == null ? "" : token);
    }
}
