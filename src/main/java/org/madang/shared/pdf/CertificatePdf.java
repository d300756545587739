package org.madang.shared.pdf;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.util.List;
import java.util.Map;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfContentByte;

/** Lays a certificate out on one A4 page, landscape. Sizes are points. */
public final class CertificatePdf {
    private static final double LEFT = 92;
    private static final double RIGHT = 770;
    private static final double HEIGHT = 595;
    private static final double CODE = 84;
    private static final double SIGNATURE_LINE = 118;

    private final Certificate certificate;
    private final TaggedPdf pdf;

    private CertificatePdf(Certificate certificate) {
        this.certificate = certificate;
        this.pdf = new TaggedPdf(
                PageSize.A4.rotate(),
                certificate.heading() + " · " + certificate.name(),
                "Madang",
                certificate.language());
    }

    public static byte[] render(Certificate certificate) {
        return new CertificatePdf(certificate).draw();
    }

    private byte[] draw() {
        pdf.decoration(this::edge);
        pdf.part("H1", () -> show(certificate.heading(), LEFT, HEIGHT - 104, Face.SERIF, 27, Inks.INDIGO));
        pdf.part("P", () -> show(certificate.certifies(), LEFT, HEIGHT - 150, Face.SANS, 12, Inks.SOFT));
        double y = names(HEIGHT - 152);
        y = statement(y);
        facts(y - 22);
        signatures();
        check();
        return pdf.finish();
    }

    /** The sleeve of five colours. */
    private void edge() {
        double each = HEIGHT / Inks.FIVE.size();
        for (int i = 0; i < Inks.FIVE.size(); i++) {
            pdf.box(0, HEIGHT - (i + 1) * each, 26, each, Inks.FIVE.get(i));
        }
        pdf.box(30, 0, 1.2, HEIGHT, Inks.INK);
        right("마당 Madang", RIGHT, HEIGHT - 60, 10, Inks.SOFT);
    }

    /** Stacked letters and vowels stand far above and hang far below the line in some scripts; the leading knows. */
    private double names(double top) {
        double size = fitting(certificate.name(), Face.SERIF, 42, RIGHT - LEFT);
        double leading = Typesetter.leading(certificate.name(), size);
        double y = top - leading * .62 - 8;
        pdf.part("H2", () -> show(certificate.name(), LEFT, y, Face.SERIF, size, Inks.INK));
        double below = y - leading * .5 - 10;
        if (certificate.latinName().isBlank()) return below - 4;
        pdf.part("P", () -> show(certificate.latinName(), LEFT, below, Face.SANS, 15, Inks.SOFT));
        return below - 34;
    }

    private double statement(double y) {
        List<String> lines = pdf.type.lines(certificate.statement(), Face.SERIF, 14, RIGHT - LEFT - 40);
        double[] at = {y};
        pdf.part("P", () -> {
            for (String line : lines) {
                show(line, LEFT, at[0], Face.SERIF, 14, Inks.INK);
                at[0] -= Typesetter.leading(line, 14);
            }
        });
        return at[0];
    }

    private void facts(double y) {
        double x = LEFT;
        for (Certificate.Fact fact : certificate.facts()) {
            double column = x;
            pdf.part("P", () -> {
                show(fact.label(), column, y, Face.SANS, 8.5, Inks.SOFT);
                show(fact.value(), column, y - 16, Face.SANS, 11, Inks.INK);
            });
            double wide =
                    Math.max(pdf.type.width(fact.label(), Face.SANS, 8.5), pdf.type.width(fact.value(), Face.SANS, 11));
            x += wide + 30;
        }
    }

    private void signatures() {
        double wide = 236;
        for (int i = 0; i < certificate.signatures().size(); i++) {
            Certificate.Signature signature = certificate.signatures().get(i);
            double x = LEFT + i * (wide + 28);
            pdf.decoration(() -> pdf.line(x, x + wide, SIGNATURE_LINE, Inks.INK));
            pdf.part("P", () -> {
                show(signature.signatory(), x, SIGNATURE_LINE - 16, Face.BOLD, 10, Inks.INK);
                if (!signature.title().isBlank())
                    show(signature.title(), x, SIGNATURE_LINE - 30, Face.SANS, 8.5, Inks.SOFT);
                double y = SIGNATURE_LINE - 46;
                for (String line : pdf.type.lines(signature.institution(), Face.SANS, 9.5, wide)) {
                    show(line, x, y, Face.SANS, 9.5, Inks.INK);
                    y -= 13;
                }
            });
        }
    }

    private void check() {
        double x = RIGHT - CODE;
        double y = 74;
        pdf.figure(certificate.checkHint() + " " + certificate.checkUrl(), () -> code(x, y));
        pdf.part("P", () -> {
            right(certificate.checkHint(), RIGHT, y - 14, 8, Inks.SOFT);
            right(certificate.number(), RIGHT, y - 27, 9, Inks.INK);
            right(certificate.issued(), RIGHT, y - 40, 9, Inks.INK);
        });
    }

    private void code(double x, double y) {
        ByteMatrix squares = squares(certificate.checkUrl());
        double each = CODE / squares.getWidth();
        PdfContentByte on = pdf.page();
        on.setColorFill(Inks.INK);
        for (int row = 0; row < squares.getHeight(); row++) {
            for (int column = 0; column < squares.getWidth(); column++) {
                if (squares.get(column, row) == 1) {
                    on.rectangle(
                            (float) (x + column * each),
                            (float) (y + (squares.getHeight() - 1 - row) * each),
                            (float) each,
                            (float) each);
                }
            }
        }
        on.fill();
    }

    private static ByteMatrix squares(String address) {
        try {
            return Encoder.encode(address, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("This address does not fit into a code: " + address, e);
        }
    }

    private void show(String text, double x, double y, Face face, double size, Color colour) {
        pdf.type.show(pdf.page(), text, x, y, face, size, colour);
    }

    private void right(String text, double x, double y, double size, Color colour) {
        show(text, x - pdf.type.width(text, Face.SANS, size), y, Face.SANS, size, colour);
    }

    /** The size at which a line fits, no larger than wanted. */
    private double fitting(String text, Face face, double wanted, double widest) {
        return Math.min(wanted, wanted * widest / Math.max(1, pdf.type.width(text, face, wanted)));
    }
}
