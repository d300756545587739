package org.madang.media.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The first bytes of a stream and no more. */
final class Part extends FilterInputStream {
    private long left;

    Part(InputStream in, long length) {
        super(in);
        left = length;
    }

    @Override
    public int read() throws IOException {
        if (left <= 0) return -1;
        int read = in.read();
        if (read >= 0) left--;
        return read;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (left <= 0) return -1;
        int read = in.read(target, from, (int) Math.min(length, left));
        if (read > 0) left -= read;
        return read;
    }
}
