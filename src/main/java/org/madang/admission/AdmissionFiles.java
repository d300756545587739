package org.madang.admission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.media.MediaAccess;
import org.madang.media.MediaFile;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Gate;
import org.madang.web.ScopeFinder;
import org.springframework.stereotype.Component;

/** The file of an application is read by whoever may read the application, and by no reviewer who is blind. */
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

    record Use(ApplicationId application, boolean judged) {}

    @Override
    public boolean mayRead(MediaFile file, @Nullable Viewer viewer) {
        if (viewer == null) return false;
        return db.sql("""
                        select a.id as application,
                               exists (select 1 from admission_file f
                                       where f.application_id = a.id and f.reader = :viewer and not f.blind) as judged
                        from admission_answer n join admission_application a on a.id = n.application_id
                        where n.media_id = :file and a.submitted_at is not null and a.person_id <> :viewer
                        """).param("file", file.id()).param("viewer", viewer.id()).list(Use.class).stream()
                .anyMatch(use -> mayRead(use, viewer));
    }

    private boolean mayRead(Use use, Viewer viewer) {
        return finders.stream()
                .filter(finder -> finder.kind().equals("application"))
                .flatMap(finder -> finder.find(use.application().toString()).stream())
                .anyMatch(scope -> gate.may(viewer, Action.DECIDE_ADMISSION, scope)
                        || gate.may(viewer, Action.ENDORSE_APPLICATION, scope)
                        || gate.may(viewer, Action.REVIEW_APPLICATION, scope) && use.judged());
    }
}
