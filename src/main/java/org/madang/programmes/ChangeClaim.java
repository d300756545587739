package org.madang.programmes;

import java.util.List;
import java.util.Optional;
import org.madang.database.Db;
import org.madang.shared.FieldChange;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Corrects where a claim was found, and writes down what became of it; what the source says is never rewritten. */
@Component
public class ChangeClaim {
    private final Db db;
    private final ApplicationEventPublisher events;

    ChangeClaim(Db db, ApplicationEventPublisher events) {
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
    public Outcome change(ClaimId claim, int version, ClaimFollowUp plan, PersonId by) {
        Optional<ClaimFollowUp> before =
                db.sql("""
                        select source_url, said_by, said_on, standing, follow_up
                        from programmes_claim where id = :id and version = :version for update
                        """).param("id", claim).param("version", version).maybe(ClaimFollowUp.class);
        if (before.isEmpty()) return new Outcome.Stale();
        List<FieldChange> changes = FieldChange.between(before.get(), plan);
        if (changes.isEmpty()) return new Outcome.Changed();
        db.sql("""
                        update programmes_claim
                        set source_url = :sourceUrl, said_by = :saidBy, said_on = :saidOn, standing = :standing,
                            follow_up = :followUp, version = version + 1
                        where id = :id
                        """)
                .param("id", claim)
                .param("sourceUrl", plan.sourceUrl())
                .param("saidBy", plan.saidBy())
                .param("saidOn", plan.saidOn())
                .param("standing", plan.standing())
                .param("followUp", plan.followUp())
                .update();
        events.publishEvent(new ClaimChanged(claim, plan.standing(), changes, by));
        return new Outcome.Changed();
    }
}
