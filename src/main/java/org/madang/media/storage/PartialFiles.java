package org.madang.media.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Files that are still arriving, beside the storage, where every node sees them. What is not there has no length. */
@Component
public class PartialFiles {
    private final Path folder;

    PartialFiles(@Value("${madang.storage.url:${madang.data:data}/files}") Path root) {
        this.folder = root.toAbsolutePath().resolve("arriving");
    }

    public long length(UUID id) {
        try {
            Path file = place(id);
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return false, with nothing written, if the file does not end at this position */
    public boolean append(UUID id, long position, byte[] bytes, int count) {
        try {
            Files.createDirectories(folder);
            try (var file = FileChannel.open(place(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                if (file.size() != position) return false;
                var left = ByteBuffer.wrap(bytes, 0, count);
                while (left.hasRemaining()) file.write(left, position + left.position());
                return true;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public InputStream open(UUID id) throws IOException {
        return Files.newInputStream(place(id));
    }

    public void discard(UUID id) {
        try {
            Files.deleteIfExists(place(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws away whatever nobody has written to since then: a node that died leaves some behind. */
    public void sweep(Instant since) {
        if (!Files.isDirectory(folder)) return;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList())
                if (Files.getLastModifiedTime(file).toInstant().isBefore(since)) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path place(UUID id) {
        return folder.resolve(id + ".part");
    }
}
