package org.madang.programmes.setup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.programmes.Edition;
import org.madang.programmes.Editions;
import org.madang.programmes.Grade;
import org.madang.programmes.PhaseId;
import org.madang.programmes.Phases;
import org.madang.programmes.SetSeatCell;
import org.madang.programmes.Track;
import org.madang.programmes.TrackId;
import org.madang.programmes.Tracks;
import org.madang.shared.Country;
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
class SeatFormController {
    private final SetSeatCell set;
    private final Editions editions;
    private final Tracks tracks;
    private final Phases phases;

    SeatFormController(SetSeatCell set, Editions editions, Tracks tracks, Phases phases) {
        this.phases = phases;
        this.set = set;
        this.editions = editions;
        this.tracks = tracks;
    }

    @GetMapping("/set-up/editions/{edition}/seats/new")
    @Allow(value = Action.SET_UP, in = "edition")
    Answer newCell(@PathVariable String edition) {
        Edition found = editions.find(edition).orElseThrow(NotFound::new);
        return Answer.page(page(
                found,
                tracks.of(found.id()),
                phases.of(found.id()),
                Form.empty().with("floor", "0")));
    }

    @PostMapping("/set-up/editions/{edition}/seats")
    @Allow(value = Action.SET_UP, in = "edition")
    Answer set(@PathVariable String edition, Viewer viewer, Form form) {
        Edition found = editions.find(edition).orElseThrow(NotFound::new);
        List<Track> choices = tracks.of(found.id());
        var stretches = phases.of(found.id());
        PhaseId phase = PhaseChoice.chosen(form, stretches);
        TrackId track = TrackChoice.chosen(form, choices);
        Country country = form.has("country") ? country(form) : null;
        Grade grade = form.has("grade") ? form.choice("grade", Grade.class) : null;
        int seats = form.number("seats", 0, 10_000);
        int floor = form.number("floor", 0, 10_000);
        if (!form.ok()) return Answer.unprocessable(page(found, choices, stretches, form));
        return switch (set.set(found.id(), phase, track, country, grade, seats, floor, viewer.id())) {
            case SetSeatCell.Outcome.Set cell ->
                Answer.seeOther("/set-up/editions/" + found.slug()).withNotice("programmes.notice.saved");
            case SetSeatCell.Outcome.FloorAboveSeats above ->
                Answer.unprocessable(
                        page(found, choices, stretches, form.error("floor", "programmes.setup.seat.above")));
            case SetSeatCell.Outcome.PhaseUnfit unfit ->
                Answer.unprocessable(
                        page(found, choices, stretches, form.error("phase", "programmes.setup.seat.unfit")));
        };
    }

    private static @Nullable Country country(Form form) {
        String code = form.value("country");
        var country = Country.find(code);
        if (country.isEmpty()) form.error("country", "web.form.choice");
        return country.orElse(null);
    }

    private static AskPage page(Edition edition, List<Track> tracks, List<Phases.Phase> phases, Form form) {
        String here = "/set-up/editions/" + edition.slug();
        return new AskPage(
                "programmes.setup.seat.new",
                edition.title(),
                here,
                here + "/seats",
                form,
                List.of(
                        PhaseChoice.ask(phases),
                        TrackChoice.ask(tracks),
                        Ask.oneCountry(
                                        "country",
                                        "programmes.country",
                                        tracks.stream()
                                                .flatMap(track -> track.countries().stream())
                                                .toList())
                                .orNone(s -> s.t("programmes.seats.anyCountry")),
                        Ask.one("grade", "programmes.grade", Ask.constants(Grade.values(), "programmes.grade."))
                                .orNone(s -> s.t("programmes.seats.anyGrade")),
                        Ask.number("seats", "programmes.seats.seats").explained("programmes.setup.seat.hint"),
                        Ask.number("floor", "programmes.seats.floor")));
    }
}
