package org.madang.shared.pdf;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import org.madang.shared.Language;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/** A PDF in the making whose parts say what they are, so that a screen reader finds title, headings and order. */
final class TaggedPdf {
    final Typesetter type = new Typesetter();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Document document;
    private final PdfWriter writer;
    private final PdfStructureElement root;

    TaggedPdf(Rectangle page, String title, String author, Language language) {
        document = new Document(page, 0, 0, 0, 0);
        document.setGlyphLayoutManager(type.manager);
        writer = PdfWriter.getInstance(document, bytes);
        writer.setTagged();
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, org.openpdf.text.pdf.PdfBoolean.PDFTRUE);
        document.addTitle(title);
        document.addAuthor(author);
        document.addCreator("Madang");
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language.tag()));
        root = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
        background(page);
    }

    PdfContentByte page() {
        return writer.getDirectContent();
    }

    void newPage() {
        document.newPage();
        background(document.getPageSize());
    }

    byte[] finish() {
        document.close();
        return bytes.toByteArray();
    }

    /** Draws something that is a heading, a paragraph, ... ({@code H1}, {@code P}). */
    void part(String role, Runnable drawing) {
        page().beginMarkedContentSequence(new PdfStructureElement(root, new PdfName(role)));
        drawing.run();
        page().endMarkedContentSequence();
    }

    void figure(String description, Runnable drawing) {
        PdfStructureElement figure = new PdfStructureElement(root, new PdfName("Figure"));
        figure.put(new PdfName("Alt"), new PdfString(description, PdfString.TEXT_UNICODE));
        page().beginMarkedContentSequence(figure);
        drawing.run();
        page().endMarkedContentSequence();
    }

    /** Draws something that carries no meaning. */
    void decoration(Runnable drawing) {
        page().beginMarkedContentSequence(new PdfName("Artifact"), new PdfDictionary(), true);
        drawing.run();
        page().endMarkedContentSequence();
    }

    void box(double x, double y, double width, double height, Color colour) {
        page().setColorFill(colour);
        page().rectangle((float) x, (float) y, (float) width, (float) height);
        page().fill();
    }

    void line(double fromX, double toX, double y, Color colour) {
        page().setColorStroke(colour);
        page().setLineWidth(.7f);
        page().moveTo((float) fromX, (float) y);
        page().lineTo((float) toX, (float) y);
        page().stroke();
    }

    private void background(Rectangle page) {
        decoration(() -> box(0, 0, page.getWidth(), page.getHeight(), Inks.PAPER));
    }
}
