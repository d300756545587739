package org.madang.admission.reading;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.madang.admission.ApplicationId;
import org.madang.admission.ApplicationState;
import org.madang.admission.Applications;
import org.madang.identity.SensitiveViews;
import org.madang.shared.NotFound;
import org.madang.shared.Role;
import org.madang.shared.Scope;
import org.madang.shared.ScopeKind;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Gate;
import org.springframework.stereotype.Component;

/** Makes the page of an application for one reader: no draft, no tie, nothing beyond what their role is for. */
@Component
public class FilePages {
    private final Applications applications;
    private final FileQueries queries;
    private final Gate gate;
    private final SensitiveViews views;

    FilePages(Applications applications, FileQueries queries, Gate gate, SensitiveViews views) {
        this.views = views;
        this.applications = applications;
        this.queries = queries;
        this.gate = gate;
    }

    /** @param status of the answer when the reader has no tie to the application */
    public Answer show(ApplicationId id, Viewer viewer, Scope scope, Form form, int status) {
        var application = applications.find(id).orElseThrow(NotFound::new);
        if (application.state() == ApplicationState.DRAFT) throw new NotFound();
        boolean decides = gate.may(viewer, Action.DECIDE_ADMISSION, scope);
        boolean endorses = gate.may(viewer, Action.ENDORSE_APPLICATION, scope);
        boolean reviews = gate.may(viewer, Action.REVIEW_APPLICATION, scope);
        boolean own = application.personId().equals(viewer.id());
        if (own || !decides && !endorses && queries.conflict(id, viewer.id()))
            return Answer.withStatus(403, new ConflictPage());

        var nominations = queries.nominations(id);
        var speaksFor =
                FileQueries.spokenForBy(nominations, viewer.scopes(Role.PARTNER_COORDINATOR, ScopeKind.INSTITUTION));
        // An officer who endorses reads for their institution, everybody else for the programme.
        UUID actingFor = decides || reviews || speaksFor.isEmpty()
                ? null
                : speaksFor.getFirst().institutionId().value();
        views.note(application.personId(), viewer, actingFor, Set.of(SensitiveViews.What.APPLICATION));
        return Answer.withStatus(
                status,
                new FilePage(
                        application,
                        queries.head(id),
                        applications.fields(application.callId()),
                        Applications.values(applications.answers(id)),
                        decides ? nominations : reviews ? List.of() : speaksFor,
                        decides || reviews ? queries.reviews(id, viewer.id(), decides) : List.of(),
                        decides ? queries.decisions(id) : List.of(),
                        speaksFor,
                        reviews && !queries.conflict(id, viewer.id()),
                        decides,
                        form));
    }
}
