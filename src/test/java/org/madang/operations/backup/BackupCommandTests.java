package org.madang.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.madang.database.OperatorsDatabase;
import org.madang.database.TestDatabase;
import org.madang.media.ContentFolder;
import org.madang.testing.Node;

/** The two commands as an operator types them, on a program that runs and on one that does not. */
@Timeout(240)
class BackupCommandTests {
    @TempDir
    static Path folder;

    private static Path data;
    private static Path backups;

    record Ended(int code, String said) {}

    @BeforeAll
    static void aBackupOfARunningProgram() throws Exception {
        data = folder.resolve("data");
        backups = folder.resolve("backups");
        try (Node running = Node.start(data, Map.of())) {
            file("a file that nobody changes");
            assertThat(Node.get(running.page("/about")).statusCode()).isEqualTo(200);
            Ended made = backup("--to", backups.toString(), "--verify");
            assertThat(made.said())
                    .contains("was made and restored for a trial")
                    .contains("1 files");
            assertThat(made.code()).isZero();
            assertThat(Node.get(running.page("/about")).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void onlyItsOwnerReadsIt() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(newest())))
                .isEqualTo("rwx------");
    }

    @Test
    void aStoppedProgramIsBackedUpTooAndAFileTakesItsRoomOnce() throws Exception {
        Path others = folder.resolve("others");
        assertThat(backup("--to", others.toString()).code()).isZero();
        Ended second = backup("--to", others.toString(), "--keep", "1");
        assertThat(second.said()).contains("Deleted the old backup");
        try (Stream<Path> left = Files.list(others)) {
            assertThat(left).hasSize(1);
        }
        assertThat(backup("--to", others.toString()).code()).isZero();
        try (Stream<Path> both = Files.list(others)) {
            List<Object> inodes = new ArrayList<>();
            for (Path each : both.toList()) {
                inodes.add(Files.getAttribute(each.resolve("files").resolve(place(each)), "unix:ino"));
            }
            assertThat(inodes).hasSize(2);
            assertThat(inodes.getFirst()).isEqualTo(inodes.getLast());
        }
    }

    @Test
    void anEarlierBackupIsTried() throws Exception {
        Ended tried = backup("--verify", newest().toString());
        assertThat(tried.said()).contains("is good");
        assertThat(tried.code()).isZero();
    }

