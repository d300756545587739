package org.madang.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.media.storage.Storage;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Bytes that were thrown away wait a day, and nothing that a file stands on ever goes. */
@MadangTest
class DiscardedContentTests {
    @Autowired
    StoreFile store;

    @Autowired
    DiscardFile discard;

    @Autowired
    SweepDiscarded sweep;

    @Autowired
    Storage storage;

    @Autowired
    Media media;

    @Autowired
    Db db;

    @Autowired
    Clock clock;

    @Autowired
    Cast cast;

    @Value("${madang.data}")
    Path data;

    private PersonId owner;
    private String text;
    private ContentFolder folder;

    @BeforeEach
    void aText() {
        owner = cast.person("Meera");
        text = "A text " + UUID.randomUUID();
        folder = ContentFolder.of(data, null);
    }

    private MediaFile stored() {
        var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        if (store.store(FileKind.TEXT_FILE, "a.txt", owner, content) instanceof StoreFile.Outcome.Stored(var file))
            return file;
        throw new AssertionError();
    }

    private String read(MediaFile file) throws IOException {
        try (InputStream content = storage.open(file.sha256(), 0, file.size())) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path waiting(MediaFile file) {
        return folder.discarded().resolve(file.sha256());
    }

    private void aDayPasses(MediaFile file) throws IOException {
        Files.setLastModifiedTime(
                waiting(file),
                FileTime.from(clock.instant().minus(SweepDiscarded.KEPT).minus(Duration.ofMinutes(1))));
    }

    @Test
    void what_was_thrown_away_can_be_read_for_a_day_and_then_is_gone() throws Exception {
        MediaFile file = stored();
        discard.discard(file.id(), owner);
        assertThat(media.find(file.id())).isEmpty();
        assertThat(folder.place(file.sha256())).doesNotExist();
        sweep.round();
        assertThat(read(file)).isEqualTo(text);
        aDayPasses(file);
        sweep.round();
        sweep.round();
        assertThat(waiting(file)).doesNotExist();
        assertThatThrownBy(() -> read(file)).isInstanceOf(NotFound.class);
    }

    @Test
    void the_same_bytes_brought_again_are_in_their_place_whatever_was_thrown_away() throws Exception {
        MediaFile first = stored();
        discard.discard(first.id(), owner);
        MediaFile second = stored();
        aDayPasses(first);
        sweep.round();
        assertThat(folder.place(second.sha256())).exists();
        assertThat(waiting(second)).doesNotExist();
        assertThat(read(second)).isEqualTo(text);
    }

    @Test
    void bytes_that_a_file_names_come_back_out_of_the_waiting_ones() throws Exception {
        MediaFile file = stored();
        // As when somebody else looked for other files of the same content a moment before this one was written down.
        storage.discard(file.sha256());
        assertThat(read(file)).isEqualTo(text);
        aDayPasses(file);
        sweep.round();
        assertThat(waiting(file)).doesNotExist();
        assertThat(Files.readString(folder.place(file.sha256()))).isEqualTo(text);
    }

    @Test
    void a_sweep_that_was_interrupted_is_ended_by_the_next_one() throws Exception {
        MediaFile kept = stored();
        storage.discard(kept.sha256());
        aDayPasses(kept);
        Files.move(waiting(kept), folder.discarded().resolve(kept.sha256() + ".going"));
        sweep.round();
        assertThat(read(kept)).isEqualTo(text);
        assertThat(db.sql("select 1 from media_file where id = :id")
                        .param("id", kept.id())
                        .exists())
                .isTrue();
    }
}
