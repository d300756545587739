package org.madang.admission.editing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.admission.Calls;
import org.madang.admission.EditCall;
import org.madang.programmes.Track;
import org.madang.programmes.Tracks;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.shared.text.Zones;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What a call says of itself, in each language, and its window by a named clock. */
@Controller
class ParticularsController {
    private static final int MOST_GRACE = 1440;

    private final Calls calls;
    private final Tracks tracks;
    private final EditCall edit;

    ParticularsController(Calls calls, Tracks tracks, EditCall edit) {
        this.calls = calls;
        this.tracks = tracks;
        this.edit = edit;
    }

    @Allow(value = Action.SET_UP, in = "call")
    @GetMapping("/set-up/calls/{call}/particulars")
    Answer ask(@PathVariable String call) {
        Calls.Call found = calls.prepared(call).orElseThrow(NotFound::new);
        var form = Form.empty()
                .with("seen", edit.seen(found))
                .with("zone", found.zone().getId())
                .with("grace", String.valueOf(found.graceMinutes()))
                .with("endorsed", found.needsEndorsement() ? "yes" : "")
                .with("rolling", found.rolling() ? "yes" : "")
                .with(
                        "tracks",
                        calls.tracks(found.id()).stream()
                                .map(Calls.TrackChoice::slug)
                                .toList());
        Texts.fill(form, "title", found.title());
        Texts.fill(form, "intro", found.intro());
        if (found.decisionsOn() != null)
            form.with("decisions", found.decisionsOn().toString());
        fill(form, "opens", LocalDateTime.ofInstant(found.opensAt(), found.zone()));
        fill(form, "closes", LocalDateTime.ofInstant(found.closesAt(), found.zone()));
        return Answer.page(page(found, form));
    }

    @Allow(value = Action.SET_UP, in = "call")
    @PostMapping("/set-up/calls/{call}/particulars")
    Answer save(@PathVariable String call, Form form, Viewer viewer) {
        Calls.Call found = calls.prepared(call).orElseThrow(NotFound::new);
        var title = Texts.required(form, "title", 200, found.title());
        var intro = Texts.optional(form, "intro", 4000, found.intro());
        int grace = form.number("grace", 0, MOST_GRACE);
        boolean said = form.has("decisions-day") || form.has("decisions-month") || form.has("decisions-year");
        LocalDate decisions = said ? form.date("decisions") : null;
        var closes = at(form, "closes");
        boolean open = found.announced();
        var opens = open ? LocalDateTime.ofInstant(found.opensAt(), found.zone()) : at(form, "opens");
        ZoneId zone = open ? found.zone() : Zones.find(form.value("zone")).orElse(null);
        if (zone == null) form.error("zone", "web.form.choice");
        List<Track> chosen = open
                ? List.of()
                : tracks.of(found.editionId()).stream()
                        .filter(track -> form.checked("tracks", track.slug()))
                        .toList();
        if (!open && chosen.isEmpty()) form.error("tracks", "admission.wrong.tracks");
        if (!form.ok() || opens == null || closes == null || zone == null)
            return Answer.unprocessable(page(found, form));
        var what = new EditCall.Particulars(
                title,
                intro,
                opens,
                closes,
                zone,
                form.checked("endorsed", "yes"),
                form.checked("rolling", "yes"),
                grace,
                decisions,
                chosen.stream().map(Track::id).toList());
        return switch (edit.edit(found.id(), what, form.value("seen"), viewer.id())) {
            case EditCall.Outcome.Edited edited ->
                Answer.seeOther("/set-up/calls/" + call).withNotice("admission.notice.edited");
            case EditCall.Outcome.ClosesBeforeItOpens early ->
                Answer.unprocessable(page(found, form.error("closes", "admission.wrong.closes")));
            case EditCall.Outcome.DeadlineEarlier earlier ->
                Answer.unprocessable(page(found, form.error("closes", "admission.wrong.earlier")));
            case EditCall.Outcome.Stale stale -> {
                Calls.Call now = calls.prepared(call).orElseThrow(NotFound::new);
                yield Answer.conflict(
                        page(now, form.with("seen", edit.seen(now)).with("faster", "yes")));
            }
            case EditCall.Outcome.TracksUnfit unfit ->
                Answer.unprocessable(page(found, form.error("tracks", "admission.wrong.tracks")));
        };
    }

    private ParticularsPage page(Calls.Call call, Form form) {
        return new ParticularsPage(form, call, tracks.of(call.editionId()));
    }

    private static void fill(Form form, String name, LocalDateTime at) {
        form.with(name, at.toLocalDate().toString())
                .with(name + "-time", at.toLocalTime().withSecond(0).withNano(0).toString());
    }

    /** A date and a time of day typed beside each other. */
    private static @Nullable LocalDateTime at(Form form, String field) {
        LocalDate date = form.date(field);
        try {
            LocalTime time = LocalTime.parse(form.value(field + "-time"));
            return date == null ? null : date.atTime(time);
        } catch (DateTimeParseException noTime) {
            form.error(field + "-time", "admission.wrong.time");
            return null;
        }
    }
}
