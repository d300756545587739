package org.madang.programmes.setup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.programmes.ChangeProgramme;
import org.madang.programmes.CreateProgramme;
import org.madang.programmes.ProgrammeId;
import org.madang.programmes.ProgrammeKind;
import org.madang.programmes.ProgrammePlan;
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

@Controller
class ProgrammeFormController {
    private final CreateProgramme create;
    private final ChangeProgramme change;
    private final Db db;
    private final LastChanges changes;
    private final Gate gate;

    ProgrammeFormController(CreateProgramme create, ChangeProgramme change, Db db, LastChanges changes, Gate gate) {
        this.create = create;
        this.change = change;
        this.db = db;
        this.changes = changes;
        this.gate = gate;
    }

    record Known(
            ProgrammeId id,
            String slug,
            Multilingual title,
            Multilingual summary,
            ProgrammeKind kind,
            int version,
            boolean archived) {}

    @GetMapping("/set-up/programmes/new")
    @Allow(Action.SET_UP)
    Answer newProgramme(Viewer viewer) {
        onPlatform(viewer);
        return Answer.page(creating(Form.empty()));
    }

    @PostMapping("/set-up/programmes")
    @Allow(Action.SET_UP)
    Answer create(Viewer viewer, Form form) {
        onPlatform(viewer);
        String slug = Typed.slug(form);
        ProgrammePlan plan = plan(form, Multilingual.EMPTY, Multilingual.EMPTY);
        if (plan == null || !form.ok()) return Answer.unprocessable(creating(form));
        return switch (create.create(slug, plan, viewer.id())) {
            case CreateProgramme.Outcome.Created created ->
                Answer.seeOther("/set-up").withNotice("programmes.notice.saved");
            case CreateProgramme.Outcome.AlreadyThere there ->
                Answer.unprocessable(creating(form.error("slug", "programmes.setup.slug.taken")));
        };
    }

    @GetMapping("/set-up/programmes/{programme}/edit")
    @Allow(value = Action.SET_UP, in = "programme")
    Answer edit(@PathVariable String programme) {
        Known known = known(programme);
        return Answer.page(changing(known, filled(known)));
    }

    private static Form filled(Known known) {
        Form form = Form.empty()
                .with("version", String.valueOf(known.version()))
                .with("kind", known.kind().name());
        Typed.fill(form, "title", known.title());
        Typed.fill(form, "summary", known.summary());
        return form;
    }

    @PostMapping("/set-up/programmes/{programme}")
    @Allow(value = Action.SET_UP, in = "programme")
    Answer change(@PathVariable String programme, Viewer viewer, Form form) {
        Known known = known(programme);
        ProgrammePlan plan = plan(form, known.title(), known.summary());
        int version = Typed.version(form);
        if (plan == null || !form.ok()) return Answer.unprocessable(changing(known, form));
        return switch (change.change(known.id(), version, plan, viewer.id())) {
            case ChangeProgramme.Outcome.Changed changed ->
                Answer.seeOther("/set-up").withNotice("programmes.notice.saved");
            case ChangeProgramme.Outcome.Stale stale ->
                Answer.conflict(changing(known, form).beside(new AskPage.Other(filled(known), changes.of(known.id()))));
        };
    }

    /** What belongs to no programme yet is set up by those whose grant reaches the whole platform. */
    private void onPlatform(Viewer viewer) {
        if (!gate.may(viewer, Action.SET_UP, Scope.PLATFORM)) throw new NotAllowed();
    }

    private Known known(String slug) {
        return db.sql("""
                        select id, slug, title, summary, kind, version, archived_at is not null as archived
                        from programmes_programme where slug = :slug
                        """).param("slug", slug).maybe(Known.class).orElseThrow(NotFound::new);
    }

    private static @Nullable ProgrammePlan plan(Form form, Multilingual title, Multilingual summary) {
        Multilingual newTitle = Typed.title(form, "title", title);
        Multilingual newSummary = Typed.texts(form, "summary", 1000, summary);
        ProgrammeKind kind = form.choice("kind", ProgrammeKind.class);
        return kind == null ? null : new ProgrammePlan(newTitle, newSummary, kind);
    }

    private static List<Ask> asks(Multilingual title, Multilingual summary) {
        return Typed.all(
                Typed.askTexts("title", "programmes.setup.titleIn", false, title),
                Typed.askTexts("summary", "programmes.setup.summaryIn", true, summary),
                List.of(Ask.one(
                        "kind", "programmes.setup.kind", Ask.constants(ProgrammeKind.values(), "programmes.kind."))));
    }

    private static AskPage creating(Form form) {
        return new AskPage(
                "programmes.setup.programme.new",
                Multilingual.EMPTY,
                "/set-up",
                "/set-up/programmes",
                form,
                Typed.all(List.of(Typed.askSlug()), asks(Multilingual.EMPTY, Multilingual.EMPTY)));
    }

    private static AskPage changing(Known known, Form form) {
        return new AskPage(
                        "programmes.setup.programme.change",
                        known.title(),
                        "/set-up",
                        "/set-up/programmes/" + known.slug(),
                        form,
                        asks(known.title(), known.summary()))
                .archivable("/set-up/programmes/" + known.slug(), known.archived());
    }
}
