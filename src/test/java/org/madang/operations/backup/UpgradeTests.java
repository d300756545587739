package org.madang.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.database.OperatorsDatabase;
import org.madang.database.TestDatabase;
import org.madang.testing.Browser;
import org.madang.testing.Node;

/**
 * What an earlier program wrote is opened by this one. The samples are the tables of backups of the demonstration, made
 * by the programs of their day (docs/development.md says how).
 */
@Timeout(240)
class UpgradeTests {
    private static final List<String> KEPT = List.of(
            "identity_person",
            "cohorts_enrolment",
            "admission_application",
            "schedule_session",
            "schedule_mark",
            "works_work",
            "works_version",
            "forum_post",
            "certificates_certificate");

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-26"})
    void anEarlierPlatformIsBroughtToThePresentAndRead(String release) throws Exception {
        Path sample = Path.of("src/test/resources/releases", release);
        Manifest manifest = Manifest.read(sample);
        String url = TestDatabase.fresh("upgraded");
        try (OperatorsDatabase database = OperatorsDatabase.make(data, url);
                Connection connection = database.connect()) {
            Schema.make(database, manifest);
            TableWriting.write(connection, sample, manifest);
        }

        try (Node node = Node.start(data, Map.of("MADANG_DATABASE_URL", url, "MADANG_EMPTY", "false"))) {
            for (String path : new String[] {"/", "/programmes", "/calls", "/showcase", "/institutions", "/about"}) {
                assertThat(Node.get(node.page(path)).statusCode()).as(path).isEqualTo(200);
            }
            Browser browser = new Browser();
            var doors = Jsoup.parse(browser.get(node.page("/demonstration")).body());
            var actions = doors.select("form[action^=/demonstration/]").eachAttr("action");
            assertThat(actions).hasSizeGreaterThan(8);
            for (String action : actions) {
                assertThat(browser.send(node.page("/demonstration"), node.page(action), Map.of())
                                .statusCode())
                        .as(action)
                        .isEqualTo(303);
                for (String path : new String[] {"/", "/me"}) {
                    assertThat(browser.get(node.page(path)).statusCode())
                            .as(action + " " + path)
                            .isEqualTo(200);
                }
            }
        }
        nothingIsLost(url, manifest);
    }

    private static void nothingIsLost(String url, Manifest manifest) throws Exception {
        try (Connection connection = TestDatabase.connect(url)) {
            for (Manifest.Table table : manifest.tables()) {
                if (!KEPT.contains(table.name())) {
                    continue;
                }
                try (var row = connection.createStatement().executeQuery("select count(*) from " + table.name())) {
                    row.next();
                    assertThat(row.getLong(1)).as(table.name()).isEqualTo(table.rows());
                    assertThat(table.rows()).as(table.name()).isPositive();
                }
            }
        }
        assertThat(manifest.tables()).extracting(Manifest.Table::name).containsAll(KEPT);
    }
}
