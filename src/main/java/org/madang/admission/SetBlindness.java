package org.madang.admission;

import java.util.Collection;
import java.util.List;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says how long reviewers do not know whom they read, and which answers they are not given until then. */
@Component
public class SetBlindness {
    private final Db db;
    private final Rubrics rubrics;
    private final ApplicationEventPublisher events;

    SetBlindness(Db db, Rubrics rubrics, ApplicationEventPublisher events) {
        this.db = db;
        this.rubrics = rubrics;
        this.events = events;
    }

    public sealed interface Outcome {
        record Set() implements Outcome {}

        record SetAlready() implements Outcome {}

        /** Somebody reads by these rules already, so names can neither be hidden nor shown any more. */
        record Begun() implements Outcome {}
    }

    /** With no file opened to those who are blind. */
    @Transactional
    public Outcome set(CallId call, Blindness blindness, Collection<String> withheld, PersonId by) {
        return set(call, blindness, withheld, List.of(), by);
    }

    /**
     * @param withheld fields of the form that are not given to who is blind
     * @param opened fields of files that are; without a name here a file is not
     */
    @Transactional
    public Outcome set(
            CallId call, Blindness blindness, Collection<String> withheld, Collection<String> opened, PersonId by) {
        Rubric rubric = rubrics.toChange(call);
        var fields = withheld.stream().distinct().sorted().toList();
        var files = opened.stream().distinct().sorted().toList();
        if (rubric.blindness() == blindness
                && rubric.withheld().equals(fields)
                && rubric.opened().equals(files)) return new Outcome.SetAlready();
        if (rubric.begun()) return new Outcome.Begun();
        db.sql("""
                        insert into admission_reading (call_id, blindness, withheld, opened)
                        values (:call, :blindness, :withheld, :opened)
                        on conflict (call_id) do update
                        set blindness = excluded.blindness, withheld = excluded.withheld, opened = excluded.opened
                        """)
                .param("call", call)
                .param("blindness", blindness)
                .texts("withheld", fields)
                .texts("opened", files)
                .update();
        events.publishEvent(new Judging.RubricSet(call, blindness.name(), by));
        return new Outcome.Set();
    }
}
