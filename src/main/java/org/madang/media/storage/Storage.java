package org.madang.media.storage;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Predicate;

/** Keeps bytes under the SHA-256 of what they are, so the same content is kept once. */
public interface Storage {

    /** Content on its way in; unless it is kept, closing throws it away. */
    interface Taken extends AutoCloseable {
        /** Whether the limit was passed; then nothing else about it is known. */
        boolean tooLarge();

        long size();

        String sha256();

        Path path();

        /** Moves it to its place for good, in one step; when this returns no power cut takes it away. */
        void keep();

        @Override
        void close();
    }

    /** Reads content to its end, or to one byte more than the limit. */
    Taken take(InputStream content, long limit);

    /** A part of what is kept; the caller closes it. */
    InputStream open(String sha256, long from, long length);

    /** Throws content away; it can be opened for a while yet. What is not there is gone already. */
    void discard(String sha256);

    /** Ends the while for what was thrown away before then; what is used after all goes back to its place. */
    void sweep(Instant before, Predicate<String> used);
}
