package org.madang.forum;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The one way in which a case study changes its state. */
@Component
class Cases {
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Cases(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    record Standing(ForumId forumId, CaseState state, ForumState forumState) {}

    Standing lock(CaseId id) {
        return db.sql("""
                select study.forum_id, study.state, forum.state as forum_state
                from forum_case study join forum_forum forum on forum.id = study.forum_id
                where study.id = :id for update of study
                """).param("id", id).maybe(Standing.class).orElseThrow(NotFound::new);
    }

    void move(CaseId id, CaseState before, CaseState after, PersonId by, @Nullable String reason) {
        db.sql("update forum_case set state = :state, state_since = :now, reason = :reason where id = :id")
                .param("state", after)
                .param("now", clock.instant())
                .param("reason", reason)
                .param("id", id)
                .update();
        events.publishEvent(new ForumTransition.CaseMoved(id, before, after, by, reason));
    }
}
