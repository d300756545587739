package org.madang.media.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.madang.media.DiscardFile;
import org.madang.media.MediaFile;
import org.madang.media.StoreFile;
import org.madang.media.UploadPlace;
import org.madang.media.storage.PartialFiles;
import org.madang.shared.Viewer;
import org.springframework.stereotype.Component;

/**
 * Looks at a file that has arrived whole, as at any other, and hands it to where it belongs. Whoever did not hear the
 * answer sends the last, empty piece again: then this happens again, and the last file counts.
 */
@Component
class FinishUpload {
    private final PartialFiles files;
    private final Uploads uploads;
    private final StoreFile store;
    private final DiscardFile discard;
    private final BeginUpload places;

    FinishUpload(PartialFiles files, Uploads uploads, StoreFile store, DiscardFile discard, BeginUpload places) {
        this.files = files;
        this.uploads = uploads;
        this.store = store;
        this.discard = discard;
        this.places = places;
    }

    sealed interface Outcome {
        record Finished() implements Outcome {}

        /** @param key message key of what is wrong with it; it is gone */
        record Refused(String key, List<Object> arguments) implements Outcome {}
    }

    Outcome finish(Upload upload, Viewer viewer) {
        Outcome outcome = look(upload, viewer);
        uploads.done(
                upload.id(),
                switch (outcome) {
                    case Outcome.Finished finished -> Upload.State.STORED;
                    case Outcome.Refused refused -> Upload.State.REFUSED;
                });
        return outcome;
    }

    private Outcome look(Upload upload, Viewer viewer) {
        var place = places.place(upload.place()).orElseThrow();
        var hash = sha256();
        try (InputStream content = new DigestInputStream(files.open(upload.id().value()), hash)) {
            return switch (store.store(upload.kind(), upload.name(), upload.owner(), content)) {
                case StoreFile.Outcome.Stored(MediaFile stored) -> {
                    String arrived = HexFormat.of().formatHex(hash.digest());
                    if (upload.sha256() != null && !upload.sha256().equals(arrived)) {
                        discard.unlessUsed(stored.id(), viewer.id());
                        yield new Outcome.Refused("media.upload.hash", List.of());
                    }
                    yield taken(place.take(BeginUpload.address(upload.place()), stored, viewer), stored, viewer);
                }
                case StoreFile.Outcome.Empty() -> new Outcome.Refused("media.empty", List.of());
                case StoreFile.Outcome.TooLarge(long limit) -> large(limit);
                case StoreFile.Outcome.WrongType(var wanted) -> new Outcome.Refused("media.wrong." + wanted, List.of());
                case StoreFile.Outcome.Broken(String reason) -> new Outcome.Refused(reason, List.of());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Outcome.Refused large(long limit) {
        return new Outcome.Refused("media.upload.large", List.of(limit / 1_000_000));
    }

    private Outcome taken(UploadPlace.Taken taken, MediaFile stored, Viewer viewer) {
        return switch (taken) {
            case UploadPlace.Taken.Kept kept -> new Outcome.Finished();
            case UploadPlace.Taken.Refused(String key, List<Object> arguments) -> {
                discard.unlessUsed(stored.id(), viewer.id());
                yield new Outcome.Refused(key, arguments);
            }
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
