package org.madang.identity;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.identity.consents.ConsentTexts;
import org.madang.shared.Ids;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes an agreement to one purpose, or takes it back; what follows from it follows at once. */
@Component
public class AnswerConsent {
    private final Db db;
    private final Clock clock;
    private final ConsentTexts texts;
    private final ApplicationEventPublisher events;

    AnswerConsent(Db db, Clock clock, ConsentTexts texts, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.texts = texts;
        this.events = events;
    }

    public sealed interface Outcome {
        record Given() implements Outcome {}

        record Withdrawn() implements Outcome {}

        record SaidAlready() implements Outcome {}

        /** Nobody agrees to a text they did not see: it has changed since the page was made. */
        record TextChanged() implements Outcome {}
    }

    record Before(boolean given, int version) {}

    /**
     * @param version of the text that the page showed
     * @param reader whose language the text was shown in
     */
    @Transactional
    public Outcome answer(PersonId person, Purpose purpose, boolean given, int version, Language reader) {
        if (given && version != purpose.version()) return new Outcome.TextChanged();
        // One row to queue up at, so that two tabs do not answer past each other.
        db.sql("select 1 from identity_person where id = :person for update")
                .param("person", person)
                .exists();
        Before before = db.sql("select given, version from v_consent where person_id = :person and purpose = :purpose")
                .param("person", person)
                .param("purpose", purpose)
                .maybe(Before.class)
                .orElse(null);
        boolean same = before != null && before.given() == given && (!given || before.version() == purpose.version());
        if (same) return new Outcome.SaidAlready();
        Language read = texts.keep(purpose, reader);
        db.sql("""
                insert into identity_consent (id, person_id, purpose, given, version, language, at)
                values (:id, :person, :purpose, :given, :version, :language, :now)
                """)
                .param("id", Ids.next())
                .param("person", person)
                .param("purpose", purpose)
                .param("given", given)
                .param("version", purpose.version())
                .param("language", read)
                .param("now", clock.instant())
                .update();
        events.publishEvent(new ConsentChanged(
                person, purpose, before == null ? null : before.given(), given, purpose.version(), read));
        return given ? new Outcome.Given() : new Outcome.Withdrawn();
    }
}
