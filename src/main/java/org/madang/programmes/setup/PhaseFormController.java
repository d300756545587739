package org.madang.programmes.setup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.programmes.AddPhase;
import org.madang.programmes.ArchivePhase;
import org.madang.programmes.ChangePhase;
import org.madang.programmes.Edition;
import org.madang.programmes.Editions;
import org.madang.programmes.PhaseId;
import org.madang.programmes.PhaseKind;
import org.madang.programmes.PhasePlan;
import org.madang.programmes.RestorePhase;
import org.madang.programmes.Track;
import org.madang.programmes.TrackId;
import org.madang.programmes.Tracks;
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
class PhaseFormController {
    private final AddPhase add;
    private final ChangePhase change;
    private final ArchivePhase archive;
    private final RestorePhase restore;
    private final Editions editions;
    private final Tracks tracks;
    private final LastChanges changes;
    private final Db db;

    PhaseFormController(
            AddPhase add,
            ChangePhase change,
            ArchivePhase archive,
            RestorePhase restore,
            Editions editions,
            Tracks tracks,
            LastChanges changes,
            Db db) {
        this.add = add;
        this.change = change;
        this.archive = archive;
        this.restore = restore;
        this.editions = editions;
        this.tracks = tracks;
        this.changes = changes;
        this.db = db;
    }

    record Known(
            PhaseId id,
            String editionSlug,
            Multilingual editionTitle,
            PhaseKind kind,
            Multilingual title,
            LocalDate startsOn,
            LocalDate endsOn,
            int version,
            boolean archived) {}

    @GetMapping("/set-up/editions/{edition}/phases/new")
    @Allow(value = Action.SET_UP, in = "edition")
    Answer newPhase(@PathVariable String edition) {
        Edition found = editions.find(edition).orElseThrow(NotFound::new);
        return Answer.page(creating(found, tracks.of(found.id()), Form.empty()));
    }

    @PostMapping("/set-up/editions/{edition}/phases")
    @Allow(value = Action.SET_UP, in = "edition")
    Answer add(@PathVariable String edition, Viewer viewer, Form form) {
        Edition found = editions.find(edition).orElseThrow(NotFound::new);
        List<Track> choices = tracks.of(found.id());
        TrackId track = TrackChoice.chosen(form, choices);
        PhasePlan plan = plan(form, Multilingual.EMPTY);
        if (plan == null || !form.ok()) return Answer.unprocessable(creating(found, choices, form));
        return switch (add.add(found.id(), track, plan, viewer.id())) {
            case AddPhase.Outcome.Added added -> saved(found.slug());
            case AddPhase.Outcome.AlreadyThere there ->
                Answer.unprocessable(creating(found, choices, form.error("startsOn", "programmes.setup.phase.taken")));
        };
    }

    @GetMapping("/set-up/phases/{phase}/edit")
    @Allow(value = Action.SET_UP, in = "phase")
    Answer edit(@PathVariable String phase) {
        Known known = known(PhaseId.of(phase));
        return Answer.page(changing(known, filled(known)));
    }

    private static Form filled(Known known) {
        Form form = Form.empty()
                .with("version", String.valueOf(known.version()))
                .with("kind", known.kind().name());
        Typed.fill(form, "title", known.title());
        Typed.Days.fill(form, known.startsOn(), known.endsOn());
        return form;
    }

    @PostMapping("/set-up/phases/{phase}/archive")
    @Allow(value = Action.SET_UP, in = "phase")
    Answer putAway(@PathVariable String phase, Viewer viewer) {
        Known known = known(PhaseId.of(phase));
        return switch (archive.archive(known.id(), viewer.id())) {
            case ArchivePhase.Outcome.Archived archived -> edition(known, "programmes.notice.archived");
            case ArchivePhase.Outcome.InUse used -> refused(known, "programmes.notice.phaseUsed");
        };
    }

