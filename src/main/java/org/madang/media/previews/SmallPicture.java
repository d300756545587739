package org.madang.media.previews;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.madang.media.PreviewSize;
import org.madang.media.inspection.Orientation;

/** Draws a picture anew, upright and small; what else the file held, such as where it was taken, is left behind. */
final class SmallPicture {
    private static final float[] QUALITIES = {0.82f, 0.7f, 0.55f, 0.4f};

    private SmallPicture() {}

    /** @param edge the longer side at most; a smaller picture keeps its size */
    static BufferedImage fit(BufferedImage picture, int edge) {
        BufferedImage shown = picture;
        // Halving step by step keeps thin lines that one large step would drop.
        while (Math.max(shown.getWidth(), shown.getHeight()) >= 2 * edge) shown = drawn(shown, 0.5);
        double scale = (double) edge / Math.max(shown.getWidth(), shown.getHeight());
        return drawn(shown, Math.min(1, scale));
    }

    private static BufferedImage drawn(BufferedImage picture, double scale) {
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        // JPEG knows no transparency; paper is white.
        graphics.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        return small;
    }

    static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == Orientation.UPRIGHT) return picture;
        int w = picture.getWidth();
        int h = picture.getHeight();
        boolean lying = Orientation.lying(orientation);
        var turned = new BufferedImage(lying ? h : w, lying ? w : h, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = turned.createGraphics();
        graphics.drawImage(picture, turning(orientation, w, h), null);
        graphics.dispose();
        return turned;
    }

    private static AffineTransform turning(int orientation, int w, int h) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }

    /** As JPEG within the limit: first with less quality, then with fewer pixels, which a page shows as large. */
    static byte[] jpeg(BufferedImage picture, PreviewSize size) {
        BufferedImage shown = picture;
        while (true) {
            for (float quality : QUALITIES) {
                byte[] bytes = jpeg(shown, quality);
                if (bytes.length <= size.limit()) return bytes;
            }
            shown = drawn(shown, 0.5);
        }
    }

    private static byte[] jpeg(BufferedImage picture, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
