package org.madang.demonstration.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Writes a picture book as EPUB 3.3; the same book always becomes the same bytes. */
final class EpubWriter {
    private static final LocalDateTime MADE = LocalDateTime.of(2022, 1, 10, 9, 0);
    private static final int COVER_WIDTH = 1600;

    private final BookText book;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    private EpubWriter(BookText book) {
        this.book = book;
    }

    static byte[] write(BookText book) throws IOException {
        EpubWriter writer = new EpubWriter(book);
        writer.all();
        return writer.bytes.toByteArray();
    }

    private void all() throws IOException {
        stored("mimetype", "application/epub+zip");
        text("META-INF/container.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
                  <rootfiles>
                    <rootfile full-path="EPUB/book.opf" media-type="application/oebps-package+xml"/>
                  </rootfiles>
                </container>
                """);
        text("EPUB/book.opf", EpubPages.packageOf(book, "urn:uuid:" + id(), MADE));
        text("EPUB/nav.xhtml", EpubPages.navigation(book));
        text("EPUB/book.css", EpubPages.STYLE);
        text("EPUB/cover.xhtml", EpubPages.cover(book));
        for (int page = 1; page <= book.pages().size(); page++) {
            text("EPUB/page" + page + ".xhtml", EpubPages.page(book, page));
        }
        entry("EPUB/cover.jpg", Pictures.jpeg(BookPictures.cover(book, COVER_WIDTH), .88f));
        for (int page = 1; page <= book.pages().size(); page++) {
            entry(
                    "EPUB/page" + page + ".png",
                    png(BookPictures.page(book.pages().get(page - 1))));
        }
        try (InputStream font = EpubWriter.class.getResourceAsStream("/fonts/NotoSerifLao-Regular.ttf")) {
            entry(
                    "EPUB/NotoSerifLao-Regular.ttf",
                    java.util.Objects.requireNonNull(font).readAllBytes());
        }
        zip.close();
    }

    private UUID id() {
        return UUID.nameUUIDFromBytes(("madang demonstration " + book.slug()).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] png(java.awt.image.BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private void text(String name, String content) throws IOException {
        entry(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void entry(String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(MADE);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private void stored(String name, String content) throws IOException {
        byte[] plain = content.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(plain);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(plain.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(MADE);
        zip.putNextEntry(entry);
        zip.write(plain);
        zip.closeEntry();
    }
}
