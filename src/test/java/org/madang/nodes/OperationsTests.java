package org.madang.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.madang.database.TestDatabase;
import org.madang.testing.Browser;
import org.madang.testing.Node;
import tools.jackson.databind.json.JsonMapper;

@Timeout(240)
class OperationsTests {
    private static final String ADDRESS = "somebody.in.particular@example.org";
    private static final String PASSWORD = "a-password-of-nobody-else";

    @TempDir
    static Path data;

    private static String database;
    private static Node node;

    @BeforeAll
    static void start() throws Exception {
        database = TestDatabase.fresh("operations");
        node = Node.start(data, Map.of("MADANG_DATABASE_URL", database, "MADANG_LOG_FORMAT", "json"));
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void healthReadinessAndFiguresAreOnAPortOfTheirOwn() throws Exception {
        for (String path : new String[] {"/health", "/health/liveness", "/health/readiness"}) {
            var answer = Node.get(node.operations(path));
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).contains("\"status\":\"UP\"");
        }
        Node.get(node.page("/programmes"));
        var figures = Node.get(node.operations("/metrics"));
        assertThat(figures.statusCode()).isEqualTo(200);
        assertThat(figures.body())
                .contains("http_server_requests_seconds_count", "uri=\"/programmes\"")
                .contains("jvm_memory_used_bytes", "hikaricp_connections_active", "madang_mail_waiting");
    }

    @Test
    void neitherPortAnswersForTheOther() throws Exception {
        for (String path : new String[] {"/health", "/health/readiness", "/metrics", "/actuator", "/actuator/health"}) {
            assertThat(Node.get(node.page(path)).statusCode()).as(path).isEqualTo(404);
        }
        for (String path : new String[] {"/", "/programmes", "/env", "/beans", "/heapdump", "/loggers", "/shutdown"}) {
            assertThat(Node.get(node.operations(path)).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void theLogNamesTheRequestAndTellsNothingPersonal() throws Exception {
        Node.get(node.page("/invitations/a-token-that-opens-something"));
        Node.get(node.page("/invitations/a-token-that-opens-something/and-more"));
        var browser = new Browser();
        var asked = browser.send(node.page("/sign-in"), node.page("/sign-in"), Map.of("email", ADDRESS));
        assertThat(asked.statusCode()).isEqualTo(200);
        browser.send(
                node.page("/sign-in"), node.page("/sign-in/password"), Map.of("email", ADDRESS, "password", PASSWORD));
        // The one way to make it fail from outside: what it reads is gone for a moment.
        try (var connection = TestDatabase.connect(database);
                var statement = connection.createStatement()) {
            statement.execute("alter table identity_invitation rename to gone");
            var broken = Node.get(node.page("/invitations/a-token-that-opens-something"));
            statement.execute("alter table gone rename to identity_invitation");
            assertThat(broken.statusCode()).isEqualTo(500);
            String request = broken.headers().firstValue("X-Request-Id").orElseThrow();
            assertThat(broken.body()).contains(request);
            Awaitility.await().untilAsserted(() -> assertThat(node.said()).anyMatch(line -> line.contains(request)));
            var line = JsonMapper.shared()
                    .readTree(node.said().stream()
                            .filter(each -> each.contains(request))
                            .findFirst()
                            .orElseThrow());
            assertThat(line.get("request").asString()).isEqualTo(request);
            assertThat(line.get("message").asString()).isEqualTo("GET /invitations/{token} failed");
        }
        assertThat(String.join("\n", node.said()))
                .doesNotContain(ADDRESS, PASSWORD, "a-token-that-opens-something")
                .doesNotContain(
                        java.util.Objects.requireNonNull(URI.create(database).getUserInfo())
                                .replaceFirst(".*:", ""));
    }

    @Test
    void aStopLetsRequestsFinishAndANodeWithoutItsDatabaseIsNotReady() throws Exception {
        String own = TestDatabase.fresh("stopping");
        Node stopping = Node.start(data.resolve("stopping"), Map.of("MADANG_DATABASE_URL", own));
        CompletableFuture<HttpResponse<String>> slow;
        try (var connection = TestDatabase.connect(own);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table institutions_institution in access exclusive mode");
            slow = HttpClient.newHttpClient()
                    .sendAsync(
                            HttpRequest.newBuilder(stopping.page("/institutions"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            waitsForTheLock(own);
            stopping.terminate();
            Awaitility.await().atMost(Duration.ofSeconds(9)).until(() -> refuses(stopping));
            assertThat(slow).isNotDone();
            connection.rollback();
        }
        assertThat(slow.join().statusCode()).isEqualTo(200);
        assertThat(slow.join().body()).contains("</html>");
        assertThat(stopping.ended()).isEqualTo(143);

        try (Node without = Node.start(data.resolve("without"), Map.of("MADANG_DATABASE_URL", own))) {
            TestDatabase.drop("stopping");
            assertThat(Node.get(without.operations("/health/readiness")).statusCode())
                    .isEqualTo(503);
            assertThat(Node.get(without.operations("/health/liveness")).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void anOlderProgramRefusesTheDatabaseOfANewerOne() throws Exception {
        try (var connection = TestDatabase.connect(database);
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                            installed_by, execution_time, success)
                    values (9999, '209912312359', 'of the future', 'SQL', 'V209912312359__of_the_future.sql', 1,
                            'newer', 1, true)
                    """);
            Process older = Node.run(
                    Map.of(
                            "MADANG_DATABASE_URL", database,
                            "MADANG_DATA", data.resolve("older").toString(),
                            "MADANG_EMPTY", "true",
                            "MADANG_PORT", "0",
                            "MADANG_OPERATIONS_PORT", "off"),
                    "org.madang.Madang");
            String said = new String(older.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            statement.execute("delete from flyway_schema_history where installed_rank = 9999");
            assertThat(said)
                    .contains("The database was made by a version of Madang with other tables")
                    .hasLineCount(1);
            assertThat(older.waitFor()).isEqualTo(2);
        }
    }

    private static void waitsForTheLock(String url) throws Exception {
        try (var connection = TestDatabase.connect(url);
                var waiting = connection.prepareStatement(
                        "select 1 from pg_locks where not granted and relation = 'institutions_institution'::regclass")) {
            Awaitility.await().until(() -> {
                try (var rows = waiting.executeQuery()) {
                    return rows.next();
                }
            });
        }
    }

    /** A new visitor finds the door closed, or is told to come later. */
    private static boolean refuses(Node stopping) throws InterruptedException {
        try {
            return Node.get(stopping.page("/about")).statusCode() == 503;
        } catch (IOException closed) {
            return true;
        }
    }
}
