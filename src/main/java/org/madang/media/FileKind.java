package org.madang.media;

import static org.madang.media.FileType.EPUB;
import static org.madang.media.FileType.JPEG;
import static org.madang.media.FileType.M4A;
import static org.madang.media.FileType.MP3;
import static org.madang.media.FileType.MP4;
import static org.madang.media.FileType.PDF;
import static org.madang.media.FileType.PNG;
import static org.madang.media.FileType.TEXT;
import static org.madang.media.FileType.VTT;
import static org.madang.media.FileType.WAV;
import static org.madang.media.FileType.WEBP;

import java.util.Set;

/** What a page asks for: the types it takes and the most bytes it takes. */
public enum FileKind {
    FILM(500, MP4),
    AUDIO(50, M4A, MP3),
    /** A name said aloud: seconds, so that it costs nobody a megabyte. */
    VOICE(1, M4A, MP3, WAV),
    BOOK(100, EPUB),
    DOCUMENT(50, PDF),
    PICTURE(20, PNG, JPEG, WEBP),
    CAPTIONS(1, VTT),
    TEXT_FILE(2, TEXT);

    private static final long MEGABYTE = 1_000_000;

    private final long limit;
    private final Set<FileType> types;

    FileKind(long megabytes, FileType... types) {
        this.limit = megabytes * MEGABYTE;
        this.types = Set.of(types);
    }

    /** The most bytes such a file may have. */
    public long limit() {
        return limit;
    }

    public Set<FileType> types() {
        return types;
    }
}
