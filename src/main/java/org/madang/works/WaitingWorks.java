package org.madang.works;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Role;
import org.madang.shared.Viewer;
import org.madang.web.RunQueue;
import org.springframework.stereotype.Component;

/** Works that wait for the viewer's key, and approved ones that wait to be published. */
@Component
class WaitingWorks implements RunQueue {
    private final Db db;
    private final Keys keys;

    WaitingWorks(Db db, Keys keys) {
        this.db = db;
        this.keys = keys;
    }

    private record Waiting(long count, @Nullable Instant oldest) {}

    @Override
    public List<Row> queuesFor(Viewer viewer) {
        var rows = new ArrayList<Row>();
        if (viewer.has(Role.COURSE_MANAGER) || viewer.has(Role.PARTNER_COORDINATOR) || viewer.has(Role.SECRETARIAT)) {
            Waiting mine = myKey(viewer);
            if (mine.count() > 0)
                rows.add(new Row(40, "works.queue.key", mine.count(), mine.oldest(), "/works/waiting"));
        }
        if (viewer.has(Role.COURSE_MANAGER) || viewer.has(Role.SECRETARIAT)) {
            Waiting approved = approved(viewer);
            if (approved.count() > 0)
                rows.add(new Row(45, "works.queue.publish", approved.count(), approved.oldest(), "/works/waiting"));
        }
        return rows;
    }

    private Waiting myKey(Viewer viewer) {
        return db.sql("""
                select count(distinct work.id) as count, min(work.state_since) as oldest
                from works_work work join works_key key on key.version_id = work.version_id
                where work.state = 'SUBMITTED' and key.verdict is null and """ + " " + Keys.IN_HAND)
                .param("person", viewer.id())
                .param("today", keys.today())
                .one(Waiting.class);
    }

    private Waiting approved(Viewer viewer) {
        return db.sql("""
                select count(*) as count, min(work.state_since) as oldest from works_work work
                where work.state = 'APPROVED' and """ + " " + PublishReach.SQL)
                .params(PublishReach.of(viewer))
                .one(Waiting.class);
    }
}
