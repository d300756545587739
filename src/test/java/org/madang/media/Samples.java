package org.madang.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small files of every kind, right and wrong. */
public final class Samples {
    private Samples() {}

    public static byte[] png(int width, int height) {
        return picture("png", width, height);
    }

    public static byte[] jpeg(int width, int height) {
        return picture("jpg", width, height);
    }

    private static byte[] picture(String format, int width, int height) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] pdf() {
        return "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] captions() {
        return "WEBVTT\n\n00:01.000 --> 00:02.000\nಮಳೆ\n".getBytes(StandardCharsets.UTF_8);
    }

    /** A film that has only its index: enough to be read, nothing to be seen. */
    public static byte[] film(int seconds, int width, int height) {
        byte[] header = box("mvhd", bytes(20 + 80, b -> b.putInt(12, 1000).putInt(16, seconds * 1000)));
        byte[] track = box("tkhd", bytes(84, b -> b.putInt(76, width << 16).putInt(80, height << 16)));
        byte[] handler = box("hdlr", bytes(24, b -> b.put(8, "vide".getBytes(StandardCharsets.US_ASCII))));
        return join(
                box("ftyp", "isom\0\0\0\0isom".getBytes(StandardCharsets.ISO_8859_1)),
                box("moov", join(header, box("trak", join(track, box("mdia", handler))))),
                box("mdat", new byte[5000]));
    }

    public static byte[] book(Entry... more) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            byte[] type = "application/epub+zip".getBytes(StandardCharsets.US_ASCII);
            var first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            var sum = new CRC32();
            sum.update(type);
            first.setCrc(sum.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            for (Entry entry : more) {
                zip.putNextEntry(new ZipEntry(entry.name()));
                zip.write(entry.content());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static Entry container() {
        return new Entry("META-INF/container.xml", "<container/>".getBytes(StandardCharsets.US_ASCII));
    }

    public record Entry(String name, byte[] content) {}

    static byte[] box(String type, byte[] body) {
        return ByteBuffer.allocate(8 + body.length)
                .putInt(8 + body.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(body)
                .array();
    }

    private static byte[] bytes(int length, java.util.function.Consumer<ByteBuffer> fill) {
        var buffer = ByteBuffer.allocate(length);
        fill.accept(buffer);
        return buffer.array();
    }

    private static byte[] join(byte[]... parts) {
        var joined =
                ByteBuffer.allocate(Arrays.stream(parts).mapToInt(p -> p.length).sum());
        for (byte[] part : parts) joined.put(part);
        return joined.array();
    }
}
