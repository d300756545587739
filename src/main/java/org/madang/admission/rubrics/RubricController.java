package org.madang.admission.rubrics;

import java.util.List;
import org.madang.admission.Applications;
import org.madang.admission.Blindness;
import org.madang.admission.Calls;
import org.madang.admission.RemoveCriterion;
import org.madang.admission.Rubric;
import org.madang.admission.Rubrics;
import org.madang.admission.SetBlindness;
import org.madang.admission.WriteCriterion;
import org.madang.admission.rubrics.RubricPages.CriterionPage;
import org.madang.admission.rubrics.RubricPages.RubricPage;
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

@Controller
class RubricController {
    private static final String NEW = "new";
    private static final List<String> TEXTS = List.of("name", "high", "middle", "low");

    private final Calls calls;
    private final Applications applications;
    private final Rubrics rubrics;
    private final WriteCriterion write;
    private final RemoveCriterion remove;
    private final SetBlindness blind;

    RubricController(
            Calls calls,
            Applications applications,
            Rubrics rubrics,
            WriteCriterion write,
            RemoveCriterion remove,
            SetBlindness blind) {
        this.calls = calls;
        this.applications = applications;
        this.rubrics = rubrics;
        this.write = write;
        this.remove = remove;
        this.blind = blind;
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @GetMapping("/admission/calls/{call}/rubric")
    Answer show(@PathVariable String call) {
        Calls.Call found = find(call);
        Rubric rubric = rubrics.of(found.id());
        var form = Form.empty()
                .with("blindness", rubric.blindness().name())
                .with("withheld", rubric.withheld())
                .with("opened", rubric.opened());
        return Answer.page(page(found, rubric, form));
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @PostMapping("/admission/calls/{call}/rubric")
    Answer setBlindness(@PathVariable String call, Form form, Viewer viewer) {
        Calls.Call found = find(call);
        Rubric rubric = rubrics.of(found.id());
        var mode = form.choice("blindness", Blindness.class);
        RubricPage page = page(found, rubric, form);
        if (mode == null) return Answer.unprocessable(page);
        // Only what the form asks can be withheld from its readers.
        var asked = page.fields().names();
        var withheld = form.values("withheld").stream().filter(asked::contains).toList();
        var files = page.files();
        var opened = form.values("opened").stream().filter(files::contains).toList();
        return switch (blind.set(found.id(), mode, withheld, opened, viewer.id())) {
            case SetBlindness.Outcome.Set set -> back(found, "admission.notice.blindness");
            case SetBlindness.Outcome.SetAlready set -> back(found, "admission.notice.blindness");
            case SetBlindness.Outcome.Begun begun ->
                Answer.conflict(page(found, rubric, form.error("blindness", "admission.wrong.begun")));
        };
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @GetMapping("/admission/calls/{call}/rubric/{criterion}")
    Answer ask(@PathVariable String call, @PathVariable String criterion) {
        Calls.Call found = find(call);
        Rubric rubric = rubrics.of(found.id());
        if (criterion.equals(NEW))
            return Answer.page(
                    new CriterionPage(found, null, rubric.begun(), Form.empty().with("weight", "1")));
        var written = rubric.criteria().stream()
                .filter(one -> one.key().equals(criterion))
                .findFirst()
                .orElseThrow(NotFound::new);
        return Answer.page(new CriterionPage(found, criterion, rubric.begun(), filled(written)));
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @PostMapping("/admission/calls/{call}/rubric/{criterion}")
    Answer write(@PathVariable String call, @PathVariable String criterion, Form form, Viewer viewer) {
        Calls.Call found = find(call);
        String key = criterion.equals(NEW) ? null : criterion;
        form.required("name-en", 120);
        for (String text : TEXTS) for (String language : List.of("en", "ko")) form.optional(text + "-" + language, 300);
        int weight = form.number("weight", 1, 100);
        var page = new CriterionPage(found, key, false, form);
        if (!form.ok()) return Answer.unprocessable(page);
        var written = new Rubric.Criterion(
                criterion, text(form, "name"), weight, text(form, "low"), text(form, "middle"), text(form, "high"));
        return switch (write.write(found.id(), key, written, viewer.id())) {
            case WriteCriterion.Outcome.Written done -> back(found, "admission.notice.criterion");
            case WriteCriterion.Outcome.Begun begun -> {
                form.error("name-en", "admission.wrong.begun");
                yield Answer.conflict(page);
            }
            case WriteCriterion.Outcome.TooMany many -> {
                form.error("name-en", "admission.wrong.criteria", many.most());
                yield Answer.unprocessable(page);
            }
            case WriteCriterion.Outcome.NoSuchCriterion none -> throw new NotFound();
        };
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @PostMapping("/admission/calls/{call}/rubric/{criterion}/removal")
    Answer remove(@PathVariable String call, @PathVariable String criterion, Viewer viewer) {
        Calls.Call found = find(call);
        return switch (remove.remove(found.id(), criterion, viewer.id())) {
            case RemoveCriterion.Outcome.Removed removed -> back(found, "admission.notice.criterion.removed");
            case RemoveCriterion.Outcome.RemovedAlready removed -> back(found, "admission.notice.criterion.removed");
            case RemoveCriterion.Outcome.Begun begun -> back(found, "admission.notice.begun");
        };
    }

    private Calls.Call find(String slug) {
        return calls.find(slug).orElseThrow(NotFound::new);
    }

    private RubricPage page(Calls.Call call, Rubric rubric, Form form) {
        boolean written = !rubric.criteria().equals(List.of(Rubric.OVERALL));
        return new RubricPage(applications.fields(call), rubric, written, form);
    }

    private static Answer back(Calls.Call call, String notice) {
        return Answer.seeOther("/admission/calls/" + call.slug() + "/rubric").withNotice(notice);
    }

    private static Multilingual text(Form form, String field) {
        return Multilingual.of("en", form.value(field + "-en"), "ko", form.value(field + "-ko"));
    }

    private static Form filled(Rubric.Criterion criterion) {
        var form = Form.empty().with("weight", String.valueOf(criterion.weight()));
        var texts = List.of(criterion.name(), criterion.high(), criterion.middle(), criterion.low());
        for (int i = 0; i < texts.size(); i++)
            for (Language language : List.of(Language.ENGLISH, Language.KOREAN))
                form.with(TEXTS.get(i) + "-" + language.tag(), texts.get(i).exactly(language));
        return form;
    }
}
