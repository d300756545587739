package org.madang.programmes.setup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.programmes.ClaimSubject;
import org.madang.programmes.ClaimText;
import org.madang.programmes.Edition;
import org.madang.programmes.Editions;
import org.madang.programmes.RecordClaim;
import org.madang.programmes.Track;
import org.madang.programmes.TrackId;
import org.madang.programmes.Tracks;
import org.madang.programmes.reading.ClaimGroup;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class ClaimFormController {
    private final RecordClaim record;
    private final Editions editions;
    private final Tracks tracks;

    ClaimFormController(RecordClaim record, Editions editions, Tracks tracks) {
        this.record = record;
        this.editions = editions;
        this.tracks = tracks;
    }

    @GetMapping("/set-up/editions/{edition}/claims/new")
    @Allow(value = Action.SET_UP, in = "edition")
    Answer newClaim(@PathVariable String edition) {
        Edition found = editions.find(edition).orElseThrow(NotFound::new);
        return Answer.page(page(found, tracks.of(found.id()), Form.empty()));
    }

    @PostMapping("/set-up/editions/{edition}/claims")
    @Allow(value = Action.SET_UP, in = "edition")
    Answer record(@PathVariable String edition, Viewer viewer, Form form) {
        Edition found = editions.find(edition).orElseThrow(NotFound::new);
        List<Track> choices = tracks.of(found.id());
        ClaimText said = said(found, TrackChoice.chosen(form, choices), form);
        if (said == null || !form.ok()) return Answer.unprocessable(page(found, choices, form));
        return switch (record.record(said, viewer.id())) {
            case RecordClaim.Outcome.Recorded recorded ->
                Answer.seeOther("/set-up/editions/" + found.slug()).withNotice("programmes.notice.saved");
            case RecordClaim.Outcome.AlreadyThere there ->
                Answer.unprocessable(page(found, choices, form.error("source", "programmes.setup.claim.taken")));
        };
    }

    private static @Nullable ClaimText said(Edition edition, @Nullable TrackId track, Form form) {
        String figure = form.value("figure");
        if (!ClaimGroup.FIGURES.contains(figure)) form.error("figure", "web.form.choice");
        Double number = number(form);
        LocalDate from = Typed.optionalDate(form, "from");
        LocalDate to = Typed.optionalDate(form, "to");
        if (from != null && to != null && to.isBefore(from)) form.error("to", "programmes.setup.endsFirst");
        String words = form.optional("words", 500);
        String source = form.required("source", 200);
        String url = Typed.address(form, "sourceUrl");
        String saidBy = form.optional("saidBy", 200);
        LocalDate saidOn = Typed.optionalDate(form, "saidOn");
        if (form.ok() && number == null && from == null && to == null && words.isEmpty())
            form.error("number", "programmes.setup.claim.nothing");
        if (!form.ok()) return null;
        return new ClaimText(
                track == null ? ClaimSubject.EDITION : ClaimSubject.TRACK,
                track == null ? edition.id().value() : track.value(),
                figure,
                words.isEmpty() ? null : words,
                number,
                from,
                to,
                source,
                url,
                saidBy,
                saidOn);
    }

    private static @Nullable Double number(Form form) {
        String typed = form.optional("number", 20);
        if (typed.isEmpty()) return null;
        if (!typed.matches("\\d{1,12}(\\.\\d{1,4})?")) {
            form.error("number", "programmes.setup.claim.number");
            return null;
        }
        return Double.valueOf(typed);
    }

    private static AskPage page(Edition edition, List<Track> tracks, Form form) {
        String here = "/set-up/editions/" + edition.slug();
        return new AskPage(
                "programmes.setup.claim.new",
                edition.title(),
                here,
                here + "/claims",
                form,
                List.of(
                        TrackChoice.ask(tracks),
                        Ask.one(
                                "figure",
                                "programmes.setup.claim.figure",
                                s -> ClaimGroup.FIGURES.stream()
                                        .map(key -> Choice.of(key, ClaimGroup.label(s, key)))
                                        .toList()),
                        Ask.number("number", "programmes.setup.claim.value").optional(),
                        Ask.date("from", "programmes.setup.claim.from").optional(),
                        Ask.date("to", "programmes.setup.claim.to").optional(),
                        Ask.line("words", "programmes.setup.claim.words").optional(),
                        Ask.line("source", "programmes.setup.claim.source")
                                .explained("programmes.setup.claim.source.hint"),
                        Ask.line("sourceUrl", "programmes.setup.claim.url").optional(),
                        Ask.line("saidBy", "programmes.setup.claim.saidBy").optional(),
                        Ask.date("saidOn", "programmes.setup.claim.saidOn").optional()));
    }
}
