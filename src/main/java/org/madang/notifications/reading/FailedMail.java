package org.madang.notifications.reading;

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

    FailedMail(MailQueries queries) {
        this.queries = queries;
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
        MailQueries.Pile failed = queries.failed();
        return failed.count() == 0
                ? List.of()
                : List.of(new Row(
                        90, "notifications.run.failed", failed.count(), failed.oldest(), "/run/mail?state=FAILED"));
    }
}
