package org.madang.admission;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.AnswerConsent;
import org.madang.identity.LearnName;
import org.madang.identity.Purpose;
import org.madang.shared.Language;
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
    private final Deadlines deadlines;
    private final Letters letters;
    private final TieNominees tie;
    private final KeptAnswers kept;
    private final PhasePeople people;
    private final AnswerConsent consent;
    private final LearnName names;
    private final ApplicationEventPublisher events;

    SubmitApplication(
            Db db,
            Clock clock,
            Applications applications,
            Deadlines deadlines,
            Letters letters,
            TieNominees tie,
            KeptAnswers kept,
            PhasePeople people,
            AnswerConsent consent,
            LearnName names,
            ApplicationEventPublisher events) {
        this.deadlines = deadlines;
        this.db = db;
        this.clock = clock;
        this.applications = applications;
        this.letters = letters;
        this.tie = tie;
        this.kept = kept;
        this.people = people;
        this.consent = consent;
        this.names = names;
        this.events = events;
    }

    /** The text about the reading of an application that stood above the button: which one, and in whose language. */
    public record Agreement(int version, Language reader) {}

    public sealed interface Outcome {
        record Submitted(Instant at) implements Outcome {}

        record SubmittedAlready() implements Outcome {}

        record Incomplete(List<Fields.Problem> problems) implements Outcome {}

        /** The person's time was over when the hand-in began; the draft is kept. */
        record TooLate(Instant closedAt, Instant began) implements Outcome {}

        record NotFromHere(ApplicationState state) implements Outcome {}

        /** It answers a call for a phase, and its person takes no part in the edition any more. */
        record TakesNoPart() implements Outcome {}

        /** What handing in agrees to has changed since the page was made, and nobody agrees to what they did not read. */
        record AgreementChanged() implements Outcome {}
    }

    @Transactional
    public Outcome submit(ApplicationId id, PersonId by) {
        return submit(id, by, clock.instant(), null);
    }

    @Transactional
    public Outcome submit(ApplicationId id, PersonId by, Instant began) {
        return submit(id, by, began, null);
    }

    /**
     * @param began when the hand-in reached us, however long it then had to wait for its turn
     * @param agreement what handing in agreed to; null when that was agreed to before
     */
    @Transactional
    public Outcome submit(ApplicationId id, PersonId by, Instant began, @Nullable Agreement agreement) {
        var application = applications.lockedOf(id, by);
        if (application.state() == ApplicationState.SUBMITTED) return new Outcome.SubmittedAlready();
        if (!application.state().open()) return new Outcome.NotFromHere(application.state());
        Fields fields = applications.fields(application);
        var deadline = deadlines.of(fields.call(), by);
        if (application.state() == ApplicationState.DRAFT && !deadline.takes(began))
            return new Outcome.TooLate(deadline.at(), began);
        if (fields.call().phaseId() != null && people.of(fields.call().id(), by).isEmpty())
            return new Outcome.TakesNoPart();
        var answers = Applications.values(applications.answers(id));
        var problems = fields.problems(answers);
        if (!problems.isEmpty()) return new Outcome.Incomplete(problems);

        if (agreement != null && agreement.version() != Purpose.APPLICATION.version())
            return new Outcome.AgreementChanged();

        Fields.Complete complete = fields.complete(answers);
        db.sql("""
                        update admission_application
                        set state = 'SUBMITTED', reason = null, print_name = :printName, latin_name = :latinName, track_id = :track,
                            country = :country, grade = :grade, submitted_at = :began, changed_at = :began, unmet = :unmet
                        where id = :id
                        """)
                .param("printName", complete.printName())
                .param("latinName", complete.latinName())
                .param("track", complete.track())
                .param("country", complete.country())
                .param("grade", complete.grade())
                .param("began", began)
                .texts(
                        "unmet",
                        fields.form().eligibility().unmet(answers).stream()
                                .map(Enum::name)
                                .toList())
                .param("id", id)
                .update();
        names.learn(by, complete.printName(), complete.latinName(), complete.country());
        if (agreement != null) consent.answer(by, Purpose.APPLICATION, true, agreement.version(), agreement.reader());
        if (application.state() == ApplicationState.RETURNED) kept.forget(id, by);
        tie.to(applications.locked(id));
        letters.submitted(id, by, fields.call(), began);
        events.publishEvent(new Moved.ApplicationMoved(id, application.state(), ApplicationState.SUBMITTED, by, null));
        return new Outcome.Submitted(began);
    }
}
