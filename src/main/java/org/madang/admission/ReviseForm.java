package org.madang.admission;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes on the form of a call. What people are asked already never changes: the first change after the opening begins
 * a new version, which nobody is asked before it is released.
 */
@Component
public class ReviseForm {
    /** More than any applicant would answer. */
    static final int MOST_QUESTIONS = 100;

    private final Db db;
    private final Clock clock;
    private final Calls calls;
    private final Forms forms;
    private final WriteForm write;
    private final ApplicationEventPublisher events;

    ReviseForm(Db db, Clock clock, Calls calls, Forms forms, WriteForm write, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.calls = calls;
        this.forms = forms;
        this.write = write;
        this.events = events;
    }

    public sealed interface Outcome {
        /** @param version that is being written */
        record Revised(int version) implements Outcome {}

        /** The question hangs on one that is no choice, comes after it, or is itself. */
        record ConditionUnfit() implements Outcome {}

        record TooMany(int most) implements Outcome {}

        /** Somebody else said it anew since the writer began. */
        record Stale() implements Outcome {}

        /** What was to be changed is not in the form. */
        record NotThere() implements Outcome {}
    }

    @Transactional
    public Outcome revise(CallId id, FormChange change, PersonId by) {
        return revise(id, change, "", by);
    }

    /** @param seen the mark of what is said anew, as the writer saw it */
    @Transactional
    public Outcome revise(CallId id, FormChange change, String seen, PersonId by) {
        Calls.Call call = calls.locked(id);
        var working = forms.working(id);
        CallForm before = forms.of(id, working.orElse(call.formVersion()));
        if (change.replaced(before).filter(now -> Seen.stale(seen, now)).isPresent()) return new Outcome.Stale();
        var changed = change.on(before);
        if (changed.isEmpty()) return new Outcome.NotThere();
        CallForm form = changed.get();
        if (form.questions().size() > MOST_QUESTIONS || form.groups().size() > MOST_QUESTIONS)
            return new Outcome.TooMany(MOST_QUESTIONS);
        if (!form.conditionsFit()) return new Outcome.ConditionUnfit();
        int version = working.orElse(call.formVersion() + 1);
        if (form.equals(before)) return new Outcome.Revised(version);
        if (working.isPresent()) write.replace(id, version, form);
        else write.add(id, version, form, clock.instant());
        events.publishEvent(new CallMoves.FormMoved(id, "WRITING " + version, "WRITING " + version, by));
        return new Outcome.Revised(version);
    }
}
