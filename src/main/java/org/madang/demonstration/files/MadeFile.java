package org.madang.demonstration.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file made by the project itself; {@code type} is its media type. */
public record MadeFile(String name, String type, Path content) {

    /** Writes the content to the path it is given. */
    interface Maker {
        void write(Path target) throws IOException;
    }

    public long size() {
        try {
            return Files.size(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the file, unless an earlier run left it in the cache; a half-written file is never found there. */
    static MadeFile once(Path cache, String name, String type, Maker maker) {
        Path target = cache.resolve(name);
        if (Files.isRegularFile(target)) {
            return new MadeFile(name, type, target);
        }
        try {
            Files.createDirectories(cache);
            Path half = Files.createTempFile(cache, "half", name.substring(name.lastIndexOf('.')));
            maker.write(half);
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new MadeFile(name, type, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MadeFile text(Path cache, String name, String type, String content) {
        return once(cache, name, type, target -> Files.writeString(target, content));
    }
}