    @Test
    void aRestoreBringsEverythingBackAndThePagesOpen() throws Exception {
        Path back = folder.resolve("back");
        Ended restored = restore(newest().toString(), "--data", back.toString());
        assertThat(restored.said()).contains("1 files", "start the program on");
        assertThat(restored.code()).isZero();
        assertThat(Files.readString(back.resolve("files").resolve(place(newest()))))
                .contains("nobody changes");
        try (Node running = Node.start(back, Map.of())) {
            assertThat(Node.get(running.page("/about")).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aDatabaseOfOnesOwnIsRestoredIntoAndMustBeEmpty() throws Exception {
        String url = TestDatabase.fresh("restored");
        Map<String, String> own = Map.of(
                "MADANG_DATABASE_URL", url,
                "MADANG_STORAGE_URL", folder.resolve("own-files").toUri().toString(),
                "MADANG_DATA", folder.resolve("own-data").toString());
        assertThat(run(own, RestoreCommand.class, newest().toString()).code()).isZero();
        Ended again = run(
                Map.of(
                        "MADANG_DATABASE_URL",
                        url,
                        "MADANG_DATA",
                        folder.resolve("second").toString()),
                RestoreCommand.class,
                newest().toString());
        refused(again, "The database of MADANG_DATABASE_URL is not empty; a restore needs a new one.");
    }

    @Test
    void aFolderThatHoldsSomethingIsNotRestoredInto() throws Exception {
        refused(restore(newest().toString(), "--data", data.toString()), "is not empty; a restore needs a new one.");
    }

    @Test
    void whatIsNoBackupOrDamagedOrOfAnotherVersionIsRefusedInOneSentence() throws Exception {
        String back = folder.resolve("never").toString();
        refused(restore(folder.toString(), "--data", back), "is no backup of Madang");
        refused(restore("--data", back), "One backup is needed");

        Path changedTable = copy("changed-table");
        Files.write(changedTable.resolve("tables/identity_person.gz"), new byte[] {1, 2, 3});
        refused(restore(changedTable.toString(), "--data", back), "tables/identity_person.gz was changed");
        refused(backup("--verify", changedTable.toString()), "tables/identity_person.gz was changed");

        Path missingFile = copy("missing-file");
        Files.delete(missingFile.resolve("files").resolve(place(missingFile)));
        refused(restore(missingFile.toString(), "--data", back), "is missing");

        Path changedManifest = copy("changed-manifest");
        Files.writeString(
                changedManifest.resolve("manifest.json"),
                Files.readString(changedManifest.resolve("manifest.json"))
                        .replaceFirst("\"rows\" : \\d+", "\"rows\" : 7"));
        refused(restore(changedManifest.toString(), "--data", back), "manifest.json was changed");

        Path changedKey = copy("changed-key");
        Files.writeString(changedKey.resolve("key"), "0".repeat(64) + "\n");
        refused(restore(changedKey.toString(), "--data", back), "the key is missing or was changed");

        Path newer = copy("newer");
        Manifest manifest = Manifest.read(newer);
        Files.delete(newer.resolve("manifest.json"));
        Files.delete(newer.resolve("manifest.sha256"));
        var migrations = new ArrayList<>(manifest.migrations());
        migrations.add(new Manifest.Migration("209912312359", "V209912312359__of_the_future.sql", 1));
        new Manifest(
                        manifest.format(),
                        "9.0",
                        manifest.endPoint(),
                        migrations,
                        manifest.tables(),
                        manifest.sequences(),
                        manifest.files(),
                        manifest.fileBytes(),
                        manifest.fileListSha256(),
                        manifest.lacking(),
                        manifest.keySha256())
                .write(newer);
        refused(restore(newer.toString(), "--data", back), "was made by Madang 9.0 with tables that this program");
    }

    @Test
    void aFileThatTheStorageLacksIsNamed() throws Exception {
        Path source = folder.resolve("lacking");
        assertThat(restore(newest().toString(), "--data", source.toString()).code())
                .isZero();
        Files.delete(source.resolve("files").resolve(place(newest())));
        Ended made = run(
                Map.of("MADANG_DATA", source.toString()),
                BackupCommand.class,
                "--to",
                folder.resolve("lacking-backups").toString());
        assertThat(made.said()).contains("1 files are missing or damaged in the storage");
        assertThat(made.code()).isEqualTo(1);
    }

    /** As an upload leaves it: content in the storage, and a row that names it. */
    private static void file(String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Path written = Files.write(folder.resolve("written"), bytes);
        String sha256 = Checksum.of(written);
        Checksum.copy(written, ContentFolder.of(data, null).place(sha256));
        try (OperatorsDatabase database = OperatorsDatabase.open(data, null);
                var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into identity_person (id, print_name, created_at)
                    values (gen_random_uuid(), 'Somebody', now());
                    insert into media_file (id, sha256, size, type, name, owner, created_at)
                    select gen_random_uuid(), '%s', %d, 'TEXT', 'text.txt', id, now() from identity_person limit 1
                    """.formatted(sha256, bytes.length));
        }
    }

    private static String place(Path backup) throws IOException {
        String sha256 = Files.readString(backup.resolve(Manifest.FILE_LIST)).substring(0, 64);
        return sha256.substring(0, 2) + "/" + sha256;
    }

    private static Path newest() throws IOException {
        try (Stream<Path> all = Files.list(backups)) {
            return all.filter(Backups::isBackup).max(Path::compareTo).orElseThrow();
        }
    }

    private static Path copy(String name) throws IOException {
        Path copy = folder.resolve(name);
        Path from = newest();
        try (Stream<Path> inside = Files.walk(from)) {
            for (Path each : inside.toList()) {
                Files.copy(each, copy.resolve(from.relativize(each)));
            }
        }
        return copy;
    }

    private static void refused(Ended ended, String reason) {
        assertThat(ended.said()).contains(reason).hasLineCount(1).endsWith(".\n");
        assertThat(ended.code()).isEqualTo(2);
    }

    private static Ended backup(String... words) throws Exception {
        return run(Map.of("MADANG_DATA", data.toString()), BackupCommand.class, words);
    }

    private static Ended restore(String... words) throws Exception {
        return run(Map.of(), RestoreCommand.class, words);
    }

    private static Ended run(Map<String, String> settings, Class<?> command, String... words) throws Exception {
        List<String> line = new ArrayList<>(List.of(command.getName()));
        line.addAll(List.of(words));
        Process process = Node.run(settings, line.toArray(String[]::new));
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }
}
