package org.madang.media.uploads;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;

/**
 * Takes the next piece of a file, as much of it as arrives. Reading waits for a slow line outside any transaction; each
 * few kilobytes are then written in one of their own, so a cut costs what was in the air and nothing else.
 */
@Component
class AppendToUpload {
    private static final int AT_ONCE = 64 * 1024;

    private final Uploads uploads;

    AppendToUpload(Uploads uploads) {
        this.uploads = uploads;
    }

    sealed interface Outcome {
        record Appended(long offset) implements Outcome {}

        /** @param offset where the file ends */
        record WrongOffset(long offset) implements Outcome {}

        /** Another request has gone on with it meanwhile. */
        record Overtaken(long offset) implements Outcome {}
    }

    Outcome append(Upload upload, long offset, InputStream content) {
        if (upload.state() != Upload.State.ARRIVING) return new Outcome.WrongOffset(uploads.offset(upload));
        long epoch = uploads.begin(upload, offset);
        if (epoch < 0) return new Outcome.WrongOffset(uploads.offset(upload));
        byte[] piece = new byte[AT_ONCE];
        long at = offset;
        for (int read; at < upload.size() && (read = next(content, piece, upload.size() - at)) > 0; at += read)
            if (!uploads.write(upload.id(), epoch, at, piece, read))
                return new Outcome.Overtaken(uploads.offset(upload));
        return new Outcome.Appended(at);
    }

    /** What is there, at least one byte; a line that broke is no error here: the rest comes another time. */
    private static int next(InputStream content, byte[] piece, long most) {
        int room = (int) Math.min(piece.length, most);
        int read = 0;
        try {
            do {
                int more = content.read(piece, read, room - read);
                if (more < 0) break;
                read += more;
            } while (read < room && content.available() > 0);
        } catch (IOException cut) {
            return read;
        }
        return read;
    }
}