    @PostMapping("/set-up/phases/{phase}/restoration")
    @Allow(value = Action.SET_UP, in = "phase")
    Answer takeBack(@PathVariable String phase, Viewer viewer) {
        Known known = known(PhaseId.of(phase));
        return switch (restore.restore(known.id(), viewer.id())) {
            case RestorePhase.Outcome.Restored restored -> edition(known, "programmes.notice.restored");
            case RestorePhase.Outcome.Taken taken -> refused(known, "programmes.notice.phaseTaken");
            case RestorePhase.Outcome.PlaceArchived away -> refused(known, "programmes.notice.placeAway");
        };
    }

    private static Answer edition(Known known, String notice) {
        return Answer.seeOther("/set-up/editions/" + known.editionSlug()).withNotice(notice);
    }

    private static Answer refused(Known known, String why) {
        return Answer.conflict(changing(known, filled(known))).withNotice(why);
    }

    @PostMapping("/set-up/phases/{phase}")
    @Allow(value = Action.SET_UP, in = "phase")
    Answer change(@PathVariable String phase, Viewer viewer, Form form) {
        Known known = known(PhaseId.of(phase));
        PhasePlan plan = plan(form, known.title());
        int version = Typed.version(form);
        if (plan == null || !form.ok()) return Answer.unprocessable(changing(known, form));
        return switch (change.change(known.id(), version, plan, viewer.id())) {
            case ChangePhase.Outcome.Changed changed -> saved(known.editionSlug());
            case ChangePhase.Outcome.Taken taken ->
                Answer.unprocessable(changing(known, form.error("startsOn", "programmes.setup.phase.taken")));
            case ChangePhase.Outcome.Stale stale ->
                Answer.conflict(changing(known, form).beside(new AskPage.Other(filled(known), changes.of(known.id()))));
        };
    }

    private static Answer saved(String edition) {
        return Answer.seeOther("/set-up/editions/" + edition).withNotice("programmes.notice.saved");
    }

    private Known known(PhaseId phase) {
        return db.sql("""
                        select f.id, e.slug as edition_slug, e.title as edition_title, f.kind, f.title, f.starts_on,
                               f.ends_on, f.version, f.archived_at is not null as archived
                        from programmes_phase f join programmes_edition e on e.id = f.edition_id where f.id = :id
                        """).param("id", phase).maybe(Known.class).orElseThrow(NotFound::new);
    }

    private static @Nullable PhasePlan plan(Form form, Multilingual before) {
        PhaseKind kind = form.choice("kind", PhaseKind.class);
        Multilingual title = Typed.texts(form, "title", 300, before);
        Typed.Days days = Typed.days(form);
        return kind == null || days == null ? null : new PhasePlan(kind, title, days.from(), days.to());
    }

    private static List<Ask> asks(Multilingual title) {
        return Typed.all(
                List.of(Ask.one(
                        "kind", "programmes.setup.phase.kind", Ask.constants(PhaseKind.values(), "programmes.phase."))),
                Typed.askTexts("title", "programmes.setup.titleIn", false, title).stream()
                        .map(Ask::optional)
                        .toList(),
                Typed.Days.asks());
    }

    private static AskPage creating(Edition edition, List<Track> choices, Form form) {
        String here = "/set-up/editions/" + edition.slug();
        return new AskPage(
                "programmes.setup.phase.new",
                edition.title(),
                here,
                here + "/phases",
                form,
                Typed.all(List.of(TrackChoice.ask(choices)), asks(Multilingual.EMPTY)));
    }

    private static AskPage changing(Known known, Form form) {
        return new AskPage(
                        "programmes.setup.phase.change",
                        known.editionTitle(),
                        "/set-up/editions/" + known.editionSlug(),
                        "/set-up/phases/" + known.id(),
                        form,
                        asks(known.title()))
                .archivable("/set-up/phases/" + known.id(), known.archived());
    }
}
