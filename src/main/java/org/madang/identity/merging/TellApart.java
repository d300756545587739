package org.madang.identity.merging;

import java.time.Clock;
import java.util.List;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers that two records are of two people, so that nobody is asked again; or forgets it. */
@Component
public class TellApart {
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TellApart(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record TwoPeople() implements Outcome {}

        /** It was said before, by whomever. */
        record SaidBefore() implements Outcome {}

        /** It may be proposed again. */
        record OpenAgain() implements Outcome {}

        /** One of them was merged, or its person is gone, or it is one and the same. */
        record NoSuchPair() implements Outcome {}
    }

    @Transactional
    public Outcome tell(PersonId first, PersonId second, PersonId by) {
        var pair = pair(first, second);
        if (pair.size() < 2) return new Outcome.NoSuchPair();
        int told = db.sql("""
                        insert into identity_pair (one, other, because, found_at, apart_by, apart_at)
                        values (:one, :other, '{}', :now, :by, :now)
                        on conflict (one, other) do update set apart_by = excluded.apart_by, apart_at = excluded.apart_at
                        where identity_pair.apart_at is null
                        """)
                .param("one", pair.getFirst())
                .param("other", pair.getLast())
                .param("by", by)
                .param("now", clock.instant())
                .update();
        if (told == 0) return new Outcome.SaidBefore();
        events.publishEvent(new PeopleToldApart(pair.getFirst(), pair.getLast(), false, by));
        return new Outcome.TwoPeople();
    }

    /** The next round says whether the pair is still likely. */
    @Transactional
    public Outcome forget(PersonId first, PersonId second, PersonId by) {
        var pair = pair(first, second);
        if (pair.size() < 2) return new Outcome.NoSuchPair();
        int open = db.sql("""
                        update identity_pair set apart_by = null, apart_at = null
                        where one = :one and other = :other and apart_at is not null
                        """)
                .param("one", pair.getFirst())
                .param("other", pair.getLast())
                .update();
        if (open == 1) events.publishEvent(new PeopleToldApart(pair.getFirst(), pair.getLast(), true, by));
        return new Outcome.OpenAgain();
    }

    /** The two in the order of their ids, as far as they are there. */
    private List<PersonId> pair(PersonId first, PersonId second) {
        return db.sql("""
                        select id from identity_person
                        where id in (:first, :second) and merged_into is null and left_at is null order by id
                        """).param("first", first).param("second", second).list(PersonId.class);
    }
}
