package org.madang.admission.editing;

import org.madang.admission.CallForm;
import org.madang.admission.FormChange;
import org.madang.admission.ReviseForm;
import org.madang.admission.Seen;
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

/** One page of a form: its title and what stands above its questions. */
@Controller
class GroupController {
    private static final int TITLE = 200;
    private static final int INTRO = 4000;

    private final Writing writing;

    GroupController(Writing writing) {
        this.writing = writing;
    }

    @Allow(value = Action.SET_UP, in = "call")
    @GetMapping("/set-up/calls/{call}/pages/new")
    Answer begin(@PathVariable String call) {
        return Answer.page(new GroupPage(writing.of(call).call(), "", Form.empty()));
    }

    @Allow(value = Action.SET_UP, in = "call")
    @PostMapping("/set-up/calls/{call}/pages")
    Answer add(@PathVariable String call, Form form, Viewer viewer) {
        return save(call, new CallForm.Group("new", Multilingual.EMPTY, Multilingual.EMPTY), "", form, viewer);
    }

    @Allow(value = Action.SET_UP, in = "call")
    @GetMapping("/set-up/calls/{call}/pages/{page}")
    Answer ask(@PathVariable String call, @PathVariable String page) {
        var copy = writing.of(call);
        var group = group(copy, page);
        Form form = Form.empty().with("seen", Seen.mark(group));
        Texts.fill(form, "title", group.title());
        Texts.fill(form, "intro", group.intro());
        return Answer.page(new GroupPage(copy.call(), page, form));
    }

    @Allow(value = Action.SET_UP, in = "call")
    @PostMapping("/set-up/calls/{call}/pages/{page}")
    Answer change(@PathVariable String call, @PathVariable String page, Form form, Viewer viewer) {
        return save(call, group(writing.of(call), page), page, form, viewer);
    }

    private Answer save(String call, CallForm.Group before, String key, Form form, Viewer viewer) {
        var copy = writing.of(call);
        var title = Texts.required(form, "title", TITLE, before.title());
        var intro = Texts.optional(form, "intro", INTRO, before.intro());
        if (!form.ok()) return Answer.unprocessable(new GroupPage(copy.call(), key, form));
        return switch (writing.change(call, new FormChange.Page(key, title, intro), form.value("seen"), viewer.id())) {
            case ReviseForm.Outcome.Revised revised ->
                Answer.seeOther(copy.at() + "/questions").withNotice("admission.notice.edited");
            case ReviseForm.Outcome.TooMany tooMany ->
                Answer.unprocessable(new GroupPage(
                        copy.call(), key, form.error("title-en", "admission.wrong.many", tooMany.most())));
            case ReviseForm.Outcome.ConditionUnfit unfit -> throw new NotFound();
            case ReviseForm.Outcome.Stale stale -> {
                var now = writing.of(call);
                form.with("seen", Seen.mark(group(now, key))).with("faster", "yes");
                yield Answer.conflict(new GroupPage(now.call(), key, form));
            }
            case ReviseForm.Outcome.NotThere gone -> throw new NotFound();
        };
    }

    private static CallForm.Group group(Writing.Copy copy, String key) {
        return copy.form().groups().stream()
                .filter(group -> group.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
