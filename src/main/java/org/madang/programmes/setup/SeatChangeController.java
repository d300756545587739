package org.madang.programmes.setup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.programmes.ArchiveSeatCell;
import org.madang.programmes.ChangeSeatCell;
import org.madang.programmes.Grade;
import org.madang.programmes.PhaseKind;
import org.madang.programmes.RestoreSeatCell;
import org.madang.programmes.SeatCellId;
import org.madang.shared.Country;
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
class SeatChangeController {
    private final ChangeSeatCell change;
    private final ArchiveSeatCell archive;
    private final RestoreSeatCell restore;
    private final LastChanges changes;
    private final Db db;

    SeatChangeController(
            ChangeSeatCell change, ArchiveSeatCell archive, RestoreSeatCell restore, LastChanges changes, Db db) {
        this.change = change;
        this.archive = archive;
        this.restore = restore;
        this.changes = changes;
        this.db = db;
    }

    record Known(
            SeatCellId id,
            String editionSlug,
            Multilingual editionTitle,
            Multilingual trackTitle,
            @Nullable Country country,
            @Nullable Grade grade,
            int seats,
            int floor,
            int version,
            @Nullable PhaseKind phase,
            Multilingual phaseTitle,
            boolean archived) {
        EditionSetUpPage.Cell cell() {
            return new EditionSetUpPage.Cell(id, trackTitle, country, grade, seats, floor, phase, phaseTitle, archived);
        }

        String edition() {
            return "/set-up/editions/" + editionSlug;
        }
    }

    @GetMapping("/set-up/seats/{cell}/edit")
    @Allow(value = Action.SET_UP, in = "cell")
    Answer edit(@PathVariable String cell) {
        Known known = known(cell);
        return Answer.page(page(known, filled(known)));
    }

    @PostMapping("/set-up/seats/{cell}")
    @Allow(value = Action.SET_UP, in = "cell")
    Answer change(@PathVariable String cell, Viewer viewer, Form form) {
        Known known = known(cell);
        int seats = form.number("seats", 0, 10_000);
        int floor = form.number("floor", 0, 10_000);
        int version = Typed.version(form);
        if (!form.ok()) return Answer.unprocessable(page(known, form));
        return answer(known, form, change.change(known.id(), version, seats, floor, viewer.id()));
    }

    @PostMapping("/set-up/seats/{cell}/archive")
    @Allow(value = Action.SET_UP, in = "cell")
    Answer putAway(@PathVariable String cell, Viewer viewer) {
        Known known = known(cell);
        return switch (archive.archive(known.id(), viewer.id())) {
            case ArchiveSeatCell.Outcome.Archived archived ->
                Answer.seeOther(known.edition()).withNotice("programmes.notice.archived");
            case ArchiveSeatCell.Outcome.InUse used -> used(known, filled(known), used.people());
        };
    }

    @PostMapping("/set-up/seats/{cell}/restoration")
    @Allow(value = Action.SET_UP, in = "cell")
    Answer takeBack(@PathVariable String cell, Viewer viewer) {
        Known known = known(cell);
        return switch (restore.restore(known.id(), viewer.id())) {
            case RestoreSeatCell.Outcome.Restored restored ->
                Answer.seeOther(known.edition()).withNotice("programmes.notice.restored");
            case RestoreSeatCell.Outcome.Taken taken ->
                Answer.conflict(page(known, filled(known))).withNotice("programmes.notice.seatTaken");
            case RestoreSeatCell.Outcome.PlaceArchived away ->
                Answer.conflict(page(known, filled(known))).withNotice("programmes.notice.placeAway");
        };
    }

    private static Answer used(Known known, Form form, long people) {
        return Answer.conflict(page(known, form.error("seats", "programmes.setup.seat.used", people)));
    }

    private Answer answer(Known known, Form form, ChangeSeatCell.Outcome outcome) {
        return switch (outcome) {
            case ChangeSeatCell.Outcome.Changed changed ->
                Answer.seeOther(known.edition()).withNotice("programmes.notice.saved");
            case ChangeSeatCell.Outcome.FloorAboveSeats above ->
                Answer.unprocessable(page(known, form.error("floor", "programmes.setup.seat.above")));
            case ChangeSeatCell.Outcome.InUse used -> used(known, form, used.people());
            case ChangeSeatCell.Outcome.Stale stale ->
                Answer.conflict(page(known, form).beside(new AskPage.Other(filled(known), changes.of(known.id()))));
        };
    }

    private Known known(String cell) {
        return db.sql("""
                        select c.id, e.slug as edition_slug, e.title as edition_title, t.title as track_title, c.country,
                               c.grade, c.seats, c.floor, c.version, f.kind as phase, f.title as phase_title,
                               c.archived_at is not null as archived
                        from programmes_seat_cell c join programmes_edition e on e.id = c.edition_id
                        left join programmes_track t on t.id = c.track_id
                        left join programmes_phase f on f.id = c.phase_id where c.id = :id
                        """).param("id", SeatCellId.of(cell)).maybe(Known.class).orElseThrow(NotFound::new);
    }

    private static Form filled(Known known) {
        return Form.empty()
                .with("version", String.valueOf(known.version()))
                .with("seats", String.valueOf(known.seats()))
                .with("floor", String.valueOf(known.floor()));
    }

    private static AskPage page(Known known, Form form) {
        String here = "/set-up/seats/" + known.id();
        return new AskPage(
                        "programmes.setup.seat.change",
                        known.trackTitle().isEmpty() ? known.editionTitle() : known.trackTitle(),
                        known.edition(),
                        here,
                        form,
                        List.of(
                                Ask.number("seats", "programmes.seats.seats"),
                                Ask.number("floor", "programmes.seats.floor")))
                .archivable(here, known.archived())
                .saying(s -> (known.phase() == null ? "" : known.cell().phaseName(s) + ", ")
                        + known.cell().countryName(s) + ", " + known.cell().gradeName(s));
    }
}
