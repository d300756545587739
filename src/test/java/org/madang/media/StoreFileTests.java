package org.madang.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.media.StoreFile.Outcome;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@MadangTest
class StoreFileTests {
    @Autowired
    StoreFile store;

    @Autowired
    ShowFile show;

    @Autowired
    Media media;

    @Autowired
    Db db;

    @Autowired
    Cast cast;

    @Value("${madang.data}")
    Path data;

    private Outcome store(FileKind kind, String name, PersonId owner, byte[] content) {
        return store.store(kind, name, owner, new ByteArrayInputStream(content));
    }

    @Test
    void a_film_is_stored_privately_with_what_its_index_says() throws IOException {
        PersonId owner = cast.person("Meera");
        byte[] film = Samples.film(179, 480, 270);
        var stored = (Outcome.Stored) store(FileKind.FILM, "../dance.exe", owner, film);

        MediaFile file = media.find(stored.file().id()).orElseThrow();
        assertThat(file.name()).isEqualTo("dance.mp4");
        assertThat(file.type()).isEqualTo(FileType.MP4);
        assertThat(file.durationMs()).isEqualTo(179_000);
        assertThat(file.width()).isEqualTo(480);
        assertThat(file.visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(file.owner()).isEqualTo(owner);
        assertThat(media.all(Set.of(file.id(), MediaId.next()))).containsOnlyKeys(file.id());
        try (InputStream content = media.open(file.id())) {
            assertThat(content.readAllBytes()).isEqualTo(film);
        }
        assertThat(audit(file.id())).containsExactly("PRIVATE");
    }

    @Test
    void the_same_content_is_kept_once() {
        PersonId owner = cast.person("Meera");
        byte[] picture = Samples.png(7, 9);
        var first = (Outcome.Stored) store(FileKind.PICTURE, "a.png", owner, picture);
        var second = (Outcome.Stored) store(FileKind.PICTURE, "b.png", owner, picture);
        assertThat(second.file().id()).isNotEqualTo(first.file().id());
        assertThat(second.file().sha256()).isEqualTo(first.file().sha256());
    }

    @Test
    void every_refusal_leaves_nothing_behind() throws IOException {
        Set<Path> before = arriving();
        PersonId owner = cast.person("Meera");
        assertThat(store(FileKind.BOOK, "a.epub", owner, new byte[0])).isEqualTo(new Outcome.Empty());
        assertThat(store(FileKind.FILM, "a.mp4", owner, Samples.png(2, 2)))
                .isEqualTo(new Outcome.WrongType(FileKind.FILM));
        assertThat(store(FileKind.CAPTIONS, "a.vtt", owner, new byte[1_000_001]))
                .isEqualTo(new Outcome.TooLarge(1_000_000));
        assertThat(store(FileKind.BOOK, "a.epub", owner, Samples.book()))
                .isEqualTo(new Outcome.Broken("media.broken.book"));
        assertThat(db.sql("select id from media_file where owner = :owner")
                        .param("owner", owner)
                        .exists())
                .isFalse();
        assertThat(arriving()).isEqualTo(before);
    }

    @Test
    void a_line_that_breaks_leaves_no_half_file() throws IOException {
        Set<Path> before = arriving();
        PersonId owner = cast.person("Meera");
        InputStream broken = new InputStream() {
            private int sent;

            @Override
            public int read() throws IOException {
                if (sent++ > 100_000) throw new IOException("cut");
                return 'a';
            }
        };
        assertThatThrownBy(() -> store.store(FileKind.TEXT_FILE, "a.txt", owner, broken))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(arriving()).isEqualTo(before);
    }

    @Test
    void a_file_is_opened_to_everybody_once_and_closed_again() {
        PersonId owner = cast.person("Meera");
        MediaId id = ((Outcome.Stored) store(FileKind.PICTURE, "a.png", owner, Samples.png(4, 4)))
                .file()
                .id();
        assertThat(show.to(Visibility.PUBLIC, id, owner).visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(show.to(Visibility.PUBLIC, id, owner).visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(show.to(Visibility.PRIVATE, id, owner).visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(audit(id)).containsExactly("PRIVATE", "PUBLIC", "PRIVATE");
    }

    /** Uploads of other tests may be half on their way; they wait in the same folder. */
    private Set<Path> arriving() throws IOException {
        Path folder = Files.createDirectories(data.resolve("files/arriving"));
        try (var waiting = Files.list(folder)) {
            return waiting.collect(Collectors.toSet());
        }
    }

    private List<String> audit(MediaId id) {
        return db.sql("select to_state from identity_audit where object = 'file' and object_id = :id order by at, id")
                .param("id", id)
                .list(String.class);
    }
}
