package org.madang.identity.grants;

import org.jspecify.annotations.Nullable;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

@Controller
class ResetFactorController {
    private static final int HOW = 500;

    private final HolderPages pages;
    private final ResetFactor reset;

    ResetFactorController(HolderPages pages, ResetFactor reset) {
        this.pages = pages;
        this.reset = reset;
    }

    @Allow(value = Action.GIVE_GRANTS, fresh = true)
    @PostMapping("/grants/people/{person}/second-factor")
    Answer reset(
            @PathVariable String person,
            Viewer viewer,
            Form form,
            @RequestHeader(value = "User-Agent", required = false) @Nullable String agent) {
        var id = PersonId.of(person);
        String how = form.required("how", HOW);
        if (!form.ok()) return Answer.unprocessable(pages.of(id, viewer, form));
        Answer there = Answer.seeOther("/grants/people/" + id);
        return switch (reset.reset(id, how, viewer, agent)) {
            case ResetFactor.Outcome.Reset done -> there.withNotice("identity.notice.factorReset");
            case ResetFactor.Outcome.NothingToReset none -> there.withNotice("identity.notice.factorReset.none");
            case ResetFactor.Outcome.Yourself self ->
                Answer.conflict(pages.of(id, viewer, form.error("how", "identity.grants.reset.yourself")));
            case ResetFactor.Outcome.BeyondYourOwn beyond ->
                Answer.conflict(pages.of(id, viewer, form.error("how", "identity.grants.reset.beyond")));
            case ResetFactor.Outcome.ReasonMissing missing ->
                Answer.unprocessable(pages.of(id, viewer, form.error("how", "web.form.required")));
            case ResetFactor.Outcome.NoSuchPerson nobody -> throw new NotFound();
        };
    }
}
