package org.madang.media.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.media.FileType;

/** Tells from its bytes what a file is and whether it is whole. */
public sealed interface FileInspection {

    record Known(
            FileType type,
            @Nullable Long durationMs,
            @Nullable Integer width,
            @Nullable Integer height) implements FileInspection {
        static Known of(FileType type) {
            return new Known(type, null, null, null);
        }
    }

    /** Not one of the types asked for. */
    record Unknown() implements FileInspection {}

    /** Of the type asked for, but damaged or dangerous; the reason is a message of this module. */
    record Broken(String reasonKey) implements FileInspection {}

    static FileInspection of(Path path, Set<FileType> wanted) {
        try (SeekableByteChannel file = Files.newByteChannel(path)) {
            FileType type = Signature.of(head(file));
            if (type == FileType.TEXT && !PlainText.is(path)) return new Unknown();
            FileInspection found = switch (type) {
                case MP4, M4A, MP3, WAV, PNG, JPEG, WEBP, PDF, EPUB, VTT, TEXT -> look(type, path, file);
                case null -> new Unknown();
            };
            return found instanceof Known known && !wanted.contains(known.type())
                    ? new Unknown()
                    : unlessOther(found, type, wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A broken book where a film was asked for is first of all not a film. */
    private static FileInspection unlessOther(FileInspection found, @Nullable FileType type, Set<FileType> wanted) {
        boolean container = type == FileType.MP4 && wanted.contains(FileType.M4A);
        return found instanceof Broken && !container && (type == null || !wanted.contains(type))
                ? new Unknown()
                : found;
    }

    private static FileInspection look(FileType type, Path path, SeekableByteChannel file) throws IOException {
        return switch (type) {
            case MP4, M4A -> Mp4Index.read(file);
            case PNG, JPEG, WEBP -> PictureSize.read(type, file);
            case WAV -> WaveHeader.read(file);
            case EPUB -> BookArchive.check(path);
            case PDF -> endsAsPdf(file) ? Known.of(type) : new Broken("media.broken.pdf");
            case VTT -> PlainText.is(path) ? Known.of(type) : new Broken("media.broken.text");
            case MP3, TEXT -> Known.of(type);
        };
    }

    private static byte[] head(SeekableByteChannel file) throws IOException {
        return read(file, 0, 64);
    }

    private static boolean endsAsPdf(SeekableByteChannel file) throws IOException {
        long from = Math.max(0, file.size() - 2048);
        return new String(read(file, from, 2048), java.nio.charset.StandardCharsets.ISO_8859_1).contains("%%EOF");
    }

    /** Up to so many bytes from a place; fewer at the end of the file. */
    static byte[] read(SeekableByteChannel file, long from, int most) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.max(0, Math.min(most, file.size() - from)));
        file.position(from);
        while (buffer.hasRemaining() && file.read(buffer) >= 0) {
            // a channel may hand over less than asked
        }
        return java.util.Arrays.copyOf(buffer.array(), buffer.position());
    }
}
