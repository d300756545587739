package org.madang.media.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.madang.media.FileType;
import org.madang.media.inspection.FileInspection.Broken;
import org.madang.media.inspection.FileInspection.Known;

/** Refuses an EPUB whose archive could hurt whoever opens it; what an entry says of its own size is not believed. */
final class BookArchive {
    private static final int MOST_ENTRIES = 3_000;
    private static final long MOST_BYTES = 300_000_000;
    private static final long HIGHEST_RATIO = 100;
    /** Short entries of spaces pack better than any ratio and do no harm. */
    private static final long ALWAYS_FINE = 200_000;

    private BookArchive() {}

    static FileInspection check(Path path) {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.size() > MOST_ENTRIES) return new Broken("media.broken.book.bomb");
            Set<String> names = new HashSet<>();
            long total = 0;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (escapes(entry.getName()) || !names.add(entry.getName().toLowerCase(Locale.ROOT)))
                    return new Broken("media.broken.book.names");
                long most = Math.max(ALWAYS_FINE, HIGHEST_RATIO * Math.max(0, entry.getCompressedSize()));
                long size = inflated(zip, entry, Math.min(most, MOST_BYTES - total));
                if (size < 0) return new Broken("media.broken.book.bomb");
                total += size;
            }
            return zip.getEntry("META-INF/container.xml") == null
                    ? new Broken("media.broken.book")
                    : Known.of(FileType.EPUB);
        } catch (IOException | IllegalArgumentException damaged) {
            return new Broken("media.broken.book");
        }
    }

    private static boolean escapes(String name) {
        return name.isEmpty()
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || name.chars().anyMatch(c -> c < ' ')
                || Arrays.asList(name.split("/", -1)).contains("..");
    }

    /** Bytes of the entry, or -1 as soon as there are more than allowed. */
    private static long inflated(ZipFile zip, ZipEntry entry, long most) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read; (read = in.read(buffer)) >= 0; ) {
                size += read;
                if (size > most) return -1;
            }
        }
        return size;
    }
}
