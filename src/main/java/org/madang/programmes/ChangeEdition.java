package org.madang.programmes;

import java.util.List;
import java.util.Optional;
import org.madang.database.Db;
import org.madang.shared.FieldChange;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes label, title and dates of an edition; its address stays. */
@Component
public class ChangeEdition {
    private final Db db;
    private final ApplicationEventPublisher events;

    ChangeEdition(Db db, ApplicationEventPublisher events) {
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
    public Outcome change(EditionId edition, int version, EditionPlan plan, PersonId by) {
        Optional<EditionPlan> before =
                db.sql("""
                        select label, title, sequence, starts_on, ends_on
                        from programmes_edition where id = :id and version = :version for update
                        """).param("id", edition).param("version", version).maybe(EditionPlan.class);
        if (before.isEmpty()) return new Outcome.Stale();
        List<FieldChange> changes = FieldChange.between(before.get(), plan);
        if (changes.isEmpty()) return new Outcome.Changed();
        db.sql("""
                        update programmes_edition
                        set label = :label, title = :title, sequence = :sequence, starts_on = :startsOn, ends_on = :endsOn, version = version + 1
                        where id = :id
                        """)
                .param("id", edition)
                .param("label", plan.label())
                .param("title", plan.title())
                .param("sequence", plan.sequence())
                .param("startsOn", plan.startsOn())
                .param("endsOn", plan.endsOn())
                .update();
        events.publishEvent(new EditionChanged(edition, changes, by));
        return new Outcome.Changed();
    }
}
