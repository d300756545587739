package org.madang.shared.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bundled fonts. A server has neither fonts nor fontconfig, and the JDK refuses to load any font without the
 * latter, so the first use writes a small font configuration of our own and names it to the JDK.
 */
public final class Typefaces {

    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);
    private static final Map<String, byte[]> BYTES = new ConcurrentHashMap<>();
    private static final Map<String, Font> FONTS = new ConcurrentHashMap<>();

    static {
        prepare();
    }

    private Typefaces() {}

    /** A stretch of text that one font can draw. */
    record Run(String text, Script script) {}

    /** The outline of one line of text, its baseline starting at 0,0; for drawings where text must look the same everywhere. */
    public static Shape outline(String text, Face face, float size) {
        Path2D path = new Path2D.Double();
        double x = 0;
        for (Run run : runs(text, face)) {
            Font font = font(run.script().file(face)).deriveFont(size);
            char[] chars = run.text().toCharArray();
            GlyphVector glyphs = font.layoutGlyphVector(UNHINTED, chars, 0, chars.length, Font.LAYOUT_LEFT_TO_RIGHT);
            path.append(AffineTransform.getTranslateInstance(x, 0).createTransformedShape(glyphs.getOutline()), false);
            x += glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
        }
        return path;
    }

    /** Characters that no bundled font can draw, each once; empty means the text may be printed. */
    public static String missing(String text) {
        StringBuilder missing = new StringBuilder();
        for (Run run : runs(text, Face.SERIF)) {
            Font font = font(run.script().file(Face.SERIF));
            run.text()
                    .codePoints()
                    .filter(c -> !font.canDisplay(c) && missing.indexOf(Character.toString(c)) < 0)
                    .forEach(missing::appendCodePoint);
        }
        return missing.toString();
    }

    /** Splits text by script; signs common to scripts stay with the letters before them when that font has them. */
    static List<Run> runs(String text, Face face) {
        String clean = Normalizer.normalize(text, Normalizer.Form.NFC).replace("\u200B", "");
        List<Run> runs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        Script script = Script.LATIN;
        for (int at = 0; at < clean.length(); ) {
            int c = clean.codePointAt(at);
            Script next = script(c, script, face);
            if (next != script && !open.isEmpty()) {
                runs.add(new Run(open.toString(), script));
                open.setLength(0);
            }
            script = next;
            open.appendCodePoint(c);
            at += Character.charCount(c);
        }
        if (!open.isEmpty()) {
            runs.add(new Run(open.toString(), script));
        }
        return runs;
    }

    static byte[] bytes(String file) {
        return BYTES.computeIfAbsent(file, Typefaces::read);
    }

    private static Script script(int c, Script before, Face face) {
        return switch (Character.UnicodeScript.of(c)) {
            case HANGUL, HAN -> Script.HANGUL;
            case KHMER -> Script.KHMER;
            case LAO -> Script.LAO;
            case KANNADA -> Script.KANNADA;
            case DEVANAGARI -> Script.DEVANAGARI;
            case MYANMAR -> Script.MYANMAR;
            case THAI -> Script.THAI;
            case INHERITED -> before;
            case COMMON -> font(before.file(face)).canDisplay(c) ? before : Script.LATIN;
            default -> Script.LATIN;
        };
    }

    private static Font font(String file) {
        return FONTS.computeIfAbsent(file, Typefaces::load);
    }

    private static Font load(String file) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes(file)));
        } catch (FontFormatException e) {
            throw new IllegalStateException("The bundled font " + file + " is broken", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String file) {
        try (InputStream in = Typefaces.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The font " + file + " is not in the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void prepare() {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        if (System.getProperty("sun.awt.fontconfig") != null) {
            return;
        }
        try {
            Path folder = Files.createTempDirectory("madang-type");
            Path text = Files.write(folder.resolve("text.ttf"), read("NotoSans-Regular.ttf"));
            Path settings = Files.writeString(folder.resolve("fontconfig.properties"), settings(text));
            List.of(folder, text, settings).forEach(made -> made.toFile().deleteOnExit());
            System.setProperty("sun.awt.fontconfig", settings.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String settings(Path font) {
        StringBuilder lines = new StringBuilder("version=1\nsequence.allfonts=latin-1\n");
        for (String name : List.of("serif", "sansserif", "monospaced", "dialog", "dialoginput")) {
            for (String style : List.of("plain", "bold", "italic", "bolditalic")) {
                lines.append(name).append('.').append(style).append(".latin-1=text\n");
            }
        }
        return lines.append("filename.text=")
                .append(font.toString().replace("\\", "\\\\"))
                .append('\n')
                .toString();
    }
}
