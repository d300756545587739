package org.madang.media.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;

/** Content in a temporary file, hashed while it was written. */
record Arriving(Path path, long size, boolean tooLarge, String sha256, Function<String, Path> places)
        implements Storage.Taken {

    static Arriving from(InputStream content, long limit, Path half, Function<String, Path> places) throws IOException {
        MessageDigest hash = newHash();
        long size = 0;
        try (OutputStream out = Files.newOutputStream(half)) {
            byte[] buffer = new byte[64 * 1024];
            for (int read; (read = content.read(buffer)) >= 0; ) {
                size += read;
                if (size > limit) return new Arriving(half, size, true, "", places);
                hash.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        } catch (IOException cut) {
            Files.deleteIfExists(half);
            throw cut;
        }
        return new Arriving(half, size, false, HexFormat.of().formatHex(hash.digest()), places);
    }

    @Override
    public void keep() {
        Path place = places.apply(sha256);
        try {
            Files.createDirectories(place.getParent());
            Files.move(path, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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

    private static MessageDigest newHash() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
