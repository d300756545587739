package org.madang.demonstration.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.DefaultReportImpl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.media.FileType;
import org.madang.media.inspection.FileInspection;
import org.madang.shared.pdf.Typefaces;

class PictureBookTest {
    @TempDir
    static Path cache;

    static List<PictureBook> books = List.of();

    @BeforeAll
    static void make() {
        books = PictureBook.all(cache);
    }

    @Test
    void three_books_pass_the_checker_without_a_word() {
        assertThat(books).hasSize(3);
        for (PictureBook book : books) {
            List<String> said = new ArrayList<>();
            var report = new DefaultReportImpl(book.slug()) {
                @Override
                public void message(Message message, EPUBLocation where, Object... args) {
                    if (isWorse(message.getSeverity()))
                        said.add(message.getID() + " " + where + " " + message.getMessage(args));
                }
            };
            new EpubCheck(book.epub().content().toFile(), report).doValidate();
            assertThat(said).as(book.slug()).isEmpty();
        }
    }

    private static boolean isWorse(Severity severity) {
        return severity == Severity.WARNING || severity == Severity.ERROR || severity == Severity.FATAL;
    }

    @Test
    void our_own_door_takes_them_and_the_fonts_hold_every_letter() {
        for (PictureBook book : books) {
            assertThat(FileInspection.of(book.epub().content(), Set.of(FileType.EPUB)))
                    .isInstanceOf(FileInspection.Known.class);
            assertThat(FileInspection.of(book.cover().content(), Set.of(FileType.JPEG)))
                    .isInstanceOf(FileInspection.Known.class);
            assertThat(book.cover().size()).isLessThan(60_000);
            assertThat(book.pages()).hasSizeBetween(6, 8).allSatisfy(page -> {
                assertThat(Typefaces.missing(page.lao() + page.english())).isEmpty();
                assertThat(page.picture()).isNotBlank();
            });
        }
    }

    @Test
    void the_same_book_becomes_the_same_bytes() throws Exception {
        for (BookText text : BookTexts.THREE) {
            assertThat(EpubWriter.write(text)).isEqualTo(Files.readAllBytes(cache.resolve(text.slug() + ".epub")));
        }
    }

    @Test
    void a_second_load_reads_the_cache() throws Exception {
        Path epub = books.getFirst().epub().content();
        Files.writeString(epub.resolveSibling(epub.getFileName()), "touched", java.nio.file.StandardOpenOption.APPEND);
        long size = Files.size(epub);
        assertThat(PictureBook.all(cache).getFirst().epub().size()).isEqualTo(size);
        Files.delete(epub);
        assertThat(PictureBook.all(cache).getFirst().epub().size()).isLessThan(size);
    }
}
