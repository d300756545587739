package org.madang.admission.releasing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madang.admission.Calls;
import org.madang.admission.DecisionId;
import org.madang.admission.LetterKind;
import org.madang.admission.ReleaseDecisions;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what a release will say, and releases exactly what was shown. */
@Controller
class ReleaseController {
    private final Calls calls;
    private final ReleasePages pages;
    private final ReleaseDecisions release;

    ReleaseController(Calls calls, ReleasePages pages, ReleaseDecisions release) {
        this.calls = calls;
        this.pages = pages;
        this.release = release;
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @GetMapping("/admission/calls/{call}/release")
    Answer show(@PathVariable String call, Form date, Viewer viewer) {
        return Answer.page(pages.release(found(call), date, viewer.id()));
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @GetMapping("/admission/calls/{call}/release/letters")
    Answer letters(
            @PathVariable String call,
            Form date,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String at,
            Viewer viewer) {
        return Answer.page(pages.letters(
                found(call),
                date,
                kindOf(kind),
                language.matches("[A-Za-z-]{2,20}") ? language : "",
                letter(at),
                viewer.id()));
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @PostMapping("/admission/calls/{call}/batches")
    Answer release(@PathVariable String call, Form form, Viewer viewer) {
        Calls.Call found = found(call);
        LocalDate until = form.date("answer");
        if (until == null) return Answer.unprocessable(pages.release(found, form, viewer.id()));
        String back = "/admission/calls/" + found.slug();
        return switch (release.release(found.id(), ReleasePages.end(until), form.value("seen"), viewer.id())) {
            case ReleaseDecisions.Outcome.Released released ->
                Answer.seeOther(back).withNotice("admission.notice.released", released.decisions());
            case ReleaseDecisions.Outcome.NothingStaged nothing ->
                Answer.seeOther(back).withNotice("admission.notice.nothing");
            case ReleaseDecisions.Outcome.ChangedMeanwhile changed ->
                Answer.conflict(pages.release(found, form, viewer.id())).withNotice("admission.notice.changed");
            case ReleaseDecisions.Outcome.Contradicting two ->
                Answer.conflict(pages.release(found, form, viewer.id())).withNotice("admission.notice.contradicting");
            case ReleaseDecisions.Outcome.NotEndorsedAnyMore revoked ->
                Answer.conflict(pages.release(found, revoked(form, revoked.applicant()), viewer.id()));
            case ReleaseDecisions.Outcome.CallStillOpen open ->
                Answer.conflict(pages.release(found, form.error("answer", "admission.wrong.open"), viewer.id()));
            case ReleaseDecisions.Outcome.AnswerDateTooEarly early ->
                Answer.unprocessable(pages.release(found, form.error("answer", "admission.wrong.early"), viewer.id()));
        };
    }

    private static Form revoked(Form form, @Nullable String applicant) {
        return applicant == null
                ? form.error("answer", "admission.wrong.revoked.kept")
                : form.error("answer", "admission.wrong.revoked", applicant);
    }

    private Calls.Call found(String call) {
        return calls.find(call).orElseThrow(NotFound::new);
    }

    private static @Nullable LetterKind kindOf(String typed) {
        for (LetterKind kind : LetterKind.values()) if (kind.name().equals(typed)) return kind;
        return null;
    }

    /** Where a list begins is no promise that something is there. */
    private static @Nullable DecisionId letter(String typed) {
        return typed.matches("[0-9a-f-]{36}") ? DecisionId.of(typed) : null;
    }
}
