package org.madang.media.uploads;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madang.media.FileKind;
import org.madang.shared.PersonId;

/**
 * A file on its way in.
 *
 * @param size bytes, said before the first one came
 * @param sha256 what its sender said it will be, if they did
 */
record Upload(
        UploadId id,
        PersonId owner,
        String place,
        FileKind kind,
        String name,
        long size,
        @Nullable String sha256,
        long epoch,
        State state,
        Instant expiresAt) {
    enum State {
        ARRIVING,
        /** Whole, and where it belongs. */
        STORED,
        /** Whole, and not what it should be. */
        REFUSED
    }
}
