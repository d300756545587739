package org.madang.admission;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.media.MediaAccess;
import org.madang.media.MediaFile;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Gate;
import org.madang.web.ScopeFinder;
import org.springframework.stereotype.Component;

/**
 * The file of an application is read by whoever may read the application. A reviewer who is blind reads only what the call
 * opens to them, under the code of the application.
 */
@Component
class AdmissionFiles implements MediaAccess {
    private final Db db;
    private final Gate gate;
    private final List<ScopeFinder> finders;

    AdmissionFiles(Db db, Gate gate, List<ScopeFinder> finders) {
        this.db = db;
        this.gate = gate;
        this.finders = finders;
    }

    /**
     * @param judged whether the reader judges the application and knows whose it is
     * @param code what it is called where the reader judges it, may open the file and does not know whose it is
     */
    record Use(
            ApplicationId application,
            boolean judged,
            @Nullable String code) {}

    @Override
    public boolean mayRead(MediaFile file, @Nullable Viewer viewer) {
        return uses(file, viewer).stream()
                .anyMatch(use -> use.code() != null && judges(use, viewer) || knows(use, viewer));
    }

    @Override
    public Optional<String> shownAs(MediaFile file, @Nullable Viewer viewer) {
        List<Use> uses = uses(file, viewer);
        if (uses.stream().anyMatch(use -> knows(use, viewer))) return Optional.empty();
        return uses.stream().map(Use::code).filter(java.util.Objects::nonNull).findFirst();
    }

    private List<Use> uses(MediaFile file, @Nullable Viewer viewer) {
        if (viewer == null) return List.of();
        return db.sql("""
                        select a.id as application, coalesce(not f.blind, false) as judged,
                               case when f.blind and n.field = any(g.opened)
                                    then f.code || '-' || regexp_replace(n.field, '^q-', '') end as code
                        from (select application_id, field, media_id, false as kept from admission_answer
                              union all
                              select application_id, field, media_id, true from admission_sent_answer) n
                        join admission_application a on a.id = n.application_id
                        left join admission_file f on f.application_id = a.id and f.reader = :viewer
                        left join admission_reading g on g.call_id = a.call_id
                        where n.media_id = :file and a.submitted_at is not null and a.person_id <> :viewer
                          and (a.state = 'RETURNED') = n.kept
                        """).param("file", file.id()).param("viewer", viewer.id()).list(Use.class);
    }

    private boolean knows(Use use, @Nullable Viewer viewer) {
        return may(use, viewer, Action.DECIDE_ADMISSION)
                || may(use, viewer, Action.ENDORSE_APPLICATION)
                || use.judged() && judges(use, viewer);
    }

    private boolean judges(Use use, @Nullable Viewer viewer) {
        return may(use, viewer, Action.REVIEW_APPLICATION);
    }

    private boolean may(Use use, @Nullable Viewer viewer, Action action) {
        return finders.stream()
                .filter(finder -> finder.kind().equals("application"))
                .flatMap(finder -> finder.find(use.application().toString()).stream())
                .anyMatch(scope -> gate.may(viewer, action, scope));
    }
}
