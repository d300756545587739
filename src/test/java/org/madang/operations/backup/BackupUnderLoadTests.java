package org.madang.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.madang.database.OperatorsDatabase;
import org.madang.database.TestDatabase;
import org.madang.media.ContentFolder;
import org.madang.media.FileKind;
import org.madang.media.MediaFile;
import org.madang.media.StoreFile;
import org.madang.shared.KeyFile;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.testing.Node;
import org.springframework.beans.factory.annotation.Autowired;

/** People register and bring files without a pause while the backup is made; then it is brought back and read. */
@MadangTest
@Timeout(240)
class BackupUnderLoadTests {
    private static final int BEFORE = 40;
    private static final int WRITERS = 3;

    @TempDir
    Path folder;

    @Autowired
    Cast cast;

    @Autowired
    StoreFile storeFile;

    /** @param at when its writer was told that it is kept */
    record Acknowledged(PersonId person, MediaFile file, Instant at) {}

    @Test
    void everyWriteAcknowledgedBeforeTheEndPointIsInTheBackup() throws Exception {
        Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch enough = new CountDownLatch(BEFORE);
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(Thread.ofPlatform().start(() -> {
                while (!done.get()) {
                    acknowledged.add(written());
                    enough.countDown();
                }
            }));
        }
        enough.await();
        BackUp.Made made;
        try (var database = OperatorsDatabase.open(Path.of("target/test-data"), TestDatabase.url())) {
            made = new BackUp(
                            database,
                            ContentFolder.of(Path.of("target/test-data"), null),
                            KeyFile.of(Path.of("target/test-data"), null))
                    .into(folder.resolve("to"));
        }
        int whenItEnded = acknowledged.size();
        while (acknowledged.size() < whenItEnded + WRITERS) {
            Thread.onSpinWait();
        }
        done.set(true);
        for (Thread writer : writers) {
            writer.join();
        }

        Instant endPoint = made.manifest().endPoint();
        List<Acknowledged> must = acknowledged.stream()
                .filter(each -> each.at().isBefore(endPoint))
                .toList();
        assertThat(must).hasSizeGreaterThanOrEqualTo(BEFORE).hasSizeLessThan(acknowledged.size());
        assertThat(Trial.of(made.folder()).rows()).isEqualTo(made.manifest().rows());
        broughtBack(made.folder(), must);
    }

    private void broughtBack(Path backup, List<Acknowledged> must) throws Exception {
        Path data = folder.resolve("back");
        new Restore(data, null, null, KeyFile.of(data, null)).from(backup);
        try (OperatorsDatabase database = OperatorsDatabase.open(data, null);
                Connection connection = database.connect()) {
            assertThat(ids(connection, "select id from identity_person"))
                    .containsAll(
                            must.stream().map(each -> each.person().value()).toList());
            assertThat(ids(connection, "select id from media_file"))
                    .containsAll(
                            must.stream().map(each -> each.file().id().value()).toList());
        }
        // Or whoever has a second factor would be locked out of what was brought back.
        assertThat(KeyFile.of(data, null).read())
                .isEqualTo(KeyFile.of(Path.of("target/test-data"), null).read());
        var files = ContentFolder.of(data, null);
        for (Acknowledged each : must) {
            assertThat(Checksum.of(files.place(each.file().sha256())))
                    .isEqualTo(each.file().sha256());
        }
        try (Node node = Node.start(data, Map.of())) {
            assertThat(Node.get(node.page("/programmes")).statusCode()).isEqualTo(200);
        }
    }

    private Acknowledged written() {
        PersonId person = cast.person("Writer");
        byte[] text = ("A text of " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        var outcome = storeFile.store(FileKind.TEXT_FILE, "text.txt", person, new ByteArrayInputStream(text));
        if (outcome instanceof StoreFile.Outcome.Stored(MediaFile file)) {
            return new Acknowledged(person, file, Instant.now());
        }
        throw new AssertionError(outcome);
    }

    private static Set<UUID> ids(Connection connection, String query) throws SQLException {
        Set<UUID> found = new HashSet<>();
        try (var rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
        }
        return found;
    }
}
