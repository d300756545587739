package org.madang.admission.contributions;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.madang.admission.ConditionState;
import org.madang.admission.OfferId;
import org.madang.database.Db;
import org.madang.shared.Multilingual;
import org.madang.shared.Viewer;
import org.madang.web.Page;
import org.madang.web.TodayCard;
import org.springframework.stereotype.Component;

/** On This week of somebody who has accepted: what their place still depends on. */
@Component
class ConditionCards implements TodayCard {
    private static final int TO_DO = 13;

    private final Db db;
    private final Clock clock;

    ConditionCards(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public record Row(OfferId offerId, ZoneId zone, Multilingual text, Instant dueAt, ConditionState state) {}

    public record Waiting(List<Row> conditions, Instant now) implements Page {
        @Override
        public String template() {
            return "admission/contributions/condition.jte";
        }
    }

    @Override
    public List<Card> cardsFor(Viewer viewer) {
        var rows = db.sql("""
                        select o.id as offer_id, c.zone, k.text, k.due_at, k.state
                        from admission_application a
                        join admission_offer o on o.application_id = a.id and o.state = 'ACCEPTED'
                        join admission_condition k on k.decision_id = o.decision_id and k.state in ('OPEN', 'NOT_MET')
                        join admission_call c on c.id = a.call_id
                        where a.person_id = :viewer order by k.due_at, k.id limit 10
                        """).param("viewer", viewer.id()).list(Row.class);
        return rows.isEmpty() ? List.of() : List.of(new Card(TO_DO, new Waiting(rows, clock.instant())));
    }
}
