package org.madang.programmes;

import java.util.List;
import java.util.Optional;
import org.madang.database.Db;
import org.madang.shared.FieldChange;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes the plan of a track; its address and its edition stay. */
@Component
public class ChangeTrack {
    private final Db db;
    private final ApplicationEventPublisher events;

    ChangeTrack(Db db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    public sealed interface Outcome {
        record Changed() implements Outcome {}

        /** Somebody else changed it since it was read. */
        record Stale() implements Outcome {}
    }

    /** @param version as the reader saw it */
    @Transactional
    public Outcome change(TrackId track, int version, TrackPlan plan, PersonId by) {
        Optional<TrackPlan> before =
                db.sql("""
                        select title, summary, field, countries, zone, languages, starts_on, ends_on, colour, position, required_percent, required_works, required_lessons
                        from programmes_track where id = :id and version = :version for update
                        """).param("id", track).param("version", version).maybe(TrackPlan.class);
        if (before.isEmpty()) return new Outcome.Stale();
        List<FieldChange> changes = FieldChange.between(before.get(), plan);
        if (changes.isEmpty()) return new Outcome.Changed();
        db.sql("""
                        update programmes_track
                        set title = :title, summary = :summary, field = :field, countries = :countries, zone = :zone,
                            languages = :languages, starts_on = :startsOn, ends_on = :endsOn, colour = :colour,
                            position = :position, required_percent = :requiredPercent,
                            required_works = :requiredWorks, required_lessons = :requiredLessons, version = version + 1
                        where id = :id
                        """)
                .param("id", track)
                .param("title", plan.title())
                .param("summary", plan.summary())
                .param("field", plan.field())
                .param("countries", plan.countries())
                .param("zone", plan.zone())
                .param("languages", plan.languages())
                .param("startsOn", plan.startsOn())
                .param("endsOn", plan.endsOn())
                .param("colour", plan.colour())
                .param("position", plan.position())
                .param("requiredPercent", plan.requiredPercent())
                .param("requiredWorks", plan.requiredWorks())
                .param("requiredLessons", plan.requiredLessons())
                .update();
        events.publishEvent(new TrackChanged(track, changes, by));
        return new Outcome.Changed();
    }
}
