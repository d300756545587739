package org.madang.admission;

import java.time.Instant;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** The deadline of a call for one person. */
@Component
public class Deadlines {
    private final Db db;

    Deadlines(Db db) {
        this.db = db;
    }

    public Deadline of(Calls.Call call, PersonId person) {
        return db.sql("select until from admission_extension where call_id = :call and person_id = :person")
                .param("call", call.id())
                .param("person", person)
                .maybe(Instant.class)
                .filter(own -> own.isAfter(call.closesAt()))
                .map(own -> new Deadline(own, call.graceMinutes(), true))
                .orElseGet(() -> new Deadline(call.closesAt(), call.graceMinutes(), false));
    }
}
