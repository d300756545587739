package org.madang.admission;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads and writes the review that one reviewer writes on one application. */
@Component
public class Reviews {
    public static final String NOTE = "note";
    public static final int NOTE_LIMIT = 2000;

    private final Db db;
    private final Clock clock;

    Reviews(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * @param state ASSIGNED while nothing is written
     * @param version count of the review's changes
     * @param reopened why it was given back, if it was
     */
    public record Review(
            ReviewState state,
            String note,
            long version,
            long noteVersion,
            @Nullable String reopened) {
        static final Review NONE = new Review(ReviewState.ASSIGNED, "", 0, 0, null);

        public boolean open() {
            return state == ReviewState.ASSIGNED || state == ReviewState.STARTED || state == ReviewState.REOPENED;
        }
    }

    /** @param version count of the review's changes when this mark was given */
    public record Mark(String criterion, int score, long version) {}

    public Review of(ApplicationId id, PersonId reviewer) {
        return db.sql("""
                        select state, note, version, note_version, reopened from admission_review
                        where application_id = :id and reviewer = :reviewer
                        """)
                .param("id", id)
                .param("reviewer", reviewer)
                .maybe(Review.class)
                .orElse(Review.NONE);
    }

    /** By the key of the criterion. */
    public Map<String, Mark> marks(ApplicationId id, PersonId reviewer) {
        var marks = new TreeMap<String, Mark>();
        db.sql("select criterion, score, version from admission_mark where application_id = :id and judge = :reviewer")
                .param("id", id)
                .param("reviewer", reviewer)
                .list(Mark.class)
                .forEach(mark -> marks.put(mark.criterion(), mark));
        return marks;
    }

    /** Whether it may be judged: in, and nothing released. Call it with the application held. */
    boolean inTime(Applications.Application application) {
        return application.state() == ApplicationState.SUBMITTED
                && !db.sql("select 1 from admission_decision where application_id = :id and state = 'RELEASED'")
                        .param("id", application.id())
                        .exists();
    }

    /** The count after one more change, with the review in this state. */
    long changed(ApplicationId id, PersonId reviewer, ReviewState state) {
        return db.sql("""
                        insert into admission_review (application_id, reviewer, state, changed_at, version)
                        values (:id, :reviewer, :state, :now, 1)
                        on conflict (application_id, reviewer) do update
                        set state = excluded.state, changed_at = excluded.changed_at, version = admission_review.version + 1
                        returning version
                        """)
                .param("id", id)
                .param("reviewer", reviewer)
                .param("state", state)
                .param("now", clock.instant())
                .one(Long.class);
    }

    void note(ApplicationId id, PersonId reviewer, String note, long version) {
        db.sql("""
                        update admission_review set note = :note, note_version = :version
                        where application_id = :id and reviewer = :reviewer
                        """)
                .param("id", id)
                .param("reviewer", reviewer)
                .param("note", note)
                .param("version", version)
                .update();
    }

    /** @param score from 1 to 5; null takes the mark away */
    void mark(ApplicationId id, PersonId reviewer, String criterion, @Nullable Integer score, long version) {
        if (score == null) {
            db.sql(
                            "delete from admission_mark where application_id = :id and judge = :reviewer and criterion = :criterion")
                    .param("id", id)
                    .param("reviewer", reviewer)
                    .param("criterion", criterion)
                    .update();
            return;
        }
        db.sql("""
                        insert into admission_mark (application_id, judge, criterion, score, version)
                        values (:id, :reviewer, :criterion, :score, :version)
                        on conflict (application_id, judge, criterion)
                        do update set score = excluded.score, version = excluded.version
                        """)
                .param("id", id)
                .param("reviewer", reviewer)
                .param("criterion", criterion)
                .param("score", score)
                .param("version", version)
                .update();
    }
}
