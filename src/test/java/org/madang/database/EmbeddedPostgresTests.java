package org.madang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.madang.shared.CannotStart;

class EmbeddedPostgresTests {
    /** Below the project, because a temporary folder of root can be entered by root alone. */
    private static final Path DATA =
            Path.of("target", "embedded-postgres-tests").toAbsolutePath();

    @BeforeAll
    static void nothingIsLeftOfAnEarlierRun() throws IOException {
        // The unpacked programs stay: to unpack them takes longer than all the rest.
        for (String part : List.of("cluster", "password", "log")) {
            PostgresBinaries.deleteTree(DATA.resolve("postgresql").resolve(part));
        }
    }

    @Test
    void whatWasWrittenIsThereAfterARestart() throws SQLException {
        try (EmbeddedPostgres server = start();
                Connection connection = open(server)) {
            connection.createStatement().execute("create table letter (text text)");
            connection.createStatement().execute("insert into letter values ('សួស្តី')");
        }
        try (EmbeddedPostgres server = start()) {
            assertThat(one(server, "select text from letter")).isEqualTo("សួស្តី");
        }
    }

    @Test
    void everyCommitReachesTheDisk() throws SQLException {
        try (EmbeddedPostgres server = start()) {
            assertThat(one(server, "show fsync")).isEqualTo("on");
            assertThat(one(server, "show synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void trigramsWorkForAsianScripts() throws SQLException {
        try (EmbeddedPostgres server = start()) {
            DatabaseCheck.require(server.address());
            assertThat(one(server, "select similarity('ភាសាខ្មែរ', 'ភាសា') > 0.3"))
                    .isEqualTo("t");
            assertThat(one(server, "select similarity('한국어 교육', '한국어') > 0.3")).isEqualTo("t");
        }
    }

    @Test
    void theProgramHasNoSpecialRightsAndNobodyEntersWithoutThePassword() throws SQLException, IOException {
        try (EmbeddedPostgres server = start()) {
            assertThat(one(server, "select rolsuper from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            assertThatThrownBy(
                            () -> DriverManager.getConnection(server.address().url(), "postgres", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(Files.getPosixFilePermissions(DATA.resolve("postgresql/password")))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        }
    }

    @Test
    void twoProgramsNeverShareAFolder() {
        try (EmbeddedPostgres first = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("already in use")
                    .hasMessageContaining(DATA.toString());
            assertThat(first.address().url()).contains("127.0.0.1");
        }
    }

    @Test
    void nothingRunsAfterClosing() {
        EmbeddedPostgres server = start();
        server.close();
        assertThat(DATA.resolve("postgresql/cluster/postmaster.pid")).doesNotExist();
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(DATA, EmbeddedPostgres.Durability.DURABLE);
    }

    private static Connection open(EmbeddedPostgres server) throws SQLException {
        DatabaseAddress address = server.address();
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    private static String one(EmbeddedPostgres server, String query) throws SQLException {
        try (Connection connection = open(server);
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
