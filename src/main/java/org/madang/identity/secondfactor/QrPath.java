package org.madang.identity.secondfactor;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/** A QR code as the path of an SVG drawing, one square a unit, with the quiet zone that scanners need. */
record QrPath(String path, int size) {
    static QrPath of(String text) {
        try {
            BitMatrix matrix =
                    new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 4));
            var path = new StringBuilder();
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    if (!matrix.get(x, y)) continue;
                    int end = x;
                    while (end < matrix.getWidth() && matrix.get(end, y)) end++;
                    path.append('M')
                            .append(x)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(end - x)
                            .append("v1h-")
                            .append(end - x)
                            .append('z');
                    x = end;
                }
            }
            return new QrPath(path.toString(), matrix.getWidth());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("this text does not fit into a code", tooLong);
        }
    }
}
