package org.madang.programmes.setup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.programmes.AddField;
import org.madang.programmes.ChangeField;
import org.madang.programmes.Field;
import org.madang.programmes.FieldIcon;
import org.madang.programmes.FieldPlan;
import org.madang.programmes.Fields;
import org.madang.shared.Multilingual;
import org.madang.shared.NotAllowed;
import org.madang.shared.NotFound;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Gate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Fields belong to no programme, so those whose grant reaches the whole platform write them. */
@Controller
class FieldFormController {
    private final AddField add;
    private final ChangeField change;
    private final Fields fields;
    private final LastChanges changes;
    private final Gate gate;

    FieldFormController(AddField add, ChangeField change, Fields fields, LastChanges changes, Gate gate) {
        this.add = add;
        this.change = change;
        this.fields = fields;
        this.changes = changes;
        this.gate = gate;
    }

    @GetMapping("/set-up/fields/new")
    @Allow(Action.SET_UP)
    Answer newField(Viewer viewer) {
        onPlatform(viewer);
        int next = fields.all().stream().mapToInt(Field::position).max().orElse(0) + 1;
        return Answer.page(creating(Form.empty().with("position", String.valueOf(next))));
    }

    @PostMapping("/set-up/fields")
    @Allow(Action.SET_UP)
    Answer add(Viewer viewer, Form form) {
        onPlatform(viewer);
        String slug = Typed.slug(form);
        FieldPlan plan = plan(form, Multilingual.EMPTY);
        if (plan == null || !form.ok()) return Answer.unprocessable(creating(form));
        return switch (add.add(slug, plan, viewer.id())) {
            case AddField.Outcome.Added added ->
                Answer.seeOther("/set-up#fields").withNotice("programmes.notice.saved");
            case AddField.Outcome.AlreadyThere there ->
                Answer.unprocessable(creating(form.error("slug", "programmes.setup.slug.taken")));
        };
    }

    @GetMapping("/set-up/fields/{taught}/edit")
    @Allow(value = Action.SET_UP, in = "taught")
    Answer edit(@PathVariable String taught) {
        Field found = fields.find(taught).orElseThrow(NotFound::new);
        return Answer.page(changing(found, filled(found)));
    }

    @PostMapping("/set-up/fields/{taught}")
    @Allow(value = Action.SET_UP, in = "taught")
    Answer change(@PathVariable String taught, Viewer viewer, Form form) {
        Field found = fields.find(taught).orElseThrow(NotFound::new);
        FieldPlan plan = plan(form, found.name());
        int version = Typed.version(form);
        if (plan == null || !form.ok()) return Answer.unprocessable(changing(found, form));
        return switch (change.change(found.id(), version, plan, viewer.id())) {
            case ChangeField.Outcome.Changed changed ->
                Answer.seeOther("/set-up#fields").withNotice("programmes.notice.saved");
            case ChangeField.Outcome.Stale stale ->
                Answer.conflict(changing(found, form).beside(new AskPage.Other(filled(found), changes.of(found.id()))));
        };
    }

    private void onPlatform(Viewer viewer) {
        if (!gate.may(viewer, Action.SET_UP, Scope.PLATFORM)) throw new NotAllowed();
    }

    private static Form filled(Field field) {
        Form form = Form.empty()
                .with("version", String.valueOf(field.version()))
                .with("icon", field.icon().name())
                .with("position", String.valueOf(field.position()));
        Typed.fill(form, "name", field.name());
        return form;
    }

    private static @Nullable FieldPlan plan(Form form, Multilingual before) {
        Multilingual name = Typed.title(form, "name", before);
        FieldIcon icon = form.choice("icon", FieldIcon.class);
        int position = form.number("position", 0, 999);
        return icon == null ? null : new FieldPlan(name, icon, position);
    }

    private static List<Ask> asks(Multilingual name) {
        return Typed.all(
                Typed.askTexts("name", "programmes.setup.nameIn", false, name),
                List.of(
                        Ask.one("icon", "programmes.setup.icon", Ask.constants(FieldIcon.values(), "programmes.icon.")),
                        Ask.number("position", "programmes.setup.position")));
    }

    private static AskPage creating(Form form) {
        return new AskPage(
                "programmes.setup.field.new",
                Multilingual.EMPTY,
                "/set-up",
                "/set-up/fields",
                form,
                Typed.all(List.of(Typed.askSlug()), asks(Multilingual.EMPTY)));
    }

    private static AskPage changing(Field field, Form form) {
        return new AskPage(
                        "programmes.setup.field.change",
                        field.name(),
                        "/set-up",
                        "/set-up/fields/" + field.slug(),
                        form,
                        asks(field.name()))
                .archivable("/set-up/fields/" + field.slug(), field.archived());
    }
}
