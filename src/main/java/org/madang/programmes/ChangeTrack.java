package org.madang.programmes;

import org.madang.database.Db;
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

        record NotThere() implements Outcome {}
    }

    @Transactional
    public Outcome change(TrackId track, TrackPlan plan, PersonId by) {
        int changed = db.sql("""
                        update programmes_track
                        set title = :title, summary = :summary, field = :field, countries = :countries, zone = :zone,
                            languages = :languages, starts_on = :startsOn, ends_on = :endsOn, colour = :colour,
                            position = :position, required_percent = :requiredPercent
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
                .update();
        if (changed == 0) return new Outcome.NotThere();
        events.publishEvent(new TrackChanged(track, by));
        return new Outcome.Changed();
    }
}
