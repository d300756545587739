package org.madang.media.previews;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.madang.database.Db;
import org.madang.media.FileType;
import org.madang.media.MediaFile;
import org.madang.media.PreviewSize;
import org.madang.media.storage.Storage;
import org.springframework.stereotype.Component;

/** Makes the previews of pictures as they come in, and of one that has none when it is first shown. */
@Component
public class Previews {
    /** The content of a preview, by its hash. */
    public record Made(String sha256, int bytes) {}

    private final Db db;
    private final Storage storage;
    private final Clock clock;
    /** Decoding takes memory, so it is done for one picture at a time. */
    private final Lock one = new ReentrantLock();

    Previews(Db db, Storage storage, Clock clock) {
        this.db = db;
        this.storage = storage;
        this.clock = clock;
    }

    /** @return false when the picture cannot be read */
    public boolean make(String source, FileType type, InputStream content) {
        one.lock();
        try {
            Optional<BufferedImage> picture = PictureFile.read(type, content);
            picture.ifPresent(shown -> keep(source, shown));
            return picture.isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            one.unlock();
        }
    }

    /** Empty when the file is no picture or cannot be read. */
    public Optional<Made> of(MediaFile file, PreviewSize size) {
        if (!file.type().picture()) return Optional.empty();
        Optional<Made> made = find(file.sha256(), size);
        if (made.isPresent()) return made;
        try (InputStream content = storage.open(file.sha256(), 0, file.size())) {
            make(file.sha256(), file.type(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return find(file.sha256(), size);
    }

    private Optional<Made> find(String source, PreviewSize size) {
        return db.sql("select sha256, bytes from media_preview where source = :source and size = :size")
                .param("source", source)
                .param("size", size)
                .maybe(Made.class);
    }

    private void keep(String source, BufferedImage picture) {
        for (PreviewSize size : PreviewSize.values()) {
            byte[] bytes = SmallPicture.jpeg(SmallPicture.fit(picture, size.edge()), size);
            try (Storage.Taken taken = storage.take(new ByteArrayInputStream(bytes), size.limit())) {
                taken.keep();
                db.sql("""
                        insert into media_preview (source, size, sha256, bytes, made_at)
                        values (:source, :size, :sha256, :bytes, :at) on conflict (source, size) do nothing
                        """)
                        .param("source", source)
                        .param("size", size)
                        .param("sha256", taken.sha256())
                        .param("bytes", bytes.length)
                        .param("at", clock.instant().truncatedTo(ChronoUnit.MICROS))
                        .update();
            }
        }
    }
}
