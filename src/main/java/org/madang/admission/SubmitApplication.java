package org.madang.admission;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands an application in. It counts from the instant the hand-in began, not from when the server got to it. */
@Component
public class SubmitApplication {
    private final Db db;
    private final Clock clock;
    private final Applications applications;
    private final Letters letters;
    private final ApplicationEventPublisher events;

    SubmitApplication(
            Db db, Clock clock, Applications applications, Letters letters, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.applications = applications;
        this.letters = letters;
        this.events = events;
    }

    public sealed interface Outcome {
        record Submitted(Instant at) implements Outcome {}

        record SubmittedAlready() implements Outcome {}

        record Incomplete(List<Fields.Problem> problems) implements Outcome {}

        /** The call was over when the hand-in began; the draft is kept. */
        record TooLate(Instant closedAt) implements Outcome {}

        record NotFromHere(ApplicationState state) implements Outcome {}
    }

    @Transactional
    public Outcome submit(ApplicationId id, PersonId by) {
        Instant began = clock.instant();
        var application = applications.lockedOf(id, by);
        if (application.state() == ApplicationState.SUBMITTED) return new Outcome.SubmittedAlready();
        if (!application.state().mayBecome(ApplicationState.SUBMITTED))
            return new Outcome.NotFromHere(application.state());
        Fields fields = applications.fields(application.callId());
        if (application.state() == ApplicationState.DRAFT && fields.call().overBy(began))
            return new Outcome.TooLate(fields.call().closesAt());
        var answers = Applications.values(applications.answers(id));
        var problems = fields.problems(answers);
        if (!problems.isEmpty()) return new Outcome.Incomplete(problems);

        Fields.Complete complete = fields.complete(answers);
        db.sql("""
                        update admission_application
                        set state = 'SUBMITTED', reason = null, print_name = :printName, latin_name = :latinName, track_id = :track,
                            country = :country, grade = :grade, submitted_at = :began, changed_at = :began
                        where id = :id
                        """)
                .param("printName", complete.printName())
                .param("latinName", complete.latinName())
                .param("track", complete.track())
                .param("country", complete.country())
                .param("grade", complete.grade())
                .param("began", began)
                .param("id", id)
                .update();
        letters.submitted(id, by, fields.call(), began);
        events.publishEvent(new Moved.ApplicationMoved(id, application.state(), ApplicationState.SUBMITTED, by, null));
        return new Outcome.Submitted(began);
    }
}
