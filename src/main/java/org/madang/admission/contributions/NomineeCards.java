package org.madang.admission.contributions;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.madang.admission.Voice;
import org.madang.database.Db;
import org.madang.shared.Multilingual;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Page;
import org.madang.web.TodayCard;
import org.springframework.stereotype.Component;

/** On This week of an officer: people whom their institution named and who have not applied while they still can. */
@Component
class NomineeCards implements TodayCard {
    private static final int TO_DO = 22;

    private final Db db;
    private final Clock clock;

    NomineeCards(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param named how many the institution named; @param waiting how many of them have not handed in */
    public record Open(
            Multilingual call, Instant closesAt, ZoneId zone, Multilingual institution, long named, long waiting) {}

    public record Waiting(List<Open> calls, Instant now) implements Page {
        public long people() {
            return calls.stream().mapToLong(Open::waiting).sum();
        }

        @Override
        public String template() {
            return "admission/contributions/nominees.jte";
        }
    }

    @Override
    public Action needs() {
        return Action.ENDORSE_APPLICATION;
    }

    @Override
    public List<Card> cardsFor(Viewer viewer) {
        var voice = Voice.of(viewer);
        if (voice.isEmpty()) return List.of();
        Instant now = clock.instant();
        var calls = db.sql("""
                        select c.title as call, c.closes_at, c.zone, i.name as institution, count(*) as named,
                               count(*) filter (where n.application_id is null and n.state = 'INVITED') as waiting
                        from admission_nominee n
                        join admission_call c on c.id = n.call_id
                        join v_institution i on i.id = n.institution_id
                        where n.state in ('INVITED', 'ENDORSED') and c.closes_at >= :now
                          and (n.institution_id = any(:partners) and not n.for_country
                               or n.institution_id = any(:delegations))
                        group by c.id, i.id, i.name
                        having count(*) filter (where n.application_id is null and n.state = 'INVITED') > 0
                        order by c.closes_at, c.id, i.id limit 5
                        """)
                .param("now", now)
                .ids("partners", voice.partners())
                .ids("delegations", voice.delegations())
                .list(Open.class);
        return calls.isEmpty() ? List.of() : List.of(new Card(TO_DO, new Waiting(calls, now)));
    }
}
