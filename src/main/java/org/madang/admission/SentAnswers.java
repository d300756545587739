package org.madang.admission;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.springframework.stereotype.Component;

/** Remembers what each open page has sent of a field, the last pages only. */
@Component
class SentAnswers {
    private static final int PAGES = 10;

    private final Db db;
    private final Clock clock;

    SentAnswers(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param version of the draft when the last answer of this page was taken */
    record Sent(long number, long version) {}

    @Nullable
    Sent last(ApplicationId id, String field, Hand hand) {
        return db.sql("""
                        select number, version from admission_sent
                        where application_id = :id and field = :field and hand = :hand
                        """)
                .param("id", id)
                .param("field", field)
                .param("hand", hand.page())
                .maybe(Sent.class)
                .orElse(null);
    }

    void note(ApplicationId id, String field, Hand hand, long version) {
        db.sql("""
                        insert into admission_sent (application_id, field, hand, number, version, typed_at, received_at)
                        values (:id, :field, :hand, :number, :version, :typed, :now)
                        on conflict (application_id, field, hand) do update
                        set number = excluded.number, version = excluded.version, typed_at = excluded.typed_at,
                            received_at = excluded.received_at
                        """)
                .param("id", id)
                .param("field", field)
                .param("hand", hand.page())
                .param("number", hand.number())
                .param("version", version)
                .param("typed", hand.typedAt())
                .param("now", clock.instant())
                .update();
        db.sql("""
                        delete from admission_sent where application_id = :id and field = :field and hand not in (
                            select hand from admission_sent where application_id = :id and field = :field
                            order by received_at desc, hand limit :pages)
                        """).param("id", id).param("field", field).param("pages", PAGES).update();
    }
}
