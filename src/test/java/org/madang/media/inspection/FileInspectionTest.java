package org.madang.media.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.media.FileType;
import org.madang.media.Samples;
import org.madang.media.inspection.FileInspection.Broken;
import org.madang.media.inspection.FileInspection.Known;
import org.madang.media.inspection.FileInspection.Unknown;

class FileInspectionTest {
    @TempDir
    Path folder;

    private FileInspection look(byte[] bytes, FileType... wanted) throws IOException {
        return FileInspection.of(Files.write(folder.resolve("x"), bytes), Set.of(wanted));
    }

    @Test
    void reads_the_length_and_the_size_of_a_film() throws IOException {
        assertThat(look(Samples.film(180, 480, 270), FileType.MP4))
                .isEqualTo(new Known(FileType.MP4, 180_000L, 480, 270));
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 30, 100, 150, 240, 400, 4000})
    void a_film_cut_off_anywhere_is_broken_and_never_an_error(int length) throws IOException {
        assertThat(look(Arrays.copyOf(Samples.film(180, 480, 270), length), FileType.MP4))
                .isEqualTo(new Broken("media.broken.film"));
    }

    @Test
    void lying_lengths_in_a_film_are_broken() throws IOException {
        byte[] film = Samples.film(180, 480, 270);
        for (int at = 0; at < 400; at += 4) {
            for (int lie : new int[] {0, 1, 7, 8, 9, Integer.MAX_VALUE, -1, Integer.MIN_VALUE}) {
                byte[] hostile = film.clone();
                ByteBuffer.wrap(hostile).putInt(at, lie);
                assertThat(look(hostile, FileType.MP4)).isNotNull();
            }
        }
        byte[] noScale = film.clone();
        ByteBuffer.wrap(noScale).putInt(20 + 8 + 8 + 12, 0);
        assertThat(look(noScale, FileType.MP4)).isInstanceOf(Broken.class);
    }

    @Test
    void reads_the_size_of_pictures() throws IOException {
        assertThat(look(Samples.png(31, 17), FileType.PNG)).isEqualTo(new Known(FileType.PNG, null, 31, 17));
        assertThat(look(Samples.jpeg(640, 90), FileType.JPEG)).isEqualTo(new Known(FileType.JPEG, null, 640, 90));
    }

    @Test
    void a_picture_of_too_many_pixels_is_refused_by_its_head() throws IOException {
        byte[] bomb = Samples.png(1, 1);
        ByteBuffer.wrap(bomb).putInt(16, 30_000).putInt(20, 30_000);
        assertThat(look(bomb, FileType.PNG)).isEqualTo(new Broken("media.broken.pixels"));
        assertThat(look(Arrays.copyOf(bomb, 20), FileType.PNG)).isEqualTo(new Broken("media.broken.picture"));
    }

    @Test
    void another_type_than_the_wanted_one_is_unknown_whatever_it_is() throws IOException {
        assertThat(look(Samples.png(3, 3), FileType.MP4)).isEqualTo(new Unknown());
        assertThat(look("<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), FileType.PNG))
                .isEqualTo(new Unknown());
        assertThat(look(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, FileType.EPUB)).isEqualTo(new Unknown());
        assertThat(look(Arrays.copyOf(Samples.film(1, 2, 2), 40), FileType.PDF)).isEqualTo(new Unknown());
        assertThat(look(new byte[] {0, 1, 2, 3}, FileType.TEXT)).isEqualTo(new Unknown());
        assertThat(look(new byte[] {'a', (byte) 0xFF}, FileType.TEXT)).isEqualTo(new Unknown());
    }

    @Test
    void text_and_captions_are_told_apart_by_their_first_line() throws IOException {
        assertThat(look("សួស្តី\n".getBytes(StandardCharsets.UTF_8), FileType.TEXT))
                .isEqualTo(Known.of(FileType.TEXT));
        assertThat(look(Samples.captions(), FileType.VTT)).isEqualTo(Known.of(FileType.VTT));
        assertThat(look("WEBVTTX\n".getBytes(StandardCharsets.UTF_8), FileType.VTT))
                .isEqualTo(new Unknown());
    }

    @Test
    void a_pdf_without_its_end_is_broken() throws IOException {
        assertThat(look(Samples.pdf(), FileType.PDF)).isEqualTo(Known.of(FileType.PDF));
        assertThat(look(Arrays.copyOf(Samples.pdf(), 20), FileType.PDF)).isEqualTo(new Broken("media.broken.pdf"));
    }

    @Test
    void a_book_is_an_archive_that_harms_nobody() throws IOException {
        assertThat(look(Samples.book(Samples.container()), FileType.EPUB)).isEqualTo(Known.of(FileType.EPUB));
        assertThat(look(Samples.book(), FileType.EPUB)).isEqualTo(new Broken("media.broken.book"));
        byte[] cut = Samples.book(Samples.container());
        assertThat(look(Arrays.copyOf(cut, cut.length - 30), FileType.EPUB)).isEqualTo(new Broken("media.broken.book"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../etc/passwd", "/etc/passwd", "a/../../b", "C:\\boot.ini", "c:/x", "META-INF/Container.xml"
            })
    void a_book_may_not_hold_names_that_escape_or_repeat(String name) throws IOException {
        byte[] book = Samples.book(Samples.container(), new Samples.Entry(name, new byte[4]));
        assertThat(look(book, FileType.EPUB)).isEqualTo(new Broken("media.broken.book.names"));
    }

    @Test
    void a_book_that_unpacks_to_far_more_than_it_weighs_is_a_bomb() throws IOException {
        byte[] book = Samples.book(Samples.container(), new Samples.Entry("zeros", new byte[20_000_000]));
        assertThat(book.length).isLessThan(40_000);
        assertThat(look(book, FileType.EPUB)).isEqualTo(new Broken("media.broken.book.bomb"));
    }

    @Test
    void a_book_of_thousands_of_files_is_refused() throws IOException {
        var entries = new Samples.Entry[3_001];
        for (int i = 0; i < entries.length; i++) entries[i] = new Samples.Entry("p" + i, new byte[1]);
        assertThat(look(Samples.book(entries), FileType.EPUB)).isEqualTo(new Broken("media.broken.book.bomb"));
    }
}
