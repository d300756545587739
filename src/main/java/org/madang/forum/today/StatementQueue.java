package org.madang.forum.today;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.forum.rooms.ForumLists;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.shared.Viewer;
import org.madang.web.RunQueue;
import org.springframework.stereotype.Component;

/** Statements that wait for the viewer's word, and case studies that wait for the secretariat's. */
@Component
class StatementQueue implements RunQueue {
    private final Db db;
    private final ForumLists lists;

    StatementQueue(Db db, ForumLists lists) {
        this.db = db;
        this.lists = lists;
    }

    private record Waiting(long count, @Nullable Instant oldest) {}

    @Override
    public List<Row> queuesFor(Viewer viewer) {
        var rows = new ArrayList<Row>();
        var statements = lists.waitingFor(viewer);
        if (!statements.isEmpty()) {
            var oldest = statements.getFirst();
            String path = statements.size() == 1 ? "/statements/" + oldest.id() : "/forums#clearance";
            rows.add(new Row(50, "forum.queue.clear", statements.size(), oldest.writtenAt(), path));
        }
        if (viewer.has(Role.SECRETARIAT)) {
            Waiting cases = db.sql("""
                    select count(*) as count, min(study.state_since) as oldest
                    from forum_case study join forum_forum forum on forum.id = study.forum_id
                    where study.state = 'SUBMITTED' and (:everywhere or forum.edition_id = any(:editions))
                    """)
                    .param("everywhere", viewer.onPlatform(Role.SECRETARIAT))
                    .ids("editions", viewer.scopes(Role.SECRETARIAT, ScopeKind.EDITION))
                    .one(Waiting.class);
            if (cases.count() > 0) rows.add(new Row(55, "forum.queue.cases", cases.count(), cases.oldest(), "/forums"));
        }
        return rows;
    }
}
