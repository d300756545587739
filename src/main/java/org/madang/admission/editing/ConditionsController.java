package org.madang.admission.editing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.admission.Calls;
import org.madang.admission.Eligibility;
import org.madang.admission.FormChange;
import org.madang.admission.ReviseForm;
import org.madang.admission.Seen;
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

/** Who may apply. */
@Controller
class ConditionsController {
    private final Calls calls;
    private final Writing writing;

    ConditionsController(Calls calls, Writing writing) {
        this.calls = calls;
        this.writing = writing;
    }

    @Allow(value = Action.SET_UP, in = "call")
    @GetMapping("/set-up/calls/{call}/conditions")
    Answer ask(@PathVariable String call) {
        var copy = writing.of(call);
        Eligibility who = copy.form().eligibility();
        var age = who.age();
        var form = Form.empty()
                .with("seen", Seen.mark(who))
                .with("age-from", age == null ? "" : text(age.from()))
                .with("age-to", age == null ? "" : text(age.to()))
                .with("age-on", age == null ? "" : age.on().toString())
                .with("years", text(who.years()))
                .with("residence", who.residence())
                .with("citizenship", who.citizenship())
                .with("languages", who.languages());
        return Answer.page(page(copy, form));
    }

    @Allow(value = Action.SET_UP, in = "call")
    @PostMapping("/set-up/calls/{call}/conditions")
    Answer save(@PathVariable String call, Form form, Viewer viewer) {
        var copy = writing.of(call);
        Integer years = form.has("years") ? Integer.valueOf(form.number("years", 1, 60)) : null;
        var who = new Eligibility(
                age(form), years, countries(form, "residence"), countries(form, "citizenship"), languages(form));
        if (!form.ok()) return Answer.unprocessable(page(copy, form));
        return switch (writing.change(call, new FormChange.WhoMayApply(who), form.value("seen"), viewer.id())) {
            case ReviseForm.Outcome.Revised revised ->
                Answer.seeOther(copy.at()).withNotice("admission.notice.edited");
            case ReviseForm.Outcome.ConditionUnfit unfit -> throw new NotFound();
            case ReviseForm.Outcome.TooMany tooMany -> throw new NotFound();
            case ReviseForm.Outcome.Stale stale -> {
                var now = writing.of(call);
                form.with("seen", Seen.mark(now.form().eligibility())).with("faster", "yes");
                yield Answer.conflict(page(now, form));
            }
            case ReviseForm.Outcome.NotThere gone -> throw new NotFound();
        };
    }

    private static Eligibility.@Nullable Age age(Form form) {
        boolean given = form.has("age-from") || form.has("age-to");
        if (!given) return null;
        Integer from = form.has("age-from") ? Integer.valueOf(form.number("age-from", 0, 120)) : null;
        Integer to = form.has("age-to") ? Integer.valueOf(form.number("age-to", 0, 120)) : null;
        var on = form.date("age-on");
        if (from != null && to != null && from > to) form.error("age-to", "admission.wrong.ages");
        return on == null ? null : new Eligibility.Age(from, to, on);
    }

    private static List<String> countries(Form form, String field) {
        return form.values(field).stream()
                .filter(code -> code.matches("[A-Z]{2}"))
                .distinct()
                .limit(250)
                .toList();
    }

    private static List<String> languages(Form form) {
        return form.values("languages").stream()
                .filter(ConditionsPage.LANGUAGES::contains)
                .distinct()
                .toList();
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : String.valueOf(number);
    }

    private ConditionsPage page(Writing.Copy copy, Form form) {
        return new ConditionsPage(form, copy.call(), calls.tracks(copy.call().id()));
    }
}
