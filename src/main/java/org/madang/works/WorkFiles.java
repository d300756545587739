package org.madang.works;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.media.MediaAccess;
import org.madang.media.MediaFile;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Gate;
import org.springframework.stereotype.Component;

/**
 * Who may open a work's files: those who may read the work at any time; everybody once it is published, if its type is
 * for everybody, and its picture in any case.
 */
@Component
class WorkFiles implements MediaAccess {
    private final Db db;
    private final Gate gate;
    private final WorkScope scopes;

    WorkFiles(Db db, Gate gate, WorkScope scopes) {
        this.db = db;
        this.gate = gate;
        this.scopes = scopes;
    }

    private record Use(UUID workId, boolean open, boolean inside) {}

    @Override
    public boolean mayRead(MediaFile file, @Nullable Viewer viewer) {
        List<Use> uses = db.sql("""
                select distinct work.id as work_id,
                       work.state = 'PUBLISHED' and file.version_id = work.version_id
                         and (work.audience = 'PUBLIC' or file.slot in ('POSTER', 'COVER')) as open,
                       work.state = 'PUBLISHED' and file.version_id = work.version_id as inside
                from works_file file
                join works_version version on version.id = file.version_id
                join works_work work on work.id = version.work_id
                where file.media_id = :file
                """).param("file", file.id()).list(Use.class);
        if (uses.stream().anyMatch(Use::open)) return true;
        if (viewer == null) return false;
        return uses.stream().anyMatch(use -> mayRead(use, viewer));
    }

    private boolean mayRead(Use use, Viewer viewer) {
        return scopes.find(use.workId().toString())
                .filter(scope -> gate.may(viewer, Action.READ_WORK, scope)
                        || use.inside() && gate.may(viewer, Action.ENTER_TRACK, scope))
                .isPresent();
    }
}
