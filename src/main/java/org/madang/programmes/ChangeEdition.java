package org.madang.programmes;

import org.madang.database.Db;
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

        record NotThere() implements Outcome {}
    }

    @Transactional
    public Outcome change(EditionId edition, EditionPlan plan, PersonId by) {
        int changed = db.sql("""
                        update programmes_edition
                        set label = :label, title = :title, sequence = :sequence, starts_on = :startsOn, ends_on = :endsOn
                        where id = :id
                        """)
                .param("id", edition)
                .param("label", plan.label())
                .param("title", plan.title())
                .param("sequence", plan.sequence())
                .param("startsOn", plan.startsOn())
                .param("endsOn", plan.endsOn())
                .update();
        if (changed == 0) return new Outcome.NotThere();
        events.publishEvent(new EditionChanged(edition, by));
        return new Outcome.Changed();
    }
}
