package org.madang.admission;

import org.madang.database.Db;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a draft over to the version of the form that is asked now. Every answer stays; what fits no longer is asked for
 * again, with what was written beside it.
 */
@Component
public class TakeOverForm {
    private final Db db;
    private final Calls calls;
    private final Applications applications;
    private final ApplicationEventPublisher events;

    TakeOverForm(Db db, Calls calls, Applications applications, ApplicationEventPublisher events) {
        this.db = db;
        this.calls = calls;
        this.applications = applications;
        this.events = events;
    }

    public sealed interface Outcome {
        record TakenOver(int version) implements Outcome {}

        record NewestAlready() implements Outcome {}

        record NotADraft(ApplicationState state) implements Outcome {}
    }

    @Transactional
    public Outcome takeOver(ApplicationId id, PersonId by) {
        var application = applications.lockedOf(id, by);
        if (!application.state().open()) return new Outcome.NotADraft(application.state());
        int newest = calls.find(application.callId()).orElseThrow(NotFound::new).formVersion();
        if (application.formVersion() >= newest) return new Outcome.NewestAlready();
        db.sql("update admission_application set form_version = :newest where id = :id")
                .param("newest", newest)
                .param("id", id)
                .update();
        events.publishEvent(new Moved.DraftTakenOver(id, application.formVersion(), newest, by));
        return new Outcome.TakenOver(newest);
    }
}
