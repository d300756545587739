package org.madang.shared.pdf;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.awt.Color;
import java.awt.font.GlyphVector;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.GlyphLayoutFontManager.FontLoadException;
import org.openpdf.text.pdf.GlyphLayoutManager;
import org.openpdf.text.pdf.PdfContentByte;

/**
 * Measures and draws single lines. Lines are placed by us, never by the library's paragraphs: those lose the shaping
 * when they justify, and break unspaced scripts inside words.
 */
final class Typesetter {
    final GlyphLayoutManager manager = new GlyphLayoutManager().setWriteActualText(true);

    private final Map<String, BaseFont> fonts = new HashMap<>();

    /** Width of a line in points. */
    double width(String text, Face face, double size) {
        double width = 0;
        for (Typefaces.Run run : Typefaces.runs(text, face)) width += width(run, face, size);
        return width;
    }

    /** Draws a line from its left end on the baseline. */
    void show(PdfContentByte on, String text, double x, double y, Face face, double size, Color colour) {
        double at = x;
        for (Typefaces.Run run : Typefaces.runs(text, face)) {
            on.beginText();
            on.setColorFill(colour);
            on.setFontAndSize(font(run.script(), face), (float) size);
            on.setTextMatrix((float) at, (float) y);
            manager.showText(on, font(run.script(), face), (float) size, run.text());
            on.endText();
            at += width(run, face, size);
        }
    }

    /** Lines no wider than allowed, broken where the script allows it; a line feed always breaks. */
    List<String> lines(String text, Face face, double size, double widest) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            BreakIterator breaks = BreakIterator.getLineInstance(ULocale.ROOT);
            breaks.setText(paragraph);
            int start = 0;
            int fits = 0;
            for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
                if (insideKoreanWord(paragraph, next)) continue;
                boolean tooWide = width(paragraph.substring(start, next).stripTrailing(), face, size) > widest;
                if (tooWide && fits > start) {
                    lines.add(paragraph.substring(start, fits).strip());
                    start = fits;
                }
                fits = next;
            }
            lines.add(paragraph.substring(start).strip());
        }
        return lines;
    }

    /** The rules of Unicode break between any two Hangul syllables; good Korean typesetting keeps words whole. */
    private static boolean insideKoreanWord(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.UnicodeScript.of(text.charAt(at - 1)) == Character.UnicodeScript.HANGUL
                && Character.UnicodeScript.of(text.charAt(at)) == Character.UnicodeScript.HANGUL;
    }

    /** Distance of baselines that leaves room for the marks above and below the letters of these scripts. */
    static double leading(String text, double size) {
        double most = 1.4;
        for (Typefaces.Run run : Typefaces.runs(text, Face.SERIF)) {
            most = Math.max(
                    most,
                    switch (run.script()) {
                        case LATIN -> 1.4;
                        case HANGUL -> 1.6;
                        case DEVANAGARI, KANNADA -> 1.65;
                        case THAI -> 1.7;
                        case LAO -> 1.75;
                        case KHMER -> 1.8;
                        case MYANMAR -> 2.0;
                    });
        }
        return most * size;
    }

    private double width(Typefaces.Run run, Face face, double size) {
        GlyphVector glyphs = manager.computeGlyphVector(font(run.script(), face), (float) size, run.text());
        return glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
    }

    private BaseFont font(Script script, Face face) {
        return fonts.computeIfAbsent(script.file(face), this::load);
    }

    private BaseFont load(String file) {
        try {
            return manager.loadFont(file, new ByteArrayInputStream(Typefaces.bytes(file)), 10)
                    .getBaseFont();
        } catch (FontLoadException e) {
            throw new IllegalStateException("The bundled font " + file + " is broken", e);
        }
    }
}
