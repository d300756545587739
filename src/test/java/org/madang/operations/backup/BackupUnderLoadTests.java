package org.madang.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.madang.media.DiscardFile;
import org.madang.media.FileKind;
import org.madang.media.Media;
import org.madang.media.MediaFile;
import org.madang.media.StoreFile;
import org.madang.shared.KeyFile;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.testing.Node;
import org.springframework.beans.factory.annotation.Autowired;

/** People register, bring files and throw files away without a pause while the backup is made; then it is brought back. */
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

    @Autowired
    DiscardFile discardFile;

    @Autowired
    Media media;

    /**
     * @param at when its writer was told that it is kept
     * @param stays whether nobody throws the file away
     */
    record Acknowledged(PersonId person, MediaFile file, Instant at, boolean stays) {}

    @Test
    void everyWriteAcknowledgedBeforeTheEndPointIsInTheBackup() throws Exception {
        Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch enough = new CountDownLatch(BEFORE);
        Queue<MediaFile> kept = new ConcurrentLinkedQueue<>();
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(Thread.ofPlatform().start(() -> {
                MediaFile shared = stored(cast.person("Replaces"), "The same text, brought again and again.");
                while (!done.get()) {
                    acknowledged.add(written(true));
                    Acknowledged leaving = written(false);
                    acknowledged.add(leaving);
                    enough.countDown();
                    shared = replaced(shared);
                    discardFile.discard(leaving.file().id(), leaving.person());
                }
                assertThat(content(shared)).isEqualTo("The same text, brought again and again.");
                kept.add(shared);
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

        // Each writer's last one, of which the others threw the same content away all the time.
        assertThat(kept).hasSize(WRITERS);
        Instant endPoint = made.manifest().endPoint();
        List<Acknowledged> must = acknowledged.stream()
                .filter(each -> each.at().isBefore(endPoint))
                .toList();
        assertThat(must).hasSizeGreaterThanOrEqualTo(BEFORE).hasSizeLessThan(acknowledged.size());
        assertThat(made.manifest().lacking()).isEmpty();
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
                    .containsAll(must.stream()
                            .filter(Acknowledged::stays)
                            .map(each -> each.file().id().value())
                            .toList());
            everyFileIsWhole(connection, ContentFolder.of(data, null));
        }
        // Or whoever has a second factor would be locked out of what was brought back.
        assertThat(KeyFile.of(data, null).read())
                .isEqualTo(KeyFile.of(Path.of("target/test-data"), null).read());
        try (Node node = Node.start(data, Map.of())) {
            assertThat(Node.get(node.page("/programmes")).statusCode()).isEqualTo(200);
        }
    }

    /** Also of those that were thrown away after the snapshot, before their bytes were copied. */
    private static void everyFileIsWhole(Connection connection, ContentFolder files) throws Exception {
        try (var rows = connection.createStatement().executeQuery("select distinct sha256 from media_file")) {
            while (rows.next())
                assertThat(Checksum.of(files.place(rows.getString(1)))).isEqualTo(rows.getString(1));
        }
    }

    private Acknowledged written(boolean stays) {
        PersonId person = cast.person("Writer");
        return new Acknowledged(person, stored(person, "A text of " + UUID.randomUUID()), Instant.now(), stays);
    }

    /** The same content comes as another file, and the first one is thrown away. */
    private MediaFile replaced(MediaFile before) {
        MediaFile after = stored(before.owner(), "The same text, brought again and again.");
        discardFile.discard(before.id(), before.owner());
        return after;
    }

    private MediaFile stored(PersonId person, String said) {
        byte[] text = said.getBytes(StandardCharsets.UTF_8);
        var outcome = storeFile.store(FileKind.TEXT_FILE, "text.txt", person, new ByteArrayInputStream(text));
        if (outcome instanceof StoreFile.Outcome.Stored(MediaFile file)) return file;
        throw new AssertionError(outcome);
    }

    private String content(MediaFile file) {
        try (var content = media.open(file.id())) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
