package org.madang.programmes.setup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.madang.database.Db;
import org.madang.institutions.Institution;
import org.madang.institutions.Institutions;
import org.madang.programmes.Edition;
import org.madang.programmes.Editions;
import org.madang.programmes.EndInstitutionRole;
import org.madang.programmes.GiveInstitutionRole;
import org.madang.programmes.InstitutionRole;
import org.madang.programmes.PartId;
import org.madang.programmes.RestoreInstitutionRole;
import org.madang.programmes.TrackId;
import org.madang.programmes.Tracks;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class PartFormController {
    /** The field in which a part of the institution's name is written. */
    private static final String SOUGHT = "institutionName";

    private final GiveInstitutionRole give;
    private final EndInstitutionRole end;
    private final RestoreInstitutionRole restore;
    private final EditionSetUp pages;
    private final Db db;
    private final Institutions institutions;
    private final Editions editions;
    private final Tracks tracks;

    PartFormController(
            GiveInstitutionRole give,
            EndInstitutionRole end,
            RestoreInstitutionRole restore,
            EditionSetUp pages,
            Db db,
            Institutions institutions,
            Editions editions,
            Tracks tracks) {
        this.give = give;
        this.end = end;
        this.restore = restore;
        this.pages = pages;
        this.db = db;
        this.institutions = institutions;
        this.editions = editions;
        this.tracks = tracks;
    }

    @GetMapping("/set-up/editions/{edition}/institutions/new")
    @Allow(value = Action.SET_UP, in = "edition")
    Answer newPart(@PathVariable String edition) {
        Edition found = editions.find(edition).orElseThrow(NotFound::new);
        return Answer.page(page(found, Form.empty()));
    }

    @PostMapping("/set-up/editions/{edition}/institutions")
    @Allow(value = Action.SET_UP, in = "edition")
    Answer give(@PathVariable String edition, Viewer viewer, Form form) {
        Edition found = editions.find(edition).orElseThrow(NotFound::new);
        if (form.value("step").equals("find")) return Answer.page(page(found, form));
        TrackId track = TrackChoice.chosen(form, tracks.of(found.id()));
        InstitutionRole role = form.choice("role", InstitutionRole.class);
        Institution institution = institutions.find(form.value("institution")).orElse(null);
        if (institution == null) form.error("institution", "web.form.choice");
        if (role == null || institution == null || !form.ok()) return Answer.unprocessable(page(found, form));
        return switch (give.give(found.id(), track, institution.id(), role, viewer.id())) {
            case GiveInstitutionRole.Outcome.Given given -> done(found, "programmes.notice.saved");
            case GiveInstitutionRole.Outcome.AlreadyGiven there ->
                Answer.unprocessable(page(found, form.error("role", "programmes.setup.part.taken")));
        };
    }

    @PostMapping("/set-up/parts/{part}/archive")
    @Allow(value = Action.SET_UP, in = "part")
    Answer end(@PathVariable String part, Viewer viewer) {
        var id = PartId.of(part);
        Edition edition = editionOf(id);
        return switch (end.end(id, viewer.id())) {
            case EndInstitutionRole.Outcome.Ended ended -> done(edition, "programmes.notice.archived");
        };
    }

    @PostMapping("/set-up/parts/{part}/restoration")
    @Allow(value = Action.SET_UP, in = "part")
    Answer takeBack(@PathVariable String part, Viewer viewer) {
        var id = PartId.of(part);
        Edition edition = editionOf(id);
        return switch (restore.restore(id, viewer.id())) {
            case RestoreInstitutionRole.Outcome.Restored restored -> done(edition, "programmes.notice.restored");
            case RestoreInstitutionRole.Outcome.Taken taken ->
                Answer.conflict(pages.of(edition)).withNotice("programmes.notice.roleTaken");
            case RestoreInstitutionRole.Outcome.PlaceArchived away ->
                Answer.conflict(pages.of(edition)).withNotice("programmes.notice.placeAway");
        };
    }

    private static Answer done(Edition edition, String notice) {
        return Answer.seeOther("/set-up/editions/" + edition.slug()).withNotice(notice);
    }

    private Edition editionOf(PartId part) {
        return db.sql(
                        "select e.slug from programmes_part p join programmes_edition e on e.id = p.edition_id where p.id = :id")
                .param("id", part)
                .maybe(String.class)
                .flatMap(editions::find)
                .orElseThrow(NotFound::new);
    }

    private AskPage page(Edition edition, Form form) {
        String here = "/set-up/editions/" + edition.slug();
        return new AskPage(
                "programmes.setup.part.new", edition.title(), here, here + "/institutions", form, asks(edition, form));
    }

    private List<Ask> asks(Edition edition, Form form) {
        String sought = form.optional(SOUGHT, 100);
        List<Institution> found = institutions.choosable(sought);
        boolean more = found.size() > Institutions.MOST;
        var known = new ArrayList<>(more ? found.subList(0, Institutions.MOST) : found);
        institutions
                .find(form.value("institution"))
                .filter(chosen -> !known.contains(chosen))
                .ifPresent(known::add);
        var asks = new ArrayList<Ask>();
        asks.add(TrackChoice.ask(tracks.of(edition.id())));
        if (more || !sought.isEmpty())
            asks.add(Ask.find(SOUGHT, "programmes.setup.institution.sought")
                    .explained(
                            more
                                    ? "programmes.setup.institution.sought.more"
                                    : found.isEmpty()
                                            ? "programmes.setup.institution.sought.none"
                                            : "programmes.setup.institution.sought.all"));
        asks.add(Ask.one("institution", "programmes.setup.institution", s -> choices(known, s))
                .orNone(s -> s.t("programmes.setup.institution.choose")));
        asks.add(Ask.one("role", "programmes.setup.role", Ask.constants(InstitutionRole.values(), "programmes.role.")));
        return asks;
    }

    private static List<Choice> choices(List<Institution> institutions, Screen s) {
        var order = s.f().collator();
        return institutions.stream()
                .map(one -> Choice.of(one.slug(), s.text(one.name()).text()))
                .sorted(Comparator.comparing(Choice::label, order::compare))
                .toList();
    }
}
