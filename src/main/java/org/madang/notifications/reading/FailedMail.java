package org.madang.notifications.reading;

import java.util.ArrayList;
import java.util.List;
import org.madang.shared.Role;
import org.madang.shared.Viewer;
import org.madang.web.Navigation;
import org.madang.web.RunQueue;
import org.springframework.stereotype.Component;

/** The operator's way to the mails: an entry always, a row in Run when some could not be delivered. */
@Component
class FailedMail implements Navigation, RunQueue {
    private final MailQueries queries;
    private final ReleaseHeldMail release;

    FailedMail(MailQueries queries, ReleaseHeldMail release) {
        this.queries = queries;
        this.release = release;
    }

    @Override
    public List<Entry> entriesFor(Viewer viewer) {
        return viewer.onPlatform(Role.OPERATOR)
                ? List.of(new Entry(90, "notifications.nav.mail", "/run/mail", "mail"))
                : List.of();
    }

    @Override
    public List<Row> queuesFor(Viewer viewer) {
        if (!viewer.onPlatform(Role.OPERATOR)) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        MailQueries.Pile failed = queries.failed();
        if (failed.count() > 0) {
            rows.add(
                    new Row(90, "notifications.run.failed", failed.count(), failed.oldest(), "/run/mail?state=FAILED"));
        }
        int held = release.releasable();
        if (held > 0) {
            rows.add(new Row(91, "notifications.run.held", held, null, "/run/mail?state=HELD"));
        }
        return rows;
    }
}
