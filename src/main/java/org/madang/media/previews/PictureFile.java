package org.madang.media.previews;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import org.madang.media.FileType;
import org.madang.media.PreviewSize;
import org.madang.media.inspection.Orientation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decodes a picture no larger than it will be shown, expecting a hostile one. */
final class PictureFile {
    private static final Logger LOG = LoggerFactory.getLogger(PictureFile.class);
    private static final int EXIF_REACHES = 128 * 1024;
    /** The head was asked before; a picture inside of a container may still say otherwise. */
    private static final long MOST_PIXELS = 60_000_000;

    private PictureFile() {}

    /** Upright and fit for the largest preview; empty when it cannot be read. */
    static Optional<BufferedImage> read(FileType type, InputStream content) throws IOException {
        var buffered = new BufferedInputStream(content, EXIF_REACHES);
        buffered.mark(EXIF_REACHES);
        int orientation = type == FileType.JPEG ? Orientation.of(buffered.readNBytes(EXIF_REACHES)) : 1;
        buffered.reset();
        try {
            return Optional.of(SmallPicture.upright(
                    SmallPicture.fit(decoded(type, buffered), PreviewSize.PAGE.edge()), orientation));
        } catch (IOException | RuntimeException damaged) {
            // Decoders answer damage with whatever exception it makes them stumble over.
            LOG.info("A {} could not be decoded: {}", type, damaged.toString());
            return Optional.empty();
        }
    }

    private static BufferedImage decoded(FileType type, InputStream content) throws IOException {
        try (var in = ImageIO.createImageInputStream(content)) {
            ImageReader reader =
                    ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_PIXELS) throw new IOException("too many pixels");
                // Of a large picture only so many points are kept that memory stays within a few megabytes.
                int step = Math.max(1, Math.max(width, height) / (2 * PreviewSize.PAGE.edge()));
                ImageReadParam how = reader.getDefaultReadParam();
                how.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, how);
            } finally {
                reader.dispose();
            }
        }
    }
}
