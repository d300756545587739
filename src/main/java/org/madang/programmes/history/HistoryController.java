package org.madang.programmes.history;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.madang.database.Db;
import org.madang.identity.Trail;
import org.madang.identity.TrailPage;
import org.madang.institutions.Institutions;
import org.madang.programmes.ClaimId;
import org.madang.programmes.Editions;
import org.madang.programmes.Fields;
import org.madang.programmes.HolidayId;
import org.madang.programmes.PhaseId;
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
import org.madang.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class HistoryController {
    private static final Function<Screen, String> NOTHING = s -> "";

    private final Trail trail;
    private final PartQueries parts;
    private final Programmes programmes;
    private final Editions editions;
    private final Tracks tracks;
    private final Institutions institutions;
    private final Fields fields;
    private final Db db;

    HistoryController(
            Trail trail,
            PartQueries parts,
            Programmes programmes,
            Editions editions,
            Tracks tracks,
            Institutions institutions,
            Fields fields,
            Db db) {
        this.trail = trail;
        this.parts = parts;
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
        return page(found.id(), found.title(), NOTHING, "/set-up/programmes/" + found.slug(), form);
    }

    @GetMapping("/set-up/editions/{edition}/history")
    @Allow(value = Action.SET_UP, in = "edition")
    Answer ofEdition(@PathVariable String edition, Form form) {
        var found = editions.find(edition).orElseThrow(NotFound::new);
        String here = "/set-up/editions/" + found.slug();
        return page(found.id(), found.title(), NOTHING, here, here, parts.of(found.id(), null), form);
    }

    @GetMapping("/set-up/tracks/{track}/history")
    @Allow(value = Action.SET_UP, in = "track")
    Answer ofTrack(@PathVariable String track, Form form) {
        var found = tracks.find(track).orElseThrow(NotFound::new);
        String here = "/set-up/tracks/" + found.slug();
        return page(
                found.id(),
                found.title(),
                NOTHING,
                here,
                here + "/edit",
                parts.of(found.editionId(), found.id()),
                form);
    }

    @GetMapping("/set-up/institutions/{institution}/history")
    @Allow(value = Action.SET_UP, in = "institution")
    Answer ofInstitution(@PathVariable String institution, Form form) {
        var found = institutions.find(institution).orElseThrow(NotFound::new);
        return page(found.id(), found.name(), NOTHING, "/set-up/institutions/" + found.slug(), form);
    }

    @GetMapping("/set-up/fields/{taught}/history")
    @Allow(value = Action.SET_UP, in = "taught")
    Answer ofField(@PathVariable String taught, Form form) {
        var found = fields.find(taught).orElseThrow(NotFound::new);
        return page(found.id(), found.name(), NOTHING, "/set-up/fields/" + found.slug(), form);
    }

    @GetMapping("/set-up/seats/{cell}/history")
    @Allow(value = Action.SET_UP, in = "cell")
    Answer ofCell(@PathVariable String cell, Form form) {
        var id = SeatCellId.of(cell);
        return page(id, parts.placeOf(id), parts.name(id), "/set-up/seats/" + id, form);
    }

    @GetMapping("/set-up/phases/{phase}/history")
    @Allow(value = Action.SET_UP, in = "phase")
    Answer ofPhase(@PathVariable String phase, Form form) {
        var id = PhaseId.of(phase);
        return page(id, parts.placeOf(id), parts.name(id), "/set-up/phases/" + id, form);
    }

    @GetMapping("/set-up/claims/{claim}/history")
    @Allow(value = Action.SET_UP, in = "claim")
    Answer ofClaim(@PathVariable String claim, Form form) {
        var id = ClaimId.of(claim);
        String source = db.sql("select source from programmes_claim where id = :id")
                .param("id", id)
                .maybe(String.class)
                .orElseThrow(NotFound::new);
        return page(id, Multilingual.EMPTY, s -> source, "/set-up/claims/" + id, form);
    }

    @GetMapping("/holiday/{holiday}/history")
    @Allow(value = Action.KEEP_HOLIDAYS, in = "holiday")
    Answer ofHoliday(@PathVariable String holiday, Form form) {
        var id = HolidayId.of(holiday);
        String name = db.sql("select name from programmes_holiday where id = :id")
                .param("id", id)
                .maybe(String.class)
                .orElseThrow(NotFound::new);
        return page(id, Multilingual.EMPTY, s -> name, "/holiday/" + id, form);
    }

    /** The history of a thing alone. */
    private Answer page(Id thing, Multilingual name, Function<Screen, String> words, String here, Form form) {
        return page(thing, name, words, here, here + "/edit", Map.of(), form);
    }

    /** @param with the parts whose history is told with it, by their names */
    private Answer page(
            Id thing,
            Multilingual name,
            Function<Screen, String> words,
            String here,
            String back,
            Map<UUID, Function<Screen, String>> with,
            Form form) {
        var acts = Stream.concat(Stream.of(thing.value()), with.keySet().stream())
                .map(Trail.Acts::all)
                .toList();
        Trail.Part part = trail.of(acts, form);
        var says = new ProgrammeWords(with, parts.namesIn(part.lines()));
        return Answer.page(new TrailPage(name, words, null, back, here + "/history", part, says));
    }
}
