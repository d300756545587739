package org.madang.admission;

import java.time.Clock;
import java.util.Map;
import org.madang.database.Db;
import org.madang.shared.Ids;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a mail to some of a call down, to be looked at before it goes out. */
@Component
public class WriteMailing {
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    WriteMailing(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Written(MailingId mailing) implements Outcome {}

        /** @param part "subject" or "text"; @param field what stands in braces and is no field of ours */
        record UnknownField(String part, String language, String field) implements Outcome {}

        /** One of them is written in a language and the other is not. */
        record HalfWritten(String part, String language) implements Outcome {}

        /** Whoever reads no other language reads English. */
        record EnglishMissing() implements Outcome {}
    }

    @Transactional
    public Outcome write(
            CallId call, Multilingual subject, Multilingual text, Mailings.Whom whom, Mailings.Need need, PersonId by) {
        if (!subject.texts().containsKey("en") || !text.texts().containsKey("en")) return new Outcome.EnglishMissing();
        for (String language : subject.texts().keySet())
            if (!text.texts().containsKey(language)) return new Outcome.HalfWritten("text", language);
        for (String language : text.texts().keySet())
            if (!subject.texts().containsKey(language)) return new Outcome.HalfWritten("subject", language);
        for (var part : Map.of("subject", subject, "text", text).entrySet())
            for (var each : part.getValue().texts().entrySet()) {
                var unknown = MergeField.unknownIn(each.getValue());
                if (unknown.isPresent()) return new Outcome.UnknownField(part.getKey(), each.getKey(), unknown.get());
            }
        var id = new MailingId(Ids.next());
        db.sql("""
                        insert into admission_mailing (id, call_id, subject, text, filter, need, state, written_by, written_at)
                        values (:id, :call, :subject, :text, :filter, :need, 'DRAFT', :by, :now)
                        """)
                .param("id", id)
                .param("call", call)
                .param("subject", subject)
                .param("text", text)
                .json("filter", Mailings.json(whom))
                .param("need", need)
                .param("by", by)
                .param("now", clock.instant())
                .update();
        events.publishEvent(new ReleaseMoves.MailingMoved(id, null, Mailings.State.DRAFT, by));
        return new Outcome.Written(id);
    }
}
