package org.madang.bench;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Makes one gzip member (RFC 1952) after the other without making anything anew. Not for two threads at a time. */
final class Gzip {
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final int TRAILER = 8;

    private final Deflater deflater;
    private final CRC32 sum = new CRC32();
    private byte[] out = new byte[32 * 1024];

    Gzip(int level) {
        deflater = new Deflater(level, true);
    }

    /** The result is overwritten by the next call. */
    ByteBuffer compressed(byte[] text) {
        System.arraycopy(HEADER, 0, out, 0, HEADER.length);
        deflater.reset();
        deflater.setInput(text);
        deflater.finish();
        int at = HEADER.length;
        while (!deflater.finished()) {
            at += deflater.deflate(out, at, out.length - TRAILER - at);
            if (out.length - TRAILER - at < 512) out = Arrays.copyOf(out, out.length * 2);
        }
        sum.reset();
        sum.update(text);
        ByteBuffer.wrap(out, at, TRAILER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) sum.getValue())
                .putInt(text.length);
        return ByteBuffer.wrap(out, 0, at + TRAILER);
    }
}
