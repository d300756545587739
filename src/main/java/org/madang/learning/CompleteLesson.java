package org.madang.learning;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A learner marks a lesson as done. */
@Component
public class CompleteLesson {
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CompleteLesson(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Completed() implements Outcome {}

        record CompletedAlready() implements Outcome {}
    }

    @Transactional
    public Outcome complete(LessonId lesson, PersonId by) {
        int inserted = db.sql("""
                        insert into learning_completion (lesson_id, person_id, done_at)
                        values (:lesson, :person, :now) on conflict do nothing
                        """)
                .param("lesson", lesson)
                .param("person", by)
                .param("now", clock.instant())
                .update();
        if (inserted == 0) return new Outcome.CompletedAlready();
        events.publishEvent(new LessonCompleted(lesson, by));
        return new Outcome.Completed();
    }
}
