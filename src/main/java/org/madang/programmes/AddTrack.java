package org.madang.programmes;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds a course to an edition. */
@Component
public class AddTrack {
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AddTrack(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        TrackId track();

        record Added(TrackId track) implements Outcome {}

        record AlreadyThere(TrackId track) implements Outcome {}
    }

    @Transactional
    public Outcome add(EditionId edition, String slug, TrackPlan plan, PersonId by) {
        var id = new TrackId(Ids.next());
        int inserted = db.sql("""
                        insert into programmes_track (id, slug, edition_id, title, summary, field, countries, zone, languages,
                                                      starts_on, ends_on, colour, position, required_percent, required_works, required_lessons,
                                                      created_at)
                        values (:id, :slug, :edition, :title, :summary, :field, :countries, :zone, :languages,
                                :startsOn, :endsOn, :colour, :position, :requiredPercent, :requiredWorks, :requiredLessons, :now)
                        on conflict (slug) do nothing
                        """)
                .param("id", id)
                .param("slug", slug)
                .param("edition", edition)
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
                .param("now", clock.instant())
                .update();
        if (inserted == 0) return new Outcome.AlreadyThere(known(slug));
        events.publishEvent(new TrackAdded(id, by));
        return new Outcome.Added(id);
    }

    private TrackId known(String slug) {
        return db.sql("select id from programmes_track where slug = :slug")
                .param("slug", slug)
                .one(TrackId.class);
    }
}
