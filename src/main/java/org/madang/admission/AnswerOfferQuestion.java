package org.madang.admission;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The secretariat answers what somebody asked about their offer; the person reads it on the offer and in a mail. */
@Component
public class AnswerOfferQuestion {
    private final Db db;
    private final Clock clock;
    private final Calls calls;
    private final OfferLetters letters;
    private final ApplicationEventPublisher events;

    AnswerOfferQuestion(Db db, Clock clock, Calls calls, OfferLetters letters, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.calls = calls;
        this.letters = letters;
        this.events = events;
    }

    public sealed interface Outcome {
        record Answered() implements Outcome {}

        /** Somebody else was quicker; theirs is what the person has read. */
        record AnsweredAlready(String answer) implements Outcome {}
    }

    record Row(PersonId personId, CallId callId, String answer) {}

    @Transactional
    public Outcome answer(OfferId offer, OfferQuestionId question, String answer, PersonId by) {
        Row row = db.sql("""
                        select a.person_id, a.call_id, coalesce(q.answer, '') as answer
                        from admission_offer_question q
                        join admission_offer o on o.id = q.offer_id
                        join admission_application a on a.id = o.application_id
                        where q.id = :id and q.offer_id = :offer for update of q
                        """)
                .param("id", question)
                .param("offer", offer)
                .maybe(Row.class)
                .orElseThrow(NotFound::new);
        if (!row.answer().isEmpty()) return new Outcome.AnsweredAlready(row.answer());
        db.sql("""
                        update admission_offer_question set answer = :answer, answered_by = :by, answered_at = :now
                        where id = :id
                        """)
                .param("answer", answer)
                .param("by", by)
                .param("now", clock.instant())
                .param("id", question)
                .update();
        letters.answered(
                offer, question, row.personId(), calls.find(row.callId()).orElseThrow(NotFound::new), answer);
        events.publishEvent(new OfferQuestionMoved(question, true, by));
        return new Outcome.Answered();
    }
}
