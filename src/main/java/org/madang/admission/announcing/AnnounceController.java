package org.madang.admission.announcing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.admission.NewCall;
import org.madang.admission.PlanCall;
import org.madang.programmes.Edition;
import org.madang.programmes.Editions;
import org.madang.programmes.PhaseId;
import org.madang.programmes.Phases;
import org.madang.programmes.Track;
import org.madang.programmes.Tracks;
import org.madang.shared.Multilingual;
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

@Controller
class AnnounceController {
    private final Editions editions;
    private final Tracks tracks;
    private final PlanCall plan;
    private final Phases phases;

    AnnounceController(Editions editions, Tracks tracks, PlanCall plan, Phases phases) {
        this.phases = phases;
        this.editions = editions;
        this.tracks = tracks;
        this.plan = plan;
    }

    @Allow(value = Action.SET_UP, in = "edition")
    @GetMapping("/editions/{edition}/calls")
    Answer ask(@PathVariable String edition) {
        Edition found = editions.find(edition).orElseThrow(NotFound::new);
        var form = Form.empty()
                .with("slug", found.slug() + "-call")
                .with("zone", "Asia/Seoul")
                .with("opens-time", "09:00")
                .with("closes-time", "18:00")
                .with("endorsed", "yes");
        return Answer.page(page(form, found, tracks.of(found.id())));
    }

    @Allow(value = Action.SET_UP, in = "edition")
    @PostMapping("/editions/{edition}/calls")
    Answer announce(@PathVariable String edition, Form form, Viewer viewer) {
        Edition found = editions.find(edition).orElseThrow(NotFound::new);
        List<Track> all = tracks.of(found.id());
        String slug = form.required("slug", 80);
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) form.error("slug", "admission.wrong.address");
        var title = Multilingual.of("en", form.required("title-en", 200), "ko", form.required("title-ko", 200));
        var intro = Multilingual.of("en", form.optional("intro-en", 4000), "ko", form.optional("intro-ko", 4000));
        var opens = at(form, "opens");
        var closes = at(form, "closes");
        PhaseId phase = phase(form, found);
        var zone = Zones.find(form.value("zone")).orElse(null);
        if (zone == null) form.error("zone", "web.form.choice");
        var chosen = all.stream()
                .filter(track -> form.checked("tracks", track.slug()))
                .toList();
        if (chosen.isEmpty()) form.error("tracks", "admission.wrong.tracks");
        if (!form.ok() || opens == null || closes == null || zone == null)
            return Answer.unprocessable(page(form, found, all));
        var call = call(found, slug, title, intro, opens, closes, zone, form, chosen)
                .forPhase(phase);
        return switch (plan.plan(call, viewer.id())) {
            case PlanCall.Outcome.Planned planned ->
                Answer.seeOther("/set-up/calls/" + slug).withNotice("admission.notice.planned");
            case PlanCall.Outcome.AddressTaken taken ->
                Answer.unprocessable(page(form.error("slug", "admission.wrong.address.taken"), found, all));
            case PlanCall.Outcome.ClosesBeforeItOpens early ->
                Answer.unprocessable(page(form.error("closes", "admission.wrong.closes"), found, all));
            case PlanCall.Outcome.PhaseUnfit unfit ->
                Answer.unprocessable(page(form.error("phase", "admission.wrong.phase"), found, all));
            case PlanCall.Outcome.TracksUnfit unfit ->
                Answer.unprocessable(page(form.error("tracks", "admission.wrong.tracks"), found, all));
        };
    }

    private static NewCall call(
            Edition edition,
            String slug,
            Multilingual title,
            Multilingual intro,
            LocalDateTime opens,
            LocalDateTime closes,
            ZoneId zone,
            Form form,
            List<Track> tracks) {
        return new NewCall(
                edition.id(),
                slug,
                title,
                intro,
                opens,
                closes,
                zone,
                form.checked("endorsed", "yes"),
                form.checked("rolling", "yes"),
                tracks.stream().map(Track::id).toList(),
                List.of());
    }

    private @Nullable PhaseId phase(Form form, Edition edition) {
        if (!form.has("phase")) return null;
        for (var each : phases.of(edition.id())) if (each.id().toString().equals(form.value("phase"))) return each.id();
        form.error("phase", "web.form.choice");
        return null;
    }

    private AnnouncePage page(Form form, Edition edition, List<Track> tracks) {
        return new AnnouncePage(form, edition, tracks, phases.of(edition.id()));
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
