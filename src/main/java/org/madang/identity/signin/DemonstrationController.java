package org.madang.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.madang.identity.Doors;
import org.madang.identity.sessions.SessionCookie;
import org.madang.identity.sessions.Sessions;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One click to be somebody of the demonstration. Without the demonstration there are no doors, so nothing is here. */
@Controller
class DemonstrationController {
    private final Doors doors;
    private final Sessions sessions;
    private final SessionCookie cookie;

    DemonstrationController(Doors doors, Sessions sessions, SessionCookie cookie) {
        this.doors = doors;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @Allow(Action.DEMONSTRATION)
    @GetMapping("/demonstration")
    Answer choose() {
        var all = doors.all();
        if (all.isEmpty()) throw new NotFound();
        return Answer.page(new DemonstrationPage(all));
    }

    @Allow(Action.DEMONSTRATION)
    @PostMapping("/demonstration/{person}")
    Answer enter(@PathVariable String person, HttpServletRequest request, HttpServletResponse response) {
        var id = PersonId.of(person);
        for (var door : doors.all()) {
            if (!door.id().equals(id)) continue;
            String old = cookie.token(request);
            if (old != null) sessions.end(old);
            cookie.set(response, sessions.begin(id, request.getHeader("User-Agent")));
            return Answer.seeOther(door.path());
        }
        throw new NotFound();
    }
}
