package org.madang.operations.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.madang.operations.jobs.JobQueries;
import org.madang.operations.settings.Settings;
import org.springframework.stereotype.Component;

/** The rules by which something is worth a look; the same on the page, in Run and nowhere else. */
@Component
class Concerns {
    private static final Duration BACKUP_AT_LEAST = Duration.ofHours(36);
    private static final Duration MAIL_WITHIN = Duration.ofMinutes(30);
    private static final double MANY = 0.8;

    private final StateQueries queries;
    private final Disk disk;
    private final JobQueries jobs;
    private final Settings settings;
    private final Clock clock;

    Concerns(StateQueries queries, Disk disk, JobQueries jobs, Settings settings, Clock clock) {
        this.queries = queries;
        this.disk = disk;
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
    }

    List<Concern> now() {
        Instant now = clock.instant();
        List<Concern> found = new ArrayList<>();
        backup(now, found);
        for (Disk.Room room : disk.rooms()) {
            if (room.little())
                found.add(new Concern("operations.concern.disk." + room.name(), 1, null, "/operate#disk"));
        }
        for (StateQueries.Pile pile : queries.piles()) {
            if (pile.state().equals("QUEUED")
                    && pile.due() > 0
                    && pile.oldest().plus(MAIL_WITHIN).isBefore(now)) {
                found.add(new Concern("operations.concern.mail", pile.due(), pile.oldest(), "/run/mail?state=QUEUED"));
            }
        }
        var database = queries.database();
        if (database.connections() > database.mostConnections() * MANY) {
            found.add(new Concern("operations.concern.connections", database.connections(), null, "/operate#database"));
        }
        var failing = jobs.failing();
        if (failing.count() > 0) {
            found.add(new Concern("operations.concern.jobs", failing.count(), failing.since(), "/operate/jobs"));
        }
        long doubtful = settings.doubts().size();
        if (doubtful > 0) {
            found.add(new Concern("operations.concern.settings", doubtful, null, "/operate/settings"));
        }
        return found;
    }

    private void backup(Instant now, List<Concern> found) {
        var last = queries.lastBackup();
        if (last.isEmpty()) {
            found.add(new Concern("operations.concern.noBackup", 1, null, "/operate#backup"));
        } else if (last.get().endPoint().plus(BACKUP_AT_LEAST).isBefore(now)) {
            found.add(new Concern("operations.concern.oldBackup", 1, last.get().endPoint(), "/operate#backup"));
        } else if (last.get().lacking() > 0) {
            found.add(new Concern("operations.concern.lacking", last.get().lacking(), null, "/operate#backup"));
        }
    }
}
