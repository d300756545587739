package org.madang.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import org.madang.media.inspection.FileInspection;
import org.madang.media.previews.Previews;
import org.madang.media.storage.Storage;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * Takes a file in: counts and hashes while it writes, then looks what it is. The bytes are handled outside any
 * transaction of ours, for a slow line must not hold a connection; content without a row harms nobody.
 */
@Component
public class StoreFile {
    private final Storage storage;
    private final RecordFile record;
    private final Previews previews;
    private final Clock clock;

    StoreFile(Storage storage, RecordFile record, Previews previews, Clock clock) {
        this.storage = storage;
        this.record = record;
        this.previews = previews;
        this.clock = clock;
    }

    /** What became of it; a reason is a message key of this module that says what is wrong. */
    public sealed interface Outcome {
        record Stored(MediaFile file) implements Outcome {}

        record Empty() implements Outcome {}

        /** @param limit in bytes */
        record TooLarge(long limit) implements Outcome {}

        record WrongType(FileKind wanted) implements Outcome {}

        record Broken(String reasonKey) implements Outcome {}
    }

    /** Stores as PRIVATE. The name is only for people: it is cleaned, and gets the ending of what the file really is. */
    public Outcome store(FileKind kind, String name, PersonId owner, InputStream content) {
        try (Storage.Taken taken = storage.take(content, kind.limit())) {
            if (taken.tooLarge()) return new Outcome.TooLarge(kind.limit());
            if (taken.size() == 0) return new Outcome.Empty();
            return switch (FileInspection.of(taken.path(), kind.types())) {
                case FileInspection.Unknown() -> new Outcome.WrongType(kind);
                case FileInspection.Broken(String reasonKey) -> new Outcome.Broken(reasonKey);
                case FileInspection.Known known -> {
                    if (!shown(taken, known.type())) yield new Outcome.Broken("media.broken.picture");
                    taken.keep();
                    var file = new MediaFile(
                            MediaId.next(),
                            taken.sha256(),
                            taken.size(),
                            known.type(),
                            FileName.clean(name, known.type()),
                            owner,
                            Visibility.PRIVATE,
                            known.durationMs(),
                            known.width(),
                            known.height(),
                            clock.instant());
                    yield new Outcome.Stored(record.record(file));
                }
            };
        }
    }

    /** Whether pages can show it, if it is a picture. */
    private boolean shown(Storage.Taken taken, FileType type) {
        if (!type.picture()) return true;
        try (InputStream content = Files.newInputStream(taken.path())) {
            return previews.make(taken.sha256(), type, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
