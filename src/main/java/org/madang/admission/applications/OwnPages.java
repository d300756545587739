package org.madang.admission.applications;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationState;
import org.madang.admission.Applications;
import org.madang.admission.Deadline;
import org.madang.admission.Deadlines;
import org.madang.admission.Fields;
import org.madang.admission.Nominees;
import org.madang.admission.applications.ApplicationPages.AnswersPage;
import org.madang.admission.applications.ApplicationPages.DraftPage;
import org.madang.admission.applications.ApplicationPages.StatusPage;
import org.madang.admission.phases.PhaseQueries;
import org.madang.identity.Agreements;
import org.madang.identity.Purpose;
import org.madang.web.Form;
import org.madang.web.Page;
import org.springframework.stereotype.Component;

/** What an applicant sees of their application, by the state it is in. */
@Component
class OwnPages {
    private final Clock clock;
    private final Deadlines deadlines;
    private final Applications applications;
    private final ApplicationQueries queries;
    private final Nominees nominees;
    private final PhaseQueries phases;
    private final Agreements agreements;

    OwnPages(
            Clock clock,
            Deadlines deadlines,
            Applications applications,
            ApplicationQueries queries,
            Nominees nominees,
            PhaseQueries phases,
            Agreements agreements) {
        this.agreements = agreements;
        this.phases = phases;
        this.nominees = nominees;
        this.clock = clock;
        this.deadlines = deadlines;
        this.applications = applications;
        this.queries = queries;
    }

    /** @param form what was just typed into the request for more time */
    Page page(Applications.Application application, Form form) {
        return application.state().open() ? draft(application, form) : status(application, form);
    }

    private DraftPage draft(Applications.Application application, Form form) {
        Fields fields = applications.fields(application);
        var values = Applications.values(applications.answers(application.id()));
        return new DraftPage(
                application,
                fields,
                values,
                fields.problems(values),
                nominees.waitingFor(application.personId(), application.callId()),
                deadline(fields, application),
                queries.timeRequest(application.id()).orElse(null),
                form,
                clock.instant());
    }

    /** @param late when a hand-in began that came too late; null unless that has just happened */
    AnswersPage answers(Applications.Application application, @Nullable Instant late) {
        Fields fields = applications.fields(application);
        var values = Applications.values(applications.answers(application.id()));
        return new AnswersPage(
                application,
                fields,
                values,
                fields.problems(values),
                deadline(fields, application),
                late,
                missing(application),
                clock.instant());
    }

    private @Nullable Purpose missing(Applications.Application application) {
        return agreements.stands(application.personId(), Purpose.APPLICATION) ? null : Purpose.APPLICATION;
    }

    private StatusPage status(Applications.Application application, Form form) {
        Fields fields = applications.fields(application);
        var released = queries.released(application.id()).orElse(null);
        boolean read = application.state() == ApplicationState.SUBMITTED && released == null;
        return new StatusPage(
                application,
                fields,
                Applications.values(applications.answers(application.id())),
                queries.endorsers(application.id()),
                released,
                fields.call().phaseId() == null
                        ? null
                        : phases.placeOf(application.id()).orElse(null),
                read ? missing(application) : null,
                deadline(fields, application),
                queries.timeRequest(application.id()).orElse(null),
                form,
                clock.instant());
    }

    private Deadline deadline(Fields fields, Applications.Application application) {
        return deadlines.of(fields.call(), application.personId());
    }
}
