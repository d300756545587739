package org.madang.admission.standing;

import org.jspecify.annotations.Nullable;
import org.madang.admission.DeferralId;
import org.madang.admission.EndDeferral;
import org.madang.admission.OfferId;
import org.madang.admission.SettleDeferral;
import org.madang.programmes.Track;
import org.madang.programmes.TrackId;
import org.madang.programmes.Tracks;
import org.madang.shared.Viewer;
import org.madang.tables.TableView;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Answers wishes to come later, and ends what was granted. */
@Controller
class DeferralsController {
    private final OffersPages pages;
    private final Tracks tracks;
    private final SettleDeferral settle;
    private final EndDeferral end;

    DeferralsController(OffersPages pages, Tracks tracks, SettleDeferral settle, EndDeferral end) {
        this.pages = pages;
        this.tracks = tracks;
        this.settle = settle;
        this.end = end;
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "offer")
    @PostMapping("/admission/offers/{offer}/deferrals/{deferral}")
    Answer settle(@PathVariable String offer, @PathVariable String deferral, Form form, Viewer viewer) {
        var id = DeferralId.of(deferral);
        boolean grant = form.value("say").equals("GRANT");
        if (!grant && !form.value("say").equals("REFUSE")) form.error("say", "web.form.choice");
        TrackId track = form.has("track") && grant ? track(form) : null;
        String answer = form.optional("answer", 1000);
        if (!form.ok()) return Answer.unprocessable(pages.page(viewer, id, form));
        return switch (settle.settle(OfferId.of(offer), id, grant, track, answer, viewer.id())) {
            case SettleDeferral.Outcome.Granted granted -> back(form).withNotice("admission.notice.later.granted");
            case SettleDeferral.Outcome.Refused refused -> back(form).withNotice("admission.notice.later.refused");
            case SettleDeferral.Outcome.SettledAlready already -> back(form).withNotice("admission.notice.stands");
            case SettleDeferral.Outcome.NoPlace none -> back(form).withNotice("admission.notice.condition.gone");
            case SettleDeferral.Outcome.TooLate late -> back(form).withNotice("admission.notice.later.late");
            case SettleDeferral.Outcome.ReasonMissing missing ->
                Answer.unprocessable(pages.page(viewer, id, form.error("answer", "admission.wrong.reason")));
            case SettleDeferral.Outcome.TrackUnfit unfit ->
                Answer.unprocessable(pages.page(viewer, id, form.error("track", "web.form.choice")));
            case SettleDeferral.Outcome.OwnApplication own -> back(form).withNotice("admission.notice.own");
        };
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "offer")
    @PostMapping("/admission/offers/{offer}/deferrals/{deferral}/end")
    Answer end(@PathVariable String offer, @PathVariable String deferral, Form form, Viewer viewer) {
        var id = DeferralId.of(deferral);
        boolean back = form.value("say").equals("BACK");
        TrackId track = back ? null : track(form);
        if (!back && track == null) return Answer.unprocessable(pages.page(viewer, id, form));
        var outcome = track == null
                ? end.takeBack(OfferId.of(offer), id, viewer.id())
                : end.takeUp(OfferId.of(offer), id, track, viewer.id());
        return switch (outcome) {
            case EndDeferral.Outcome.TakenUp up -> back(form).withNotice("admission.notice.later.up");
            case EndDeferral.Outcome.TakenBack returned -> back(form).withNotice("admission.notice.later.back");
            case EndDeferral.Outcome.NotGranted not -> back(form).withNotice("admission.notice.stands");
            case EndDeferral.Outcome.TooLate late -> back(form).withNotice("admission.notice.later.late");
            case EndDeferral.Outcome.OwnApplication own -> back(form).withNotice("admission.notice.own");
            case EndDeferral.Outcome.TrackUnfit unfit ->
                Answer.unprocessable(pages.page(viewer, id, form.error("track", "web.form.choice")));
            case EndDeferral.Outcome.NoSeatLeft full ->
                Answer.conflict(pages.page(viewer, id, form.error("track", "admission.wrong.seats", full.seats())));
        };
    }

    private @Nullable TrackId track(Form form) {
        var found = tracks.find(form.value("track")).map(Track::id).orElse(null);
        if (found == null) form.error("track", "web.form.choice");
        return found;
    }

    private static Answer back(Form form) {
        return Answer.seeOther(TableView.back(form, OffersPages.PATH));
    }
}
