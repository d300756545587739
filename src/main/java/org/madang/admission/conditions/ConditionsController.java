package org.madang.admission.conditions;

import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.CallId;
import org.madang.admission.Calls;
import org.madang.admission.ConditionId;
import org.madang.admission.RemoveCondition;
import org.madang.admission.SetCondition;
import org.madang.admission.SetCondition.Whom;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
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

/** Puts conditions on the places that are about to be offered. */
@Controller
class ConditionsController {
    private final Calls calls;
    private final ConditionsPages pages;
    private final SetCondition set;
    private final RemoveCondition remove;

    ConditionsController(Calls calls, ConditionsPages pages, SetCondition set, RemoveCondition remove) {
        this.calls = calls;
        this.pages = pages;
        this.set = set;
        this.remove = remove;
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @GetMapping("/admission/calls/{call}/conditions")
    Answer show(@PathVariable String call, Form asked, Viewer viewer) {
        return Answer.page(pages.page(found(call), Form.empty().with("after", asked.value("after")), viewer.id()));
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @PostMapping("/admission/calls/{call}/conditions")
    Answer set(@PathVariable String call, Form form, Viewer viewer) {
        Calls.Call found = found(call);
        Multilingual text = text(found, form);
        LocalDate due = form.date("due");
        Whom whom = whom(found.id(), form);
        if (!form.ok() || due == null || whom == null)
            return Answer.unprocessable(pages.page(found, form, viewer.id()));
        return switch (set.set(found.id(), whom, text, due, viewer.id())) {
            case SetCondition.Outcome.Set done ->
                back(found, form).withNotice("admission.notice.condition", done.offers());
            case SetCondition.Outcome.SetAlready already -> back(found, form).withNotice("admission.notice.stands");
            case SetCondition.Outcome.DueTooEarly early ->
                Answer.unprocessable(pages.page(found, form.error("due", "admission.wrong.early"), viewer.id()));
            case SetCondition.Outcome.NobodySelected nobody ->
                Answer.conflict(pages.page(found, form.error("whom", "admission.wrong.nobody.selected"), viewer.id()));
            case SetCondition.Outcome.TooMany many ->
                Answer.conflict(
                        pages.page(found, form.error("whom", "admission.wrong.terms", many.most()), viewer.id()));
        };
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @PostMapping("/admission/calls/{call}/conditions/{condition}/removal")
    Answer remove(@PathVariable String call, @PathVariable String condition, Form form, Viewer viewer) {
        Calls.Call found = found(call);
        return switch (remove.remove(found.id(), ConditionId.of(condition), viewer.id())) {
            case RemoveCondition.Outcome.Removed removed ->
                back(found, form).withNotice("admission.notice.condition.removed");
            case RemoveCondition.Outcome.OwnApplication own -> back(found, form).withNotice("admission.notice.own");
            case RemoveCondition.Outcome.Gone gone -> back(found, form).withNotice("admission.notice.stands");
            case RemoveCondition.Outcome.SaidAlready said ->
                back(found, form).withNotice("admission.notice.condition.said");
        };
    }

    private static Multilingual text(Calls.Call call, Form form) {
        var pairs = new ArrayList<String>();
        for (Language language : ConditionsPage.languages(call)) {
            String field = "text-" + language.tag();
            pairs.add(language.tag());
            pairs.add(language.equals(Language.ENGLISH) ? form.required(field, 500) : form.optional(field, 500));
        }
        return Multilingual.of(pairs.toArray(String[]::new));
    }

    private @Nullable Whom whom(CallId call, Form form) {
        String typed = form.value("whom");
        if (typed.isEmpty()) return Whom.ALL;
        if (typed.startsWith("t-")) {
            for (var track : calls.tracks(call))
                if (track.slug().equals(typed.substring(2))) return new Whom(track.id(), null);
        } else if (typed.matches("a-[0-9a-f-]{36}")) {
            return new Whom(null, ApplicationId.of(typed.substring(2)));
        }
        form.error("whom", "web.form.choice");
        return null;
    }

    private Calls.Call found(String call) {
        return calls.find(call).orElseThrow(NotFound::new);
    }

    private static Answer back(Calls.Call call, Form form) {
        return Answer.seeOther(ConditionsPage.path(call, form.value("after")));
    }
}
