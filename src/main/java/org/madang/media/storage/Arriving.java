package org.madang.media.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.madang.media.ContentFolder;

/** Content in a temporary file, hashed while it was written. */
record Arriving(Path path, long size, boolean tooLarge, String sha256, ContentFolder folder) implements Storage.Taken {

    static Arriving from(InputStream content, long limit, Path half, ContentFolder folder) throws IOException {
        MessageDigest hash = newHash();
        long size = 0;
        try (OutputStream out = Files.newOutputStream(half)) {
            byte[] buffer = new byte[64 * 1024];
            for (int read; (read = content.read(buffer)) >= 0; ) {
                size += read;
                if (size > limit) return new Arriving(half, size, true, "", folder);
                hash.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        } catch (IOException cut) {
            Files.deleteIfExists(half);
            throw cut;
        }
        return new Arriving(half, size, false, HexFormat.of().formatHex(hash.digest()), folder);
    }

    @Override
    public void keep() {
        Path place = folder.place(sha256);
        Path shelf = place.resolveSibling(".");
        try {
            boolean first = !Files.isDirectory(shelf);
            Files.createDirectories(shelf);
            settle(path);
            Files.move(path, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            settle(shelf);
            if (first) settle(folder.root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder too: the name of what lies in it is its content. */
    private static void settle(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest newHash() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
