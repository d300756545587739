package org.madang.identity.me;

import java.time.Clock;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class MeController {
    private final ProfileQueries queries;
    private final ChangeProfile changeProfile;
    private final Clock clock;

    MeController(ProfileQueries queries, ChangeProfile changeProfile, Clock clock) {
        this.queries = queries;
        this.changeProfile = changeProfile;
        this.clock = clock;
    }

    @Allow(Action.SIGNED_IN)
    @GetMapping("/me")
    Answer me(Viewer viewer) {
        return Answer.page(page(viewer, null));
    }

    @Allow(Action.SIGNED_IN)
    @PostMapping("/me")
    Answer change(Viewer viewer, Form form) {
        var names = ProfileForm.read(form, Year.now(clock).getValue(), queries.profile(viewer.id()));
        int version = form.number("version", 0, Integer.MAX_VALUE);
        if (!form.ok()) return Answer.unprocessable(page(viewer, form));
        return switch (changeProfile.change(viewer.id(), version, names)) {
            case ChangeProfile.Outcome.Changed changed -> Answer.seeOther("/me").withNotice("identity.notice.profile");
            case ChangeProfile.Outcome.ChangedElsewhere elsewhere -> {
                form.error("printName", "identity.me.elsewhere");
                yield Answer.conflict(page(viewer, form));
            }
        };
    }

    private MePage page(Viewer viewer, @Nullable Form typed) {
        var profile = queries.profile(viewer.id());
        var form = typed != null ? typed : ProfileForm.filled(profile);
        return new MePage(viewer.id(), profile, form);
    }
}
