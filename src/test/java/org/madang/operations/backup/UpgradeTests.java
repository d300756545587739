package org.madang.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
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
        Map<String, List<String>> before = rows(url, manifest);

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
        nothingIsLost(before, rows(url, manifest));
    }

    /** A younger demonstration tells more than an older one did, so there may be new rows; every old one has to be there. */
    private static void nothingIsLost(Map<String, List<String>> before, Map<String, List<String>> after) {
        assertThat(before.keySet()).containsAll(KEPT);
        before.forEach((table, rows) -> {
            assertThat(rows).as(table).isNotEmpty();
            assertThat(after.get(table)).as(table).containsAll(rows);
        });
    }

    /** By table, the primary key of each row. */
    private static Map<String, List<String>> rows(String url, Manifest manifest) throws Exception {
        var rows = new HashMap<String, List<String>>();
        try (Connection connection = TestDatabase.connect(url)) {
            for (Manifest.Table table : manifest.tables()) {
                if (!KEPT.contains(table.name())) continue;
                try (var key = connection.createStatement().executeQuery("""
                        select string_agg(a.attname, ', ' order by a.attnum) from pg_index i
                        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                        where i.indisprimary and i.indrelid = '%s'::regclass
                        """.formatted(table.name()))) {
                    key.next();
                    rows.put(table.name(), keys(connection, table.name(), key.getString(1)));
                }
            }
        }
        return rows;
    }

    private static List<String> keys(Connection connection, String table, String key) throws Exception {
        var keys = new ArrayList<String>();
        try (var row =
                connection.createStatement().executeQuery("select row(%s)::text from %s".formatted(key, table))) {
            while (row.next()) keys.add(row.getString(1));
        }
        return keys;
    }
}
