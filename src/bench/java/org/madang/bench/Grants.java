package org.madang.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.madang.identity.access.Permissions;
import org.madang.shared.Grant;
import org.madang.shared.Role;
import org.madang.shared.Scope;
import org.madang.shared.ScopeKind;
import org.madang.web.Action;

/** What it costs to know who asks and what they may: for a visitor, and for people with 1, 10 and 100 grants. */
final class Grants {
    static final String NAME = "grants";

    private static final int CONNECTIONS = 8;
    private static final int DECISIONS = 2_000_000;
    private static final String STATEMENT = "%from identity_session s join identity_person%";

    private final Path home;
    private final Application program;
    private final Database database;
    private final Meter meter;

    Grants(Path home, Application program, Database database, Meter meter) {
        this.home = home;
        this.program = program;
        this.database = database;
        this.meter = meter;
    }

    /** The page is the same for everybody but for the frame, and reads nothing of its own. */
    void measure(double seconds) throws Exception {
        database.run(home.resolve("src/bench/grants"));
        page("a visitor", "", seconds);
        for (int grants : new int[] {1, 10, 100}) {
            page(grants + " grants", new SignIn(database).cookie("holder" + grants), seconds);
            decision(grants);
        }
    }

    private void page(String who, String cookie, double seconds) throws Exception {
        var scene = new Scene(NAME, "/about", "", false);
        meter.warm(program.pid(), program.port(), scene, 5, 20, cookie);
        try (var connection = database.administrator();
                var statement = connection.createStatement();
                var mean = connection.prepareStatement("""
                        select sum(calls), sum(total_exec_time) / greatest(1, sum(calls)) * 1000 from pg_stat_statements
                        where query like ?
                        """)) {
            statement.execute("select pg_stat_statements_reset()");
            var level = meter.measure(program.pid(), program.port(), scene, CONNECTIONS, seconds, cookie);
            mean.setString(1, STATEMENT);
            var row = mean.executeQuery();
            row.next();
            say("%s %s: %.0f pages/s, p50 %.2f ms, CPU program %.3f ms, database %.3f ms; session statement %d times, %.0f µs each",
                    NAME, who, level.perSecond(), level.p50(), level.appCpu(), level.databaseCpu(), row.getLong(1), row.getDouble(2));
        }
    }

    /** The last of the grants is the one that carries it, and then none of them. */
    private static void decision(int grants) {
        var held = new ArrayList<Grant>();
        for (int i = 0; i < grants; i++) held.add(new Grant(Role.COURSE_MANAGER, ScopeKind.TRACK, UUID.randomUUID()));
        var viewer = Viewers.with(held);
        var last = Scope.of(null, null, held.getLast().scope());
        var none = Scope.of(null, null, UUID.randomUUID());
        var permissions = new Permissions();
        for (Scope scope : List.of(last, none, last, none)) {
            int yes = 0;
            long begin = System.nanoTime();
            for (int i = 0; i < DECISIONS / grants; i++) if (permissions.may(viewer, Action.RUN_TRACK, scope)) yes++;
            double each = (System.nanoTime() - begin) / (double) (DECISIONS / grants);
            say("%s %d grants: the decision %s, %.0f ns", NAME, grants, yes > 0 ? "yes" : "no", each);
        }
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
