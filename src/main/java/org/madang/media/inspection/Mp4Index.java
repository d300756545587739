package org.madang.media.inspection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;
import org.madang.media.FileType;
import org.madang.media.inspection.FileInspection.Broken;
import org.madang.media.inspection.FileInspection.Known;

/**
 * Reads duration and size out of the boxes of an ISO base media file (ISO/IEC 14496-12). Every length in it is taken
 * for a lie until it fits into what is there.
 */
final class Mp4Index {
    private static final int MOST_BOXES = 20_000;
    private static final int MOST_INDEX = 64 * 1024 * 1024;

    private @Nullable Long durationMs;
    private int width;
    private int height;
    private boolean picture;
    private boolean sound;
    private int boxes;

    static FileInspection read(SeekableByteChannel file) throws IOException {
        Mp4Index index = new Mp4Index();
        boolean media = false;
        boolean found = false;
        long size = file.size();
        for (long at = 0; at < size; ) {
            byte[] head = FileInspection.read(file, at, 16);
            if (head.length < 8 || ++index.boxes > MOST_BOXES) return broken();
            ByteBuffer box = ByteBuffer.wrap(head);
            long length = box.getInt() & 0xFFFF_FFFFL;
            int type = box.getInt();
            if (length == 1) length = head.length < 16 ? -1 : box.getLong();
            if (length == 0) length = size - at;
            if (length < 8 || length > size - at) return broken();
            if (type == code("mdat")) media = true;
            if (type == code("moov")) {
                if (found || length > MOST_INDEX || !index.walk(movie(file, at, (int) length), 0)) return broken();
                found = true;
            }
            at += length;
        }
        return found && media ? index.result() : broken();
    }

    private FileInspection result() {
        if (durationMs == null || !(picture || sound)) return broken();
        if (!picture) return new Known(FileType.M4A, durationMs, null, null);
        return width < 1 || height < 1 ? broken() : new Known(FileType.MP4, durationMs, width, height);
    }

    private static ByteBuffer movie(SeekableByteChannel file, long at, int length) throws IOException {
        return ByteBuffer.wrap(FileInspection.read(file, at + 8, length - 8));
    }

    /** Walks the boxes of one level; false when one does not fit into its parent. */
    private boolean walk(ByteBuffer in, int depth) {
        while (in.remaining() >= 8) {
            long length = in.getInt() & 0xFFFF_FFFFL;
            int type = in.getInt();
            if (length < 8 || length - 8 > in.remaining() || ++boxes > MOST_BOXES) return false;
            ByteBuffer body = in.slice(in.position(), (int) length - 8);
            in.position(in.position() + (int) length - 8);
            boolean inside = type == code("trak") || type == code("mdia");
            if (inside && (depth > 2 || !walk(body, depth + 1))) return false;
            if (type == code("mvhd") && !movieHeader(body)) return false;
            if (type == code("tkhd") && !trackHeader(body)) return false;
            if (type == code("hdlr") && depth == 2 && !handler(body)) return false;
        }
        return true;
    }

    private boolean movieHeader(ByteBuffer body) {
        boolean wide = body.remaining() > 0 && body.get(0) == 1;
        if (body.remaining() < (wide ? 32 : 20)) return false;
        long scale = body.getInt(wide ? 20 : 12) & 0xFFFF_FFFFL;
        long length = wide ? body.getLong(24) : body.getInt(16) & 0xFFFF_FFFFL;
        if (scale == 0 || length <= 0 || length / scale > 1_000_000) return false;
        durationMs = length / scale * 1000 + Math.round(length % scale * 1000.0 / scale);
        return true;
    }

    private boolean trackHeader(ByteBuffer body) {
        boolean wide = body.remaining() > 0 && body.get(0) == 1;
        int at = wide ? 88 : 76;
        if (body.remaining() < at + 8) return false;
        width = Math.max(width, body.getInt(at) >>> 16);
        height = Math.max(height, body.getInt(at + 4) >>> 16);
        return true;
    }

    private boolean handler(ByteBuffer body) {
        if (body.remaining() < 12) return false;
        picture |= body.getInt(8) == code("vide");
        sound |= body.getInt(8) == code("soun");
        return true;
    }

    private static Broken broken() {
        return new Broken("media.broken.film");
    }

    private static int code(String name) {
        return name.charAt(0) << 24 | name.charAt(1) << 16 | name.charAt(2) << 8 | name.charAt(3);
    }
}
