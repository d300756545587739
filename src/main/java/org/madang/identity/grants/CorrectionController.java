package org.madang.identity.grants;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.identity.SensitiveViews;
import org.madang.identity.signin.Address;
import org.madang.shared.NotFound;
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
class CorrectionController {
    private final CorrectRecord correct;
    private final GiversReach reach;
    private final SensitiveViews views;

    CorrectionController(CorrectRecord correct, GiversReach reach, SensitiveViews views) {
        this.correct = correct;
        this.reach = reach;
        this.views = views;
    }

    @Allow(Action.GIVE_GRANTS)
    @GetMapping("/grants/people/{person}/correction")
    Answer show(@PathVariable String person, Viewer viewer) {
        var id = PersonId.of(person);
        return Answer.page(page(id, correct.standing(id, viewer).orElseThrow(NotFound::new), viewer, null));
    }

    @Allow(value = Action.GIVE_GRANTS, fresh = true, proved = true)
    @PostMapping("/grants/people/{person}/correction")
    Answer correct(@PathVariable String person, Viewer viewer, Form form) {
        var id = PersonId.of(person);
        var standing = correct.standing(id, viewer).orElseThrow(NotFound::new);
        String email = standing.email();
        if (form.has("email") && !form.value("email").equals(email)) {
            var typed = Address.parse(form.value("email"));
            if (typed.isEmpty()) form.error("email", "identity.email.wrong");
            else email = typed.get().text();
        }
        var facts = new CorrectRecord.Facts(
                form.required("printName", 120),
                form.optional("latinName", 120),
                form.optional("callMe", 60),
                form.optional("sortKey", 120),
                email);
        String reason = form.required("reason", 500);
        int version = form.number("version", 0, Integer.MAX_VALUE);
        if (!form.ok()) return Answer.unprocessable(page(id, standing, viewer, form));
        Answer there = Answer.seeOther("/grants/people/" + id);
        return switch (correct.correct(id, version, facts, reason, viewer)) {
            case CorrectRecord.Outcome.Corrected done -> there.withNotice("identity.notice.corrected");
            case CorrectRecord.Outcome.NothingChanged same -> there.withNotice("identity.notice.corrected.nothing");
            case CorrectRecord.Outcome.ChangedElsewhere elsewhere ->
                Answer.conflict(page(id, standing, viewer, form.error("printName", "identity.correct.elsewhere")));
            case CorrectRecord.Outcome.AddressNotFree taken ->
                Answer.conflict(page(id, standing, viewer, form.error("email", "identity.correct.notFree")));
            case CorrectRecord.Outcome.BeyondYourOwn beyond ->
                Answer.conflict(page(id, standing, viewer, form.error("email", "identity.correct.beyond")));
            case CorrectRecord.Outcome.Yourself self ->
                Answer.conflict(page(id, standing, viewer, form.error("reason", "identity.correct.yourself")));
            case CorrectRecord.Outcome.NoSuchPerson nobody -> throw new NotFound();
        };
    }

    private CorrectionPage page(PersonId person, CorrectRecord.Standing standing, Viewer viewer, @Nullable Form typed) {
        boolean address = reach.answersFor(viewer, person);
        if (address && standing.email() != null) views.note(person, viewer, null, Set.of(SensitiveViews.What.CONTACT));
        Form form = typed != null
                ? typed
                : Form.empty()
                        .with("printName", standing.printName())
                        .with("latinName", standing.latinName())
                        .with("callMe", standing.callMe())
                        .with("sortKey", standing.sortKey())
                        .with("email", standing.email() == null ? "" : standing.email())
                        .with("version", String.valueOf(standing.version()));
        return new CorrectionPage(person, standing.printName(), address, form);
    }
}
