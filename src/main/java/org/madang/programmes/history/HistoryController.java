package org.madang.programmes.history;

import java.util.List;
import org.madang.database.Db;
import org.madang.institutions.Institutions;
import org.madang.programmes.ClaimId;
import org.madang.programmes.Editions;
import org.madang.programmes.Fields;
import org.madang.programmes.HolidayId;
import org.madang.programmes.Programmes;
import org.madang.programmes.SeatCellId;
import org.madang.programmes.Tracks;
import org.madang.shared.Id;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class HistoryController {
    private final HistoryQueries queries;
    private final Programmes programmes;
    private final Editions editions;
    private final Tracks tracks;
    private final Institutions institutions;
    private final Fields fields;
    private final Db db;

    HistoryController(
            HistoryQueries queries,
            Programmes programmes,
            Editions editions,
            Tracks tracks,
            Institutions institutions,
            Fields fields,
            Db db) {
        this.queries = queries;
        this.programmes = programmes;
        this.editions = editions;
        this.tracks = tracks;
        this.institutions = institutions;
        this.fields = fields;
        this.db = db;
    }

    @GetMapping("/set-up/programmes/{programme}/history")
    @Allow(value = Action.SET_UP, in = "programme")
    Answer ofProgramme(@PathVariable String programme, Form form) {
        var found = programmes.find(programme).orElseThrow(NotFound::new);
        return page(found.id(), found.title(), "", "/set-up/programmes/" + found.slug(), "/edit", form);
    }

    @GetMapping("/set-up/editions/{edition}/history")
    @Allow(value = Action.SET_UP, in = "edition")
    Answer ofEdition(@PathVariable String edition, Form form) {
        var found = editions.find(edition).orElseThrow(NotFound::new);
        return page(found.id(), found.title(), "", "/set-up/editions/" + found.slug(), "", form);
    }

    @GetMapping("/set-up/tracks/{track}/history")
    @Allow(value = Action.SET_UP, in = "track")
    Answer ofTrack(@PathVariable String track, Form form) {
        var found = tracks.find(track).orElseThrow(NotFound::new);
        return page(found.id(), found.title(), "", "/set-up/tracks/" + found.slug(), "/edit", form);
    }

    @GetMapping("/set-up/institutions/{institution}/history")
    @Allow(value = Action.SET_UP, in = "institution")
    Answer ofInstitution(@PathVariable String institution, Form form) {
        var found = institutions.find(institution).orElseThrow(NotFound::new);
        return page(found.id(), found.name(), "", "/set-up/institutions/" + found.slug(), "/edit", form);
    }

    @GetMapping("/set-up/fields/{taught}/history")
    @Allow(value = Action.SET_UP, in = "taught")
    Answer ofField(@PathVariable String taught, Form form) {
        var found = fields.find(taught).orElseThrow(NotFound::new);
        return page(found.id(), found.name(), "", "/set-up/fields/" + found.slug(), "/edit", form);
    }

    @GetMapping("/set-up/seats/{cell}/history")
    @Allow(value = Action.SET_UP, in = "cell")
    Answer ofCell(@PathVariable String cell, Form form) {
        var id = SeatCellId.of(cell);
        Multilingual title =
                db.sql("""
                        select coalesce(t.title, e.title) from programmes_seat_cell c
                        join programmes_edition e on e.id = c.edition_id
                        left join programmes_track t on t.id = c.track_id where c.id = :id
                        """).param("id", id).maybe(Multilingual.class).orElseThrow(NotFound::new);
        return page(id, title, "", "/set-up/seats/" + id, "/edit", form);
    }

    @GetMapping("/set-up/claims/{claim}/history")
    @Allow(value = Action.SET_UP, in = "claim")
    Answer ofClaim(@PathVariable String claim, Form form) {
        var id = ClaimId.of(claim);
        String source = db.sql("select source from programmes_claim where id = :id")
                .param("id", id)
                .maybe(String.class)
                .orElseThrow(NotFound::new);
        return page(id, Multilingual.EMPTY, source, "/set-up/claims/" + id, "/edit", form);
    }

    @GetMapping("/holiday/{holiday}/history")
    @Allow(value = Action.KEEP_HOLIDAYS, in = "holiday")
    Answer ofHoliday(@PathVariable String holiday, Form form) {
        var id = HolidayId.of(holiday);
        String name = db.sql("select name from programmes_holiday where id = :id")
                .param("id", id)
                .maybe(String.class)
                .orElseThrow(NotFound::new);
        return page(id, Multilingual.EMPTY, name, "/holiday/" + id, "/edit", form);
    }

    private Answer page(Id thing, Multilingual name, String words, String here, String change, Form form) {
        String typed = form.value("before");
        long before = typed.matches("\\d{1,18}") ? Long.parseLong(typed) : Long.MAX_VALUE;
        List<HistoryQueries.Row> rows = queries.of(thing, before);
        boolean more = rows.size() > HistoryQueries.PAGE;
        List<HistoryQueries.Row> shown = more ? rows.subList(0, HistoryQueries.PAGE) : rows;
        return Answer.page(new HistoryPage(
                name,
                words,
                here + change,
                shown.stream().map(HistoryQueries.Row::line).toList(),
                more ? here + "/history?before=" + shown.getLast().id() : null,
                before == Long.MAX_VALUE));
    }
}
