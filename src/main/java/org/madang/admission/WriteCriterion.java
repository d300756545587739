package org.madang.admission;

import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.FieldChange;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes one criterion by which a call is judged, until the first review is begun. */
@Component
public class WriteCriterion {
    /** More would not be read. */
    public static final int MOST = 8;

    private final Db db;
    private final Rubrics rubrics;
    private final ApplicationEventPublisher events;

    WriteCriterion(Db db, Rubrics rubrics, ApplicationEventPublisher events) {
        this.db = db;
        this.rubrics = rubrics;
        this.events = events;
    }

    public sealed interface Outcome {
        record Written(String key) implements Outcome {}

        /** Somebody has begun to judge by what stands there. */
        record Begun() implements Outcome {}

        record TooMany(int most) implements Outcome {}

        record NoSuchCriterion() implements Outcome {}
    }

    /**
     * @param key of the criterion that is changed; null to add one
     * @param written its own key is passed over
     */
    @Transactional
    public Outcome write(CallId call, @Nullable String key, Rubric.Criterion written, PersonId by) {
        Rubric rubric = rubrics.toChange(call);
        if (rubric.begun()) return new Outcome.Begun();
        int there = db.sql("select count(*)::int from admission_criterion where call_id = :call")
                .param("call", call)
                .one(Integer.class);
        // The criterion of a call without any is not written down, so that it goes when the first one comes.
        if (key != null && (there == 0 || !rubric.keys().contains(key))) return new Outcome.NoSuchCriterion();
        if (key == null && there >= MOST) return new Outcome.TooMany(MOST);
        String at = key == null ? next(call) : key;
        db.sql("""
                        insert into admission_criterion (call_id, key, position, name, weight, low, middle, high)
                        values (:call, :key, :position, :name, :weight, :low, :middle, :high)
                        on conflict (call_id, key) do update
                        set name = excluded.name, weight = excluded.weight,
                            low = excluded.low, middle = excluded.middle, high = excluded.high
                        """)
                .param("call", call)
                .param("key", at)
                .param("position", there + 1)
                .param("name", written.name())
                .param("weight", written.weight())
                .param("low", written.low())
                .param("middle", written.middle())
                .param("high", written.high())
                .update();
        var changes = FieldChange.between(CriterionText.in(rubric, key), CriterionText.of(written));
        events.publishEvent(new Judging.RubricSet(call, key == null ? "ADDED" : "CHANGED", changes, by));
        return new Outcome.Written(at);
    }

    private String next(CallId call) {
        int last = db.sql("""
                        select coalesce(max(substr(key, 2)::int), 0) from admission_criterion
                        where call_id = :call and key ~ '^c[0-9]{1,4}$'
                        """).param("call", call).one(Integer.class);
        return "c" + (last + 1);
    }
}
