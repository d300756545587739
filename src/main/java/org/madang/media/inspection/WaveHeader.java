package org.madang.media.inspection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import org.madang.media.FileType;

/** Reads how long a WAVE file sounds (RIFF chunks, "Multimedia Programming Interface and Data Specifications 1.0"). */
final class WaveHeader {
    private static final int MOST_CHUNKS = 100;

    private WaveHeader() {}

    static FileInspection read(SeekableByteChannel file) throws IOException {
        long size = file.size();
        long bytesPerSecond = 0;
        long at = 12;
        for (int chunks = 0; at + 8 <= size && chunks < MOST_CHUNKS; chunks++) {
            ByteBuffer head = little(FileInspection.read(file, at, 8));
            int name = head.getInt();
            long length = head.getInt() & 0xFFFF_FFFFL;
            if (length > size - at - 8) return broken();
            if (name == code("fmt ")) {
                if (length < 16) return broken();
                bytesPerSecond = little(FileInspection.read(file, at + 16, 4)).getInt() & 0xFFFF_FFFFL;
            }
            if (name == code("data")) {
                if (bytesPerSecond == 0 || length == 0) return broken();
                return new FileInspection.Known(FileType.WAV, length * 1000 / bytesPerSecond, null, null);
            }
            at += 8 + length + length % 2;
        }
        return broken();
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static FileInspection broken() {
        return new FileInspection.Broken("media.broken.sound");
    }

    private static int code(String name) {
        return name.charAt(3) << 24 | name.charAt(2) << 16 | name.charAt(1) << 8 | name.charAt(0);
    }
}
