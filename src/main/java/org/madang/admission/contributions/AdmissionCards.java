package org.madang.admission.contributions;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.OfferId;
import org.madang.database.Db;
import org.madang.shared.Multilingual;
import org.madang.shared.Viewer;
import org.madang.web.Page;
import org.madang.web.TodayCard;
import org.springframework.stereotype.Component;

/** On This week: a place that waits for an answer, or a draft whose deadline is still ahead. */
@Component
class AdmissionCards implements TodayCard {
    private static final int TO_DO = 12;

    private final Db db;
    private final Clock clock;

    AdmissionCards(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param offer the place that waits; null when it is the draft that does */
    public record Waiting(
            ApplicationId application, @Nullable OfferId offer, Multilingual title, Instant until, ZoneId zone)
            implements Page {
        @Override
        public String template() {
            return "admission/contributions/card.jte";
        }
    }

    @Override
    public List<Card> cardsFor(Viewer viewer) {
        return db.sql("""
                        select a.id as application, o.id as offer, coalesce(t.title, c.title) as title,
                               coalesce(o.answer_by, c.closes_at) as until, c.zone
                        from admission_application a
                        join admission_call c on c.id = a.call_id
                        left join admission_offer o on o.application_id = a.id and o.state = 'OPEN'
                        left join v_track t on t.id = a.track_id and o.id is not null
                        where a.person_id = :viewer
                          and (o.id is not null or a.state = 'DRAFT' and c.closes_at >= :now)
                        order by until limit 5
                        """).param("viewer", viewer.id()).param("now", clock.instant()).list(Waiting.class).stream()
                .map(waiting -> new Card(TO_DO, waiting))
                .toList();
    }
}
