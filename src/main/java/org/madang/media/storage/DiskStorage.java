package org.madang.media.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.madang.media.ContentFolder;
import org.madang.shared.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Files in the data folder or where MADANG_STORAGE_URL says, in 256 folders by the first two digits of their hash. */
@Component
class DiskStorage implements Storage {
    private final Path root;
    private final Path arriving;

    DiskStorage(@Value("${madang.storage.url:${madang.data:data}/files}") Path root) {
        this.root = root.toAbsolutePath();
        this.arriving = root.resolve("arriving");
    }

    @Override
    public Taken take(InputStream content, long limit) {
        try {
            Files.createDirectories(arriving);
            return Arriving.from(content, limit, Files.createTempFile(arriving, "in", null), this::place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream open(String sha256, long from, long length) {
        Path file = place(sha256);
        if (!Files.isRegularFile(file)) throw new NotFound();
        try {
            SeekableByteChannel channel = Files.newByteChannel(file).position(from);
            return new Part(Channels.newInputStream(channel), length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void discard(String sha256) {
        try {
            Files.deleteIfExists(place(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path place(String sha256) {
        return new ContentFolder(root).place(sha256);
    }
}
