package org.madang.admission.reading;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.madang.admission.ApplicationId;
import org.madang.admission.Applications;
import org.madang.admission.Readers;
import org.madang.admission.Voice;
import org.madang.identity.SensitiveViews;
import org.madang.shared.NotFound;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Gate;
import org.springframework.stereotype.Component;

/** Makes the page of an application for those who decide or endorse: no draft, nothing beyond what their role is for. */
@Component
public class FilePages {
    private final Applications applications;
    private final FileQueries queries;
    private final ReviewQueries reviews;
    private final Readers readers;
    private final Gate gate;
    private final DoneQueries done;
    private final SensitiveViews views;

    FilePages(
            Applications applications,
            FileQueries queries,
            ReviewQueries reviews,
            Readers readers,
            Gate gate,
            DoneQueries done,
            SensitiveViews views) {
        this.reviews = reviews;
        this.readers = readers;
        this.views = views;
        this.applications = applications;
        this.queries = queries;
        this.gate = gate;
        this.done = done;
    }

    /** @param status of the answer when the reader has no tie to the application */
    public Answer show(ApplicationId id, Viewer viewer, Scope scope, Form form, int status) {
        var application = applications.find(id).orElseThrow(NotFound::new);
        if (application.submittedAt() == null) throw new NotFound();
        boolean decides = gate.may(viewer, Action.DECIDE_ADMISSION, scope);
        if (application.personId().equals(viewer.id())) return Answer.withStatus(403, new ConflictPage());
        boolean tied = decides && readers.tied(id, viewer.id());
        boolean reads = decides && readers.owesReview(id, viewer.id());

        var voice = Voice.of(viewer);
        var nominations = queries.nominations(id, voice);
        var speaksFor = nominations.stream()
                .filter(one -> voice.speaksFor(one.institutionId()))
                .toList();
        // An officer who endorses reads for their institution, everybody else for the programme.
        UUID actingFor = decides || speaksFor.isEmpty()
                ? null
                : speaksFor.getFirst().institutionId().value();
        views.note(application.personId(), viewer, actingFor, Set.of(SensitiveViews.What.APPLICATION));
        return Answer.withStatus(
                status,
                new FilePage(
                        application,
                        queries.head(id),
                        applications.fieldsHandedIn(application),
                        Applications.values(applications.handedIn(application)),
                        decides ? nominations : speaksFor,
                        decides ? done.known(id) : null,
                        decides && !tied && !reads ? reviews.reviews(id, null) : List.of(),
                        decides ? queries.decisions(id) : List.of(),
                        decides ? queries.mails(id) : List.of(),
                        speaksFor,
                        decides,
                        tied,
                        reads,
                        queries.decided(id),
                        form));
    }
}
