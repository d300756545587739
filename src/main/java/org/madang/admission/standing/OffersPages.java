package org.madang.admission.standing;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.admission.Reach;
import org.madang.shared.Id;
import org.madang.shared.Role;
import org.madang.shared.Viewer;
import org.madang.tables.TableView;
import org.madang.web.Form;
import org.springframework.stereotype.Component;

/** Makes the desk of offers for one reader. */
@Component
class OffersPages {
    static final String PATH = "/admission/offers";

    private final OffersQueries queries;
    private final Clock clock;

    OffersPages(OffersQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * @param only the one section to go on with; null for the first rows of all of them
     * @param after behind which place it goes on; when nothing is left there, it begins anew
     */
    OffersPage page(Viewer viewer, Section.@Nullable Kind only, Section.@Nullable Place after) {
        String here = only == null ? PATH : only.path() + (after == null ? "" : after.text());
        var page = page(viewer, only, after, null, Form.empty(), here);
        return page.isEmpty() && only != null ? page(viewer, after == null ? null : only, null) : page;
    }

    /** @param at whose form was sent */
    OffersPage page(Viewer viewer, Id at, Form form) {
        return page(viewer, null, null, at.value(), form, TableView.back(form, PATH));
    }

    private OffersPage page(
            Viewer viewer,
            Section.@Nullable Kind only,
            Section.@Nullable Place after,
            @Nullable UUID at,
            Form form,
            String back) {
        Reach reach = Reach.of(viewer, Role.SECRETARIAT);
        var now = clock.instant();
        var wanted = new OffersQueries.Wanted(reach, viewer.id(), after, at, now);
        return new OffersPage(
                shown(only, Section.Kind.QUESTIONS) ? queries.questions(wanted) : Section.none(),
                shown(only, Section.Kind.LATE) ? queries.late(wanted) : Section.none(),
                shown(only, Section.Kind.SQUEEZED) ? queries.squeezed(wanted) : Section.none(),
                shown(only, Section.Kind.CONDITIONS) ? queries.conditions(wanted) : Section.none(),
                shown(only, Section.Kind.DEFERRALS) ? queries.deferrals(wanted) : Section.none(),
                queries.laterTracks(reach),
                at == null ? "" : at.toString(),
                form,
                back,
                only != null,
                now);
    }

    private static boolean shown(Section.@Nullable Kind only, Section.Kind kind) {
        return only == null || only == kind;
    }
}
