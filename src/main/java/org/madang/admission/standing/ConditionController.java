package org.madang.admission.standing;

import org.madang.admission.ConditionId;
import org.madang.admission.ConditionState;
import org.madang.admission.OfferId;
import org.madang.admission.RescindOffer;
import org.madang.admission.SettleCondition;
import org.madang.shared.Viewer;
import org.madang.tables.TableView;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Settles the conditions of places, and takes a place back whose condition is not met. */
@Controller
class ConditionController {
    private final OffersPages pages;
    private final SettleCondition settle;
    private final RescindOffer rescind;

    ConditionController(OffersPages pages, SettleCondition settle, RescindOffer rescind) {
        this.pages = pages;
        this.settle = settle;
        this.rescind = rescind;
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "offer")
    @PostMapping("/admission/offers/{offer}/conditions/{condition}")
    Answer settle(@PathVariable String offer, @PathVariable String condition, Form form, Viewer viewer) {
        var id = ConditionId.of(condition);
        var say = form.choice("say", ConditionState.class);
        String reason = form.optional("reason", 500);
        if (say == ConditionState.OPEN) form.error("say", "web.form.choice");
        if (say == null || !form.ok()) return Answer.unprocessable(pages.page(viewer, id, form));
        return switch (settle.settle(OfferId.of(offer), id, say, reason, viewer.id())) {
            case SettleCondition.Outcome.Settled settled -> back(form).withNotice("admission.notice.condition.settled");
            case SettleCondition.Outcome.PlaceConfirmed confirmed ->
                back(form).withNotice("admission.notice.condition.confirmed");
            case SettleCondition.Outcome.StandsAlready stands -> back(form).withNotice("admission.notice.stands");
            case SettleCondition.Outcome.NotFromHere elsewhere -> back(form).withNotice("admission.notice.stands");
            case SettleCondition.Outcome.OfferGone gone -> back(form).withNotice("admission.notice.condition.gone");
            case SettleCondition.Outcome.ReasonMissing missing ->
                Answer.unprocessable(pages.page(viewer, id, form.error("reason", "admission.wrong.reason")));
            case SettleCondition.Outcome.OwnApplication own ->
                Answer.conflict(pages.page(viewer, id, form.error("say", "admission.wrong.own")));
        };
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "offer")
    @PostMapping("/admission/offers/{offer}/rescission")
    Answer rescind(@PathVariable String offer, Form form, Viewer viewer) {
        var id = OfferId.of(offer);
        String reason = form.required("reason", 1000);
        if (!form.ok()) return Answer.unprocessable(pages.page(viewer, id, form));
        return switch (rescind.rescind(id, reason, viewer.id())) {
            case RescindOffer.Outcome.Rescinded rescinded -> back(form).withNotice("admission.notice.rescinded");
            case RescindOffer.Outcome.RescindedAlready already -> back(form).withNotice("admission.notice.rescinded");
            case RescindOffer.Outcome.NothingUnmet nothing -> back(form).withNotice("admission.notice.stands");
            case RescindOffer.Outcome.NotFromHere elsewhere -> back(form).withNotice("admission.notice.condition.gone");
            case RescindOffer.Outcome.ReasonMissing missing ->
                Answer.unprocessable(pages.page(viewer, id, form.error("reason", "admission.wrong.reason")));
            case RescindOffer.Outcome.OwnApplication own ->
                Answer.conflict(pages.page(viewer, id, form.error("reason", "admission.wrong.own")));
        };
    }

    private static Answer back(Form form) {
        return Answer.seeOther(TableView.back(form, OffersPages.PATH));
    }
}
