package org.madang.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.sessions.OwnSessions;
import org.madang.identity.sessions.SessionState;
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

/** A person's own keys to their account. */
@Controller
class SecurityController {
    private static final String PATH = "/me/security";

    private final Db db;
    private final OwnSessions sessions;
    private final SetPassword setPassword;

    SecurityController(Db db, OwnSessions sessions, SetPassword setPassword) {
        this.db = db;
        this.sessions = sessions;
        this.setPassword = setPassword;
    }

    @Allow(Action.SIGNED_IN)
    @GetMapping(PATH)
    Answer show(Viewer viewer, HttpServletRequest request) {
        return Answer.page(page(viewer, Form.empty(), request));
    }

    @Allow(value = Action.SIGNED_IN, fresh = true, proved = true)
    @PostMapping("/me/password")
    Answer password(Viewer viewer, Form form, HttpServletRequest request) {
        return switch (setPassword.set(
                viewer.id(), form.value("password"), session(request), request.getHeader("User-Agent"))) {
            case SetPassword.Outcome.Set set -> Answer.seeOther(PATH).withNotice("identity.notice.password");
            case SetPassword.Outcome.TooEasy(var weakness) -> {
                int limit = weakness == PasswordRules.Weakness.LONG ? PasswordRules.LONGEST : PasswordRules.SHORTEST;
                yield Answer.unprocessable(
                        page(viewer, form.error("password", "identity.password.weak." + weakness, limit), request));
            }
        };
    }

    @Allow(Action.SIGNED_IN)
    @PostMapping("/me/sessions/{session}/end")
    Answer endSession(Viewer viewer, @PathVariable String session) {
        sessions.end(viewer.id(), Ids.parse(session));
        return Answer.seeOther(PATH).withNotice("identity.notice.ended");
    }

    @Allow(Action.SIGNED_IN)
    @PostMapping("/me/sessions/end")
    Answer endOthers(Viewer viewer, HttpServletRequest request) {
        sessions.endOthers(viewer.id(), session(request));
        return Answer.seeOther(PATH).withNotice("identity.notice.endedOthers");
    }

    private record Keys(String email, boolean password) {}

    private SecurityPage page(Viewer viewer, Form password, HttpServletRequest request) {
        var keys = db.sql("""
                        select coalesce(email, '–') as email, password_hash is not null as password
                        from identity_person where id = :person
                        """).param("person", viewer.id()).one(Keys.class);
        var state = SessionState.of(request);
        return new SecurityPage(
                keys.email(),
                password,
                keys.password(),
                state != null && state.has(),
                sessions.of(viewer.id(), session(request)));
    }

    private static @Nullable UUID session(HttpServletRequest request) {
        var state = SessionState.of(request);
        return state == null ? null : state.session();
    }
}
