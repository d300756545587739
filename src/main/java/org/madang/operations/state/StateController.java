package org.madang.operations.state;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.madang.operations.Version;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class StateController {
    private static final String PARTS = "META-INF/sbom/application.cdx.json";

    private final StateQueries queries;
    private final Concerns concerns;
    private final Disk disk;
    private final HikariDataSource pool;
    private final Clock clock;
    private final Instant started;

    StateController(
            StateQueries queries,
            Concerns concerns,
            Disk disk,
            HikariDataSource pool,
            Clock clock,
            ApplicationContext program) {
        this.queries = queries;
        this.concerns = concerns;
        this.disk = disk;
        this.pool = pool;
        this.clock = clock;
        this.started = Instant.ofEpochMilli(program.getStartupDate());
    }

    @Allow(Action.OPERATE)
    @GetMapping("/operate")
    Answer state() {
        HikariPoolMXBean use = pool.getHikariPoolMXBean();
        Runtime machine = Runtime.getRuntime();
        return Answer.page(new StatePage(
                concerns.now(),
                new StatePage.Program(
                        Version.ofProgram(),
                        Runtime.version().toString(),
                        started,
                        java.time.Duration.between(started, clock.instant()).toSeconds(),
                        machine.totalMemory() - machine.freeMemory(),
                        machine.maxMemory(),
                        new ClassPathResource(PARTS).exists()),
                queries.database(),
                new StatePage.Pool(use.getActiveConnections(), pool.getMaximumPoolSize()),
                disk.rooms(),
                queries.lastBackup().orElse(null),
                queries.piles()));
    }

    /** The libraries inside, for whoever compares them with lists of known faults; there when the program was packaged. */
    @Allow(Action.OPERATE)
    @GetMapping(value = "/operate/parts.json", produces = "application/vnd.cyclonedx+json")
    ResponseEntity<Resource> parts() {
        Resource list = new ClassPathResource(PARTS);
        if (!list.exists()) {
            return ResponseEntity.status(303).location(URI.create("/operate")).build();
        }
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"madang-parts.cdx.json\"")
                .body(list);
    }
}
