package org.madang.forum;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves a forum to its next state. */
@Component
public class MoveForum {
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MoveForum(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Moved(ForumState before, ForumState after) implements Outcome {}

        record StandsThereAlready() implements Outcome {}

        record NotFromHere(ForumState now) implements Outcome {}
    }

    @Transactional
    public Outcome move(ForumId forum, ForumState next, @Nullable String reason, PersonId by) {
        ForumState now = db.sql("select state from forum_forum where id = :id for update")
                .param("id", forum)
                .maybe(ForumState.class)
                .orElseThrow(NotFound::new);
        if (now == next) return new Outcome.StandsThereAlready();
        if (!now.mayBecome(next)) return new Outcome.NotFromHere(now);
        db.sql("update forum_forum set state = :state, state_since = :now where id = :id")
                .param("state", next)
                .param("now", clock.instant())
                .param("id", forum)
                .update();
        events.publishEvent(new ForumTransition.ForumMoved(forum, now, next, by, reason));
        return new Outcome.Moved(now, next);
    }
}
