package org.madang.admission.offers;

import org.madang.admission.AskDeferral;
import org.madang.admission.Deferrals;
import org.madang.admission.OfferId;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Whoever is offered a place asks to come later. */
@Controller
class DeferralController {
    private final OfferPages pages;
    private final Deferrals deferrals;
    private final AskDeferral ask;

    DeferralController(OfferPages pages, Deferrals deferrals, AskDeferral ask) {
        this.pages = pages;
        this.deferrals = deferrals;
        this.ask = ask;
    }

    @Allow(value = Action.ANSWER_OFFER, in = "offer")
    @PostMapping("/offers/{offer}/deferral")
    Answer ask(@PathVariable String offer, Form form, Viewer viewer) {
        var id = OfferId.of(offer);
        String reason = form.required("later-reason", 500);
        String typed = form.value("later");
        var edition = deferrals.editions(id).stream()
                .filter(each -> each.slug().equals(typed))
                .findFirst();
        if (edition.isEmpty()) form.error("later", "web.form.choice");
        if (!form.ok() || edition.isEmpty()) return Answer.unprocessable(pages.page(id, form, false));
        return switch (ask.ask(id, edition.get().id(), reason, viewer.id())) {
            case AskDeferral.Outcome.Asked asked -> back(id).withNotice("admission.notice.later.asked");
            case AskDeferral.Outcome.AskedAlready already -> back(id).withNotice("admission.notice.later.asked");
            case AskDeferral.Outcome.ReasonMissing missing ->
                Answer.unprocessable(pages.page(id, form.error("later-reason", "web.form.required"), false));
            case AskDeferral.Outcome.EditionUnfit unfit ->
                Answer.unprocessable(pages.page(id, form.error("later", "web.form.choice"), false));
            case AskDeferral.Outcome.NoPlace none -> Answer.conflict(pages.page(id, form, false));
            case AskDeferral.Outcome.Withdrawn withdrawn -> back(id);
            case AskDeferral.Outcome.NothingToWithdraw nothing -> back(id);
        };
    }

    @Allow(value = Action.ANSWER_OFFER, in = "offer")
    @PostMapping("/offers/{offer}/deferral/withdrawal")
    Answer withdraw(@PathVariable String offer, Viewer viewer) {
        var id = OfferId.of(offer);
        return switch (ask.withdraw(id, viewer.id())) {
            case AskDeferral.Outcome.Withdrawn withdrawn -> back(id).withNotice("admission.notice.later.withdrawn");
            case AskDeferral.Outcome.NothingToWithdraw nothing -> back(id).withNotice("admission.notice.later.gone");
            case AskDeferral.Outcome.Asked asked -> back(id);
            case AskDeferral.Outcome.AskedAlready already -> back(id);
            case AskDeferral.Outcome.ReasonMissing missing -> back(id);
            case AskDeferral.Outcome.EditionUnfit unfit -> back(id);
            case AskDeferral.Outcome.NoPlace none -> back(id);
        };
    }

    private static Answer back(OfferId id) {
        return Answer.seeOther("/offers/" + id);
    }
}
