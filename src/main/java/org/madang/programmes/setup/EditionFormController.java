package org.madang.programmes.setup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.programmes.ChangeEdition;
import org.madang.programmes.Edition;
import org.madang.programmes.EditionPlan;
import org.madang.programmes.Editions;
import org.madang.programmes.OpenEdition;
import org.madang.programmes.Programme;
import org.madang.programmes.Programmes;
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
class EditionFormController {
    private final OpenEdition open;
    private final ChangeEdition change;
    private final Programmes programmes;
    private final Editions editions;
    private final LastChanges changes;
    private final Db db;

    EditionFormController(
            OpenEdition open,
            ChangeEdition change,
            Programmes programmes,
            Editions editions,
            LastChanges changes,
            Db db) {
        this.open = open;
        this.change = change;
        this.programmes = programmes;
        this.editions = editions;
        this.changes = changes;
        this.db = db;
    }

    @GetMapping("/set-up/programmes/{programme}/editions/new")
    @Allow(value = Action.SET_UP, in = "programme")
    Answer newEdition(@PathVariable String programme) {
        Programme found = programme(programme);
        int next = editions.of(found.id()).stream()
                        .mapToInt(Edition::sequence)
                        .max()
                        .orElse(0)
                + 1;
        return Answer.page(creating(found, Form.empty().with("sequence", String.valueOf(next))));
    }

    @PostMapping("/set-up/programmes/{programme}/editions")
    @Allow(value = Action.SET_UP, in = "programme")
    Answer open(@PathVariable String programme, Viewer viewer, Form form) {
        Programme found = programme(programme);
        String slug = Typed.slug(form);
        EditionPlan plan = plan(form, Multilingual.EMPTY);
        if (plan == null || !form.ok()) return Answer.unprocessable(creating(found, form));
        return switch (open.open(found.id(), slug, plan, viewer.id())) {
            case OpenEdition.Outcome.Opened opened ->
                Answer.seeOther("/set-up/editions/" + slug).withNotice("programmes.notice.saved");
            case OpenEdition.Outcome.AlreadyThere there ->
                Answer.unprocessable(creating(found, form.error("slug", "programmes.setup.slug.taken")));
        };
    }

    @GetMapping("/set-up/editions/{edition}/edit")
    @Allow(value = Action.SET_UP, in = "edition")
    Answer edit(@PathVariable String edition) {
        Edition found = edition(edition);
        Standing standing = standing(found);
        return Answer.page(changing(found, standing, filled(found, standing)));
    }

    private record Standing(int version, boolean archived) {}

    private Standing standing(Edition edition) {
        return db.sql("select version, archived_at is not null as archived from programmes_edition where id = :id")
                .param("id", edition.id())
                .one(Standing.class);
    }

    private static Form filled(Edition edition, Standing standing) {
        Form form = Form.empty()
                .with("version", String.valueOf(standing.version()))
                .with("label", edition.label())
                .with("sequence", String.valueOf(edition.sequence()));
        Typed.fill(form, "title", edition.title());
        Typed.Days.fill(form, edition.startsOn(), edition.endsOn());
        return form;
    }

    @PostMapping("/set-up/editions/{edition}")
    @Allow(value = Action.SET_UP, in = "edition")
    Answer change(@PathVariable String edition, Viewer viewer, Form form) {
        Edition found = edition(edition);
        Standing standing = standing(found);
        EditionPlan plan = plan(form, found.title());
        int version = Typed.version(form);
        if (plan == null || !form.ok()) return Answer.unprocessable(changing(found, standing, form));
        return switch (change.change(found.id(), version, plan, viewer.id())) {
            case ChangeEdition.Outcome.Changed changed ->
                Answer.seeOther("/set-up/editions/" + found.slug()).withNotice("programmes.notice.saved");
            case ChangeEdition.Outcome.Stale stale ->
                Answer.conflict(changing(found, standing, form)
                        .beside(new AskPage.Other(filled(found, standing), changes.of(found.id()))));
        };
    }

    private Programme programme(String slug) {
        return programmes.find(slug).orElseThrow(NotFound::new);
    }

    private Edition edition(String slug) {
        return editions.find(slug).orElseThrow(NotFound::new);
    }

    private static @Nullable EditionPlan plan(Form form, Multilingual before) {
        String label = form.required("label", 40);
        Multilingual title = Typed.title(form, "title", before);
        int sequence = form.number("sequence", 0, 9999);
        Typed.Days days = Typed.days(form);
        return days == null ? null : new EditionPlan(label, title, sequence, days.from(), days.to());
    }

    private static List<Ask> asks(Multilingual title) {
        return Typed.all(
                List.of(Ask.line("label", "programmes.setup.label").explained("programmes.setup.label.hint")),
                Typed.askTexts("title", "programmes.setup.titleIn", false, title),
                List.of(Ask.number("sequence", "programmes.setup.sequence")
                        .explained("programmes.setup.sequence.hint")),
                Typed.Days.asks());
    }

    private static AskPage creating(Programme programme, Form form) {
        return new AskPage(
                "programmes.setup.edition.new",
                programme.title(),
                "/set-up",
                "/set-up/programmes/" + programme.slug() + "/editions",
                form,
                Typed.all(List.of(Typed.askSlug()), asks(Multilingual.EMPTY)));
    }

    private static AskPage changing(Edition edition, Standing standing, Form form) {
        String here = "/set-up/editions/" + edition.slug();
        return new AskPage("programmes.setup.edition.change", edition.title(), here, here, form, asks(edition.title()))
                .archivable(here, standing.archived());
    }
}
