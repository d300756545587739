package org.madang.programmes;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a source says. The same words of the same source are kept once; other words stand beside them. */
@Component
public class RecordClaim {
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RecordClaim(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Recorded(ClaimId claim) implements Outcome {}

        record AlreadyThere() implements Outcome {}
    }

    @Transactional
    public Outcome record(ClaimText said, PersonId by) {
        var id = new ClaimId(Ids.next());
        int inserted = db.sql("""
                        insert into programmes_claim (id, subject_kind, subject_id, figure_key, value_text, value_number,
                                                      value_from, value_to, source, source_url, said_by, said_on,
                                                      recorded_by, recorded_at)
                        values (:id, :subject, :subjectId, :figure, :text, :number, :from, :to, :source, :sourceUrl,
                                :saidBy, :saidOn, :by, :now)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("subject", said.subject())
                .param("subjectId", said.subjectId())
                .param("figure", said.figure())
                .param("text", said.text())
                .param("number", said.number())
                .param("from", said.from())
                .param("to", said.to())
                .param("source", said.source())
                .param("sourceUrl", said.sourceUrl())
                .param("saidBy", said.saidBy())
                .param("saidOn", said.saidOn())
                .param("by", by)
                .param("now", clock.instant())
                .update();
        if (inserted == 0) return new Outcome.AlreadyThere();
        events.publishEvent(new ClaimRecorded(id, by));
        return new Outcome.Recorded(id);
    }
}
