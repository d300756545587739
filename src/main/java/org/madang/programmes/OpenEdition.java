package org.madang.programmes;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds a programme once more. */
@Component
public class OpenEdition {
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OpenEdition(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        EditionId edition();

        record Opened(EditionId edition) implements Outcome {}

        record AlreadyThere(EditionId edition) implements Outcome {}
    }

    @Transactional
    public Outcome open(ProgrammeId programme, String slug, EditionPlan plan, PersonId by) {
        var id = new EditionId(Ids.next());
        int inserted = db.sql("""
                        insert into programmes_edition (id, slug, programme_id, label, title, sequence, starts_on, ends_on, created_at)
                        values (:id, :slug, :programme, :label, :title, :sequence, :startsOn, :endsOn, :now)
                        on conflict (slug) do nothing
                        """)
                .param("id", id)
                .param("slug", slug)
                .param("programme", programme)
                .param("label", plan.label())
                .param("title", plan.title())
                .param("sequence", plan.sequence())
                .param("startsOn", plan.startsOn())
                .param("endsOn", plan.endsOn())
                .param("now", clock.instant())
                .update();
        if (inserted == 0) return new Outcome.AlreadyThere(known(slug));
        events.publishEvent(new EditionOpened(id, by));
        return new Outcome.Opened(id);
    }

    private EditionId known(String slug) {
        return db.sql("select id from programmes_edition where slug = :slug")
                .param("slug", slug)
                .one(EditionId.class);
    }
}
