package org.madang.admission;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps one answer of a draft. Whoever saves says which version of the draft they were looking at; if that very answer
 * has been changed since, in another tab or on another phone, nothing is overwritten and both are shown.
 */
@Component
public class SaveDraft {
    private final Db db;
    private final Clock clock;
    private final Applications applications;

    SaveDraft(Db db, Clock clock, Applications applications) {
        this.db = db;
        this.clock = clock;
        this.applications = applications;
    }

    public sealed interface Outcome {
        /** @param version to be sent with the next answer */
        record Saved(long version) implements Outcome {}

        /** @param saved what the draft holds, saved at {@code version} */
        record Stale(String saved, long version) implements Outcome {}

        /** It has been submitted or withdrawn; nothing can be written in it. */
        record NotADraft(ApplicationState state) implements Outcome {}

        record UnknownField() implements Outcome {}

        record TooLong(int most) implements Outcome {}
    }

    @Transactional
    public Outcome save(ApplicationId id, String field, String value, long version, PersonId by) {
        var application = applications.lockedOf(id, by);
        if (!application.state().open()) return new Outcome.NotADraft(application.state());
        if (!applications.fields(application.callId()).names().contains(field)) return new Outcome.UnknownField();
        if (value.length() > Fields.MOST) return new Outcome.TooLong(Fields.MOST);
        var saved = db.sql("""
                        select field, value, version from admission_answer
                        where application_id = :id and field = :field
                        """).param("id", id).param("field", field).maybe(Applications.Answer.class);
        String before = saved.map(Applications.Answer::value).orElse("");
        if (before.equals(value)) return new Outcome.Saved(application.version());
        if (saved.isPresent() && saved.get().version() > version)
            return new Outcome.Stale(before, application.version());
        return new Outcome.Saved(write(application, field, value));
    }

    private long write(Applications.Application application, String field, String value) {
        long next = application.version() + 1;
        db.sql("update admission_application set version = :next, changed_at = :now where id = :id")
                .param("next", next)
                .param("now", clock.instant())
                .param("id", application.id())
                .update();
        db.sql("""
                        insert into admission_answer (application_id, field, value, version)
                        values (:id, :field, :value, :next)
                        on conflict (application_id, field)
                        do update set value = excluded.value, version = excluded.version
                        """)
                .param("id", application.id())
                .param("field", field)
                .param("value", value)
                .param("next", next)
                .update();
        return next;
    }
}
