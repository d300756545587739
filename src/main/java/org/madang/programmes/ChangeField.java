package org.madang.programmes;

import java.util.List;
import java.util.Optional;
import org.madang.database.Db;
import org.madang.shared.FieldChange;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes the name, the picture and the place of a field; every track that teaches it shows it at once. */
@Component
public class ChangeField {
    private final Db db;
    private final ApplicationEventPublisher events;

    ChangeField(Db db, ApplicationEventPublisher events) {
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
    public Outcome change(FieldId field, int version, FieldPlan plan, PersonId by) {
        Optional<FieldPlan> before =
                db.sql("""
                        select name, icon, position
                        from programmes_field where id = :id and version = :version for update
                        """).param("id", field).param("version", version).maybe(FieldPlan.class);
        if (before.isEmpty()) return new Outcome.Stale();
        List<FieldChange> changes = FieldChange.between(before.get(), plan);
        if (changes.isEmpty()) return new Outcome.Changed();
        db.sql("""
                        update programmes_field
                        set name = :name, icon = :icon, position = :position, version = version + 1
                        where id = :id
                        """)
                .param("id", field)
                .param("name", plan.name())
                .param("icon", plan.icon())
                .param("position", plan.position())
                .update();
        events.publishEvent(new FieldChanged(field, changes, by));
        return new Outcome.Changed();
    }
}
