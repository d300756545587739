package org.madang.admission.editing;

import org.jspecify.annotations.Nullable;
import org.madang.admission.Calls;
import org.madang.admission.FormChange;
import org.madang.admission.Question;
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

/** One question, new or said anew. Its kind is chosen once, on a page of its own, for the rest hangs on it. */
@Controller
class QuestionController {
    private final Calls calls;
    private final Writing writing;

    QuestionController(Calls calls, Writing writing) {
        this.calls = calls;
        this.writing = writing;
    }

    @Allow(value = Action.SET_UP, in = "call")
    @GetMapping("/set-up/calls/{call}/questions/new")
    Answer begin(@PathVariable String call, Form form) {
        var copy = writing.of(call);
        Question.Kind kind = kind(form);
        if (kind == null) return Answer.page(new KindPage(copy.call(), form.value("page")));
        form.with("required", "yes")
                .with("limit", kind == Question.Kind.TEXT ? "200" : "1500")
                .with("megabytes", "10");
        return Answer.page(page(copy, null, kind, form));
    }

    @Allow(value = Action.SET_UP, in = "call")
    @PostMapping("/set-up/calls/{call}/questions")
    Answer add(@PathVariable String call, Form form, Viewer viewer) {
        Question.Kind kind = kind(form);
        if (kind == null)
            return Answer.unprocessable(new KindPage(writing.of(call).call(), form.value("page")));
        return save(call, null, kind, form, viewer);
    }

    @Allow(value = Action.SET_UP, in = "call")
    @GetMapping("/set-up/calls/{call}/questions/{question}")
    Answer ask(@PathVariable String call, @PathVariable String question) {
        var copy = writing.of(call);
        Question found = copy.form().question(question).orElseThrow(NotFound::new);
        return Answer.page(
                page(copy, found, found.kind(), QuestionForm.filled(found).with("seen", Seen.mark(found))));
    }

    @Allow(value = Action.SET_UP, in = "call")
    @PostMapping("/set-up/calls/{call}/questions/{question}")
    Answer change(@PathVariable String call, @PathVariable String question, Form form, Viewer viewer) {
        Question found = writing.of(call).form().question(question).orElseThrow(NotFound::new);
        return save(call, found, found.kind(), form, viewer);
    }

    private Answer save(String call, @Nullable Question before, Question.Kind kind, Form form, Viewer viewer) {
        var copy = writing.of(call);
        var typed = new QuestionForm(form, kind, before).read();
        if (typed.isEmpty()) return Answer.unprocessable(page(copy, before, kind, form));
        return switch (writing.change(
                call, new FormChange.Ask(typed.get(), before == null), form.value("seen"), viewer.id())) {
            case ReviseForm.Outcome.Revised revised ->
                Answer.seeOther(copy.at() + "/questions").withNotice("admission.notice.edited");
            case ReviseForm.Outcome.ConditionUnfit unfit ->
                Answer.unprocessable(page(copy, before, kind, form.error("when", "admission.wrong.when")));
            case ReviseForm.Outcome.TooMany tooMany ->
                Answer.unprocessable(
                        page(copy, before, kind, form.error("label-en", "admission.wrong.many", tooMany.most())));
            case ReviseForm.Outcome.Stale stale -> faster(call, typed.get().key(), kind, form);
            case ReviseForm.Outcome.NotThere gone -> throw new NotFound();
        };
    }

    /** What was typed stays; sent again, it is known to replace what the other saved. */
    private Answer faster(String call, String key, Question.Kind kind, Form form) {
        var copy = writing.of(call);
        Question now = copy.form().question(key).orElseThrow(NotFound::new);
        return Answer.conflict(
                page(copy, now, kind, form.with("seen", Seen.mark(now)).with("faster", "yes")));
    }

    private QuestionPage page(Writing.Copy copy, @Nullable Question before, Question.Kind kind, Form form) {
        return new QuestionPage(
                copy.call(), copy.form(), calls.tracks(copy.call().id()), before, kind, form);
    }

    private static Question.@Nullable Kind kind(Form form) {
        for (Question.Kind kind : Question.Kind.values()) if (kind.name().equals(form.value("kind"))) return kind;
        return null;
    }
}
