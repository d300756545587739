package org.madang.shared.pdf;

import java.awt.Color;
import java.util.List;
import org.openpdf.text.PageSize;

/** Sets a plain document on A4 pages. Sizes are points. */
public final class DocumentPdf {
    private static final double LEFT = 76;
    private static final double RIGHT = 519;
    private static final double TOP = 766;
    private static final double BOTTOM = 72;

    private final TaggedPdf pdf;
    private final String title;
    private double y = TOP;
    private int page = 1;

    private DocumentPdf(TextDocument document) {
        pdf = new TaggedPdf(PageSize.A4, document.title(), document.author(), document.language());
        title = document.title();
    }

    public static byte[] render(TextDocument document) {
        DocumentPdf drawing = new DocumentPdf(document);
        drawing.frame();
        document.blocks().forEach(drawing::block);
        return drawing.pdf.finish();
    }

    private void block(TextDocument.Block block) {
        switch (block) {
            case TextDocument.Title(String text) -> lines("H1", text, Face.SERIF, 24, Inks.INDIGO, 10);
            case TextDocument.Subtitle(String text) -> lines("P", text, Face.SERIF, 14, Inks.SOFT, 14);
            case TextDocument.Heading(String text) -> {
                if (y < BOTTOM + 70) turn();
                y -= 8;
                lines("H2", text, Face.BOLD, 12.5, Inks.INK, 4);
            }
            case TextDocument.Paragraph(String text) -> lines("P", text, Face.SERIF, 11, Inks.INK, 7);
            case TextDocument.Labelled(String label, String text) -> {
                if (y < BOTTOM + 40) turn();
                lines("P", label, Face.SANS, 9, Inks.SOFT, 1);
                lines("P", text, Face.SERIF, 11, Inks.INK, 8);
            }
            case TextDocument.Entry(String label, String value) -> entry(label, value);
            case TextDocument.PageEnd() -> turn();
        }
    }

    private void lines(String role, String text, Face face, double size, Color colour, double after) {
        List<String> lines = pdf.type.lines(text, face, size, RIGHT - LEFT);
        for (int from = 0; from < lines.size(); ) {
            double leading = Typesetter.leading(text, size);
            int fit = (int) Math.max(0, (y - BOTTOM) / leading);
            if (fit == 0) {
                turn();
                continue;
            }
            int to = Math.min(lines.size(), from + fit);
            List<String> here = lines.subList(from, to);
            pdf.part(
                    role,
                    () -> here.forEach(line -> {
                        y -= leading;
                        pdf.type.show(pdf.page(), line, LEFT, y, face, size, colour);
                    }));
            from = to;
        }
        y -= after;
    }

    private void entry(String label, String value) {
        double size = 10.5;
        double valueWidth = pdf.type.width(value, Face.SANS, size);
        List<String> lines = pdf.type.lines(label, Face.SERIF, size, RIGHT - LEFT - valueWidth - 24);
        double leading = Typesetter.leading(label, size);
        if (y - leading * lines.size() < BOTTOM) turn();
        pdf.part("P", () -> {
            for (int i = 0; i < lines.size(); i++) {
                y -= leading;
                pdf.type.show(pdf.page(), lines.get(i), LEFT, y, Face.SERIF, size, Inks.INK);
                if (i == 0) pdf.type.show(pdf.page(), value, RIGHT - valueWidth, y, Face.SANS, size, Inks.INK);
            }
        });
        y -= 4;
        pdf.decoration(() -> pdf.line(LEFT, RIGHT, y, Inks.HAIRLINE));
        y -= 3;
    }

    private void turn() {
        pdf.newPage();
        page++;
        y = TOP;
        frame();
    }

    /** The band of five colours above, the running title and the page below. */
    private void frame() {
        pdf.decoration(() -> {
            double each = (RIGHT - LEFT) / Inks.FIVE.size();
            for (int i = 0; i < Inks.FIVE.size(); i++) {
                pdf.box(LEFT + i * each, 806, each, 5, Inks.FIVE.get(i));
            }
            pdf.type.show(pdf.page(), title, LEFT, 40, Face.SANS, 8, Inks.SOFT);
            String number = String.valueOf(page);
            pdf.type.show(
                    pdf.page(), number, RIGHT - pdf.type.width(number, Face.SANS, 8), 40, Face.SANS, 8, Inks.SOFT);
        });
    }
}
