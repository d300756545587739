package org.madang.media.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Predicate;
import org.madang.media.ContentFolder;
import org.madang.shared.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Files in the data folder or where MADANG_STORAGE_URL says, in 256 folders by the first two digits of their hash. */
@Component
class DiskStorage implements Storage {
    private final ContentFolder content;
    private final Path arriving;
    private final Discarded discarded;

    DiskStorage(@Value("${madang.storage.url:${madang.data:data}/files}") Path root, Clock clock) {
        this.content = new ContentFolder(root.toAbsolutePath());
        this.arriving = root.resolve("arriving");
        this.discarded = new Discarded(content, clock);
    }

    @Override
    public Taken take(InputStream bytes, long limit) {
        try {
            Files.createDirectories(arriving);
            return Arriving.from(bytes, limit, Files.createTempFile(arriving, "in", null), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream open(String sha256, long from, long length) {
        Path file = content.find(sha256).orElseThrow(NotFound::new);
        try {
            SeekableByteChannel channel = Files.newByteChannel(file).position(from);
            return new Part(Channels.newInputStream(channel), length);
        } catch (NoSuchFileException moved) {
            throw new NotFound();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void discard(String sha256) {
        try {
            discarded.add(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void sweep(Instant before, Predicate<String> used) {
        try {
            discarded.sweep(before, used);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
