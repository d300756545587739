package org.madang.admission.standing;

import java.time.Clock;
import org.madang.admission.Reach;
import org.madang.shared.Role;
import org.madang.shared.Viewer;
import org.madang.web.Form;
import org.springframework.stereotype.Component;

/** Makes the desk of offers for one reader. */
@Component
class OffersPages {
    private final OffersQueries queries;
    private final Clock clock;

    OffersPages(OffersQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    OffersPage page(Viewer viewer) {
        return page(viewer, "", Form.empty());
    }

    /** @param at whose form was sent */
    OffersPage page(Viewer viewer, Object at, Form form) {
        Reach reach = Reach.of(viewer, Role.SECRETARIAT);
        var now = clock.instant();
        return new OffersPage(
                queries.questions(reach),
                queries.late(reach, viewer.id(), now),
                queries.squeezed(reach, viewer.id()),
                queries.conditions(reach, viewer.id()),
                queries.deferrals(reach, viewer.id()),
                queries.laterTracks(reach),
                at.toString(),
                form,
                now);
    }
}
