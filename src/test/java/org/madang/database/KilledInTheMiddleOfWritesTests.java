package org.madang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class KilledInTheMiddleOfWritesTests {
    private static final Path DATA = Path.of("target", "killed-tests").toAbsolutePath();
    private static final int ENOUGH = 300;

    @BeforeAll
    static void nothingIsLeftOfAnEarlierRun() throws IOException {
        for (String part : List.of("cluster", "password", "log")) {
            PostgresBinaries.deleteTree(DATA.resolve("postgresql").resolve(part));
        }
    }

    @Test
    void everyAcknowledgedWriteSurvivesTheDeathOfTheWholeProcessTree() throws Exception {
        Set<Long> acknowledged = writeAndKill(true);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
        assertThat(writtenAfterRestart()).containsAll(acknowledged);
    }

    @Test
    void aServerLeftOverFromAKilledProgramIsTakenOnAgain() throws Exception {
        Set<Long> acknowledged = writeAndKill(false);
        long orphan = serverPid();
        assertThat(ProcessHandle.of(orphan)).isPresent();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(DATA, EmbeddedPostgres.Durability.DURABLE)) {
            assertThat(serverPid()).isEqualTo(orphan);
            assertThat(written(server)).containsAll(acknowledged);
        }
        assertThat(DATA.resolve("postgresql/cluster/postmaster.pid")).doesNotExist();
    }

    /** Reads acknowledgements until there are enough, kills, and reads what had been said before the end. */
    private static Set<Long> writeAndKill(boolean serverToo)
            throws IOException, ExecutionException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AcknowledgedWrites.class.getName(),
                        DATA.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader said = program.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                lines.add(line);
                if (lines.size() == ENOUGH + 1) {
                    kill(program, serverToo);
                }
            }
        }
        // The kill may have cut off the last line, which then shows another number.
        lines.removeLast();
        program.onExit().get();
        return lines.stream()
                .map(line -> Long.valueOf(line.substring("written ".length())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void kill(Process program, boolean serverToo) throws IOException {
        List<ProcessHandle> tree = new ArrayList<>(List.of(program.toHandle()));
        if (serverToo) {
            ProcessHandle server = ProcessHandle.of(serverPid()).orElseThrow();
            Stream.concat(Stream.of(server), server.descendants()).forEach(tree::add);
        }
        // SIGKILL on Linux: nobody gets to tidy up.
        tree.forEach(ProcessHandle::destroyForcibly);
    }

    private static long serverPid() throws IOException {
        return Long.parseLong(Files.readAllLines(DATA.resolve("postgresql/cluster/postmaster.pid"))
                .getFirst());
    }

    private static Set<Long> writtenAfterRestart() throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(DATA, EmbeddedPostgres.Durability.DURABLE)) {
            return written(server);
        }
    }

    private static Set<Long> written(EmbeddedPostgres server) throws SQLException {
        DatabaseAddress address = server.address();
        Set<Long> numbers = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var rows = connection.createStatement().executeQuery("select number from written")) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }
}
