package org.madang.programmes;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds a field that tracks may teach; an address that is taken never makes a second one. */
@Component
public class AddField {
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AddField(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Added(FieldId field) implements Outcome {}

        /** Another field has this address. */
        record AlreadyThere() implements Outcome {}
    }

    @Transactional
    public Outcome add(String slug, FieldPlan plan, PersonId by) {
        var id = new FieldId(Ids.next());
        int inserted = db.sql("""
                        insert into programmes_field (id, slug, name, icon, position, created_at)
                        values (:id, :slug, :name, :icon, :position, :now)
                        on conflict (slug) do nothing
                        """)
                .param("id", id)
                .param("slug", slug)
                .param("name", plan.name())
                .param("icon", plan.icon())
                .param("position", plan.position())
                .param("now", clock.instant())
                .update();
        if (inserted == 0) return new Outcome.AlreadyThere();
        events.publishEvent(new FieldAdded(id, by));
        return new Outcome.Added(id);
    }
}
