package org.madang.programmes.setup;

import java.util.List;
import org.madang.database.Db;
import org.madang.programmes.AddTrack;
import org.madang.programmes.ChangeTrack;
import org.madang.programmes.Edition;
import org.madang.programmes.Editions;
import org.madang.programmes.Field;
import org.madang.programmes.Fields;
import org.madang.programmes.Track;
import org.madang.programmes.TrackPlan;
import org.madang.programmes.Tracks;
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
class TrackFormController {
    private final AddTrack add;
    private final ChangeTrack change;
    private final Editions editions;
    private final Tracks tracks;
    private final Fields fields;
    private final LastChanges changes;
    private final Db db;

    TrackFormController(
            AddTrack add,
            ChangeTrack change,
            Editions editions,
            Tracks tracks,
            Fields fields,
            LastChanges changes,
            Db db) {
        this.add = add;
        this.change = change;
        this.editions = editions;
        this.tracks = tracks;
        this.fields = fields;
        this.changes = changes;
        this.db = db;
    }

    @GetMapping("/set-up/editions/{edition}/tracks/new")
    @Allow(value = Action.SET_UP, in = "edition")
    Answer newTrack(@PathVariable String edition) {
        Edition found = editions.find(edition).orElseThrow(NotFound::new);
        int next =
                tracks.of(found.id()).stream().mapToInt(Track::position).max().orElse(0) + 1;
        Form form = Form.empty().with("position", String.valueOf(next)).with("requiredPercent", "80");
        return Answer.page(creating(found, form));
    }

    @PostMapping("/set-up/editions/{edition}/tracks")
    @Allow(value = Action.SET_UP, in = "edition")
    Answer add(@PathVariable String edition, Viewer viewer, Form form) {
        Edition found = editions.find(edition).orElseThrow(NotFound::new);
        String slug = Typed.slug(form);
        TrackPlan plan = TrackAsks.plan(form, null, TrackAsks.More.NONE, offered(TrackAsks.More.NONE));
        if (plan == null || !form.ok()) return Answer.unprocessable(creating(found, form));
        return switch (add.add(found.id(), slug, plan, viewer.id())) {
            case AddTrack.Outcome.Added added ->
                Answer.seeOther("/set-up/editions/" + found.slug()).withNotice("programmes.notice.saved");
            case AddTrack.Outcome.AlreadyThere there ->
                Answer.unprocessable(creating(found, form.error("slug", "programmes.setup.slug.taken")));
        };
    }

    @GetMapping("/set-up/tracks/{track}/edit")
    @Allow(value = Action.SET_UP, in = "track")
    Answer edit(@PathVariable String track) {
        Track found = tracks.find(track).orElseThrow(NotFound::new);
        TrackAsks.More more = more(found);
        return Answer.page(changing(found, more, TrackAsks.filled(found, more)));
    }

    @PostMapping("/set-up/tracks/{track}")
    @Allow(value = Action.SET_UP, in = "track")
    Answer change(@PathVariable String track, Viewer viewer, Form form) {
        Track found = tracks.find(track).orElseThrow(NotFound::new);
        TrackAsks.More more = more(found);
        TrackPlan plan = TrackAsks.plan(form, found, more, offered(more));
        int version = Typed.version(form);
        if (plan == null || !form.ok()) return Answer.unprocessable(changing(found, more, form));
        return switch (change.change(found.id(), version, plan, viewer.id())) {
            case ChangeTrack.Outcome.Changed changed ->
                Answer.seeOther("/set-up/editions/" + found.editionSlug()).withNotice("programmes.notice.saved");
            case ChangeTrack.Outcome.Stale stale ->
                Answer.conflict(changing(found, more, form)
                        .beside(new AskPage.Other(TrackAsks.filled(found, more), changes.of(found.id()))));
        };
    }

    private List<Field> offered(TrackAsks.More before) {
        return TrackAsks.fields(fields.all(), before);
    }

    private TrackAsks.More more(Track track) {
        return db.sql("""
                        select summary, field, required_works, required_lessons, version, archived_at is not null as archived
                        from programmes_track where id = :id
                        """).param("id", track.id()).one(TrackAsks.More.class);
    }

    private AskPage creating(Edition edition, Form form) {
        String here = "/set-up/editions/" + edition.slug();
        return new AskPage(
                "programmes.setup.track.new",
                edition.title(),
                here,
                here + "/tracks",
                form,
                Typed.all(
                        List.of(Typed.askSlug()),
                        TrackAsks.asks(null, TrackAsks.More.NONE, offered(TrackAsks.More.NONE))));
    }

    private AskPage changing(Track track, TrackAsks.More more, Form form) {
        return new AskPage(
                        "programmes.setup.track.change",
                        track.title(),
                        "/set-up/editions/" + track.editionSlug(),
                        "/set-up/tracks/" + track.slug(),
                        form,
                        TrackAsks.asks(track, more, offered(more)))
                .archivable("/set-up/tracks/" + track.slug(), more.archived());
    }
}
