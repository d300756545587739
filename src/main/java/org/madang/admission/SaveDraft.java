package org.madang.admission;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps one answer of a draft. Whoever saves says which version of the draft they were looking at; if that very answer
 * has been changed since, in another tab or on another phone, nothing is overwritten and both are shown. A page that
 * keeps answers on the phone signs what it sends, so that a repeat, a straggler or its own earlier answer is no conflict.
 */
@Component
public class SaveDraft {
    private final Db db;
    private final Clock clock;
    private final Applications applications;
    private final SentAnswers sent;

    SaveDraft(Db db, Clock clock, Applications applications, SentAnswers sent) {
        this.sent = sent;
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
        return save(id, field, value, version, null, by);
    }

    /** @param hand the page that sends, if it signs what it sends */
    @Transactional
    public Outcome save(ApplicationId id, String field, String value, long version, @Nullable Hand hand, PersonId by) {
        var application = applications.lockedOf(id, by);
        if (!application.state().open()) return new Outcome.NotADraft(application.state());
        Fields fields = applications.fields(application);
        if (!fields.names().contains(field)) return new Outcome.UnknownField();
        if (value.length() > Fields.MOST) return new Outcome.TooLong(Fields.MOST);
        Question question = fields.question(field).orElse(null);
        if (question != null && !takes(question, value)) return new Outcome.UnknownField();
        var known = hand == null ? null : sent.last(id, field, hand);
        if (hand != null && known != null && hand.number() <= known.number()) return new Outcome.Saved(known.version());
        long seen = known == null ? version : Math.max(version, known.version());
        var saved = db.sql("""
                        select field, value, version from admission_answer
                        where application_id = :id and field = :field
                        """).param("id", id).param("field", field).maybe(Applications.Answer.class);
        String before = saved.map(Applications.Answer::value).orElse("");
        boolean same = before.equals(value);
        if (!same && saved.isPresent() && saved.get().version() > seen)
            return new Outcome.Stale(before, application.version());
        long now = same ? application.version() : write(application, field, value, agreed(question, value));
        if (hand != null) sent.note(id, field, hand, now);
        return new Outcome.Saved(now);
    }

    /** A file comes by a use case of its own, and a declaration is agreed to in a language that it has. */
    private static boolean takes(Question question, String value) {
        return switch (question.kind()) {
            case FILE -> value.isEmpty();
            case DECLARATION -> value.isEmpty() || question.help().texts().containsKey(value);
            case TEXT, LONG_TEXT, CHOICE, NUMBER, DATE -> true;
        };
    }

    /** The very words that were agreed to: they are kept with the answer, whatever becomes of the form. */
    private static @Nullable Multilingual agreed(@Nullable Question question, String value) {
        if (question == null || question.kind() != Question.Kind.DECLARATION || value.isEmpty()) return null;
        return new Multilingual(Map.of(value, question.help().texts().getOrDefault(value, "")));
    }

    private long write(
            Applications.Application application, String field, String value, @Nullable Multilingual agreed) {
        long next = application.version() + 1;
        db.sql("update admission_application set version = :next, changed_at = :now where id = :id")
                .param("next", next)
                .param("now", clock.instant())
                .param("id", application.id())
                .update();
        db.sql("""
                        insert into admission_answer (application_id, field, value, version, agreed)
                        values (:id, :field, :value, :next, :agreed::jsonb)
                        on conflict (application_id, field)
                        do update set value = excluded.value, version = excluded.version, agreed = excluded.agreed,
                                      media_id = null
                        """)
                .param("id", application.id())
                .param("field", field)
                .param("value", value)
                .param("next", next)
                .param("agreed", agreed)
                .update();
        return next;
    }
}
