package org.madang.admission.reading;

import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.DeclineNomination;
import org.madang.admission.EndorseApplication;
import org.madang.admission.NominationReason;
import org.madang.admission.RevokeEndorsement;
import org.madang.admission.Voice;
import org.madang.institutions.InstitutionId;
import org.madang.shared.NotFound;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.tables.TableView;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Officers and delegates say their institution's word for an application, and take it back. */
@Controller
class EndorsementController {
    private final FilePages pages;
    private final EndorseApplication endorse;
    private final DeclineNomination decline;
    private final RevokeEndorsement revoke;

    EndorsementController(
            FilePages pages, EndorseApplication endorse, DeclineNomination decline, RevokeEndorsement revoke) {
        this.pages = pages;
        this.endorse = endorse;
        this.decline = decline;
        this.revoke = revoke;
    }

    enum Say {
        ENDORSE,
        DECLINE
    }

    @Allow(value = Action.ENDORSE_APPLICATION, in = "application")
    @PostMapping("/admission/applications/{application}/endorsement")
    Answer say(@PathVariable String application, Form form, Viewer viewer, Scope scope) {
        var id = ApplicationId.of(application);
        var institution = spokenFor(form, viewer);
        var say = form.choice("say", Say.class);
        if (say == null) return pages.show(id, viewer, scope, form, 422);
        return switch (say) {
            case ENDORSE -> endorse(id, institution, form, viewer, scope);
            case DECLINE -> decline(id, institution, form, viewer, scope);
        };
    }

    private Answer endorse(ApplicationId id, InstitutionId institution, Form form, Viewer viewer, Scope scope) {
        var said = endorse.endorse(id, institution, Words.rank(form), form.value("letter"), viewer.id());
        Words.wrong(form, said);
        return switch (said) {
            case EndorseApplication.Outcome.Endorsed endorsed -> endorsements(form, "admission.notice.endorsed");
            case EndorseApplication.Outcome.RankTaken taken -> pages.show(id, viewer, scope, form, 422);
            case EndorseApplication.Outcome.RankMissing missing -> pages.show(id, viewer, scope, form, 422);
            case EndorseApplication.Outcome.LetterTooLong tooLong -> pages.show(id, viewer, scope, form, 422);
            case EndorseApplication.Outcome.OwnApplication own -> pages.show(id, viewer, scope, form, 422);
            case EndorseApplication.Outcome.NotFromHere elsewhere -> pages.show(id, viewer, scope, form, 409);
        };
    }

    private Answer decline(ApplicationId id, InstitutionId institution, Form form, Viewer viewer, Scope scope) {
        String words = form.optional("note", Words.LONGEST);
        if (!form.ok()) return pages.show(id, viewer, scope, form, 422);
        var said = decline.decline(id, institution, Words.reason(form, "why"), words, viewer.id());
        Words.wrong(form, said);
        return switch (said) {
            case DeclineNomination.Outcome.Declined declined -> endorsements(form, "admission.notice.notendorsed");
            case DeclineNomination.Outcome.DeclinedAlready declined ->
                endorsements(form, "admission.notice.notendorsed");
            case DeclineNomination.Outcome.ReasonMissing missing -> pages.show(id, viewer, scope, form, 422);
            case DeclineNomination.Outcome.WordsMissing missing -> pages.show(id, viewer, scope, form, 422);
            case DeclineNomination.Outcome.OwnApplication own -> pages.show(id, viewer, scope, form, 422);
            case DeclineNomination.Outcome.NotFromHere elsewhere -> pages.show(id, viewer, scope, form, 409);
        };
    }

    @Allow(value = Action.ENDORSE_APPLICATION, in = "application")
    @PostMapping("/admission/applications/{application}/endorsement/revocation")
    Answer revoke(@PathVariable String application, Form form, Viewer viewer, Scope scope) {
        var id = ApplicationId.of(application);
        var institution = spokenFor(form, viewer);
        String words = form.optional("revoke-note", Words.LONGEST);
        if (!form.ok()) return pages.show(id, viewer, scope, form, 422);
        @Nullable NominationReason reason = Words.reason(form, "revoke-why");
        return switch (revoke.revoke(id, institution, reason, words, viewer.id())) {
            case RevokeEndorsement.Outcome.Revoked revoked -> endorsements(form, "admission.notice.revoked");
            case RevokeEndorsement.Outcome.RevokedAlready revoked -> endorsements(form, "admission.notice.revoked");
            case RevokeEndorsement.Outcome.ReasonMissing missing ->
                pages.show(id, viewer, scope, form.error("revoke-why", "admission.wrong.why"), 422);
            case RevokeEndorsement.Outcome.WordsMissing missing ->
                pages.show(id, viewer, scope, form.error("revoke-note", "admission.wrong.why.words"), 422);
            case RevokeEndorsement.Outcome.Decided decided ->
                pages.show(id, viewer, scope, form.error("revoke-why", "admission.wrong.word.decided"), 409);
            case RevokeEndorsement.Outcome.NotEndorsed not ->
                pages.show(id, viewer, scope, form.error("revoke-why", "admission.wrong.moved"), 409);
        };
    }

    /** An officer speaks only for an institution they hold the grant of. */
    private static InstitutionId spokenFor(Form form, Viewer viewer) {
        var institution = InstitutionId.of(form.value("institution"));
        if (!Voice.of(viewer).speaksFor(institution)) throw new NotFound();
        return institution;
    }

    private static Answer endorsements(Form form, String notice) {
        return Answer.seeOther(TableView.back(form, "/admission/endorsements")).withNotice(notice);
    }
}
