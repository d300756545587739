package org.madang.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads a list, whatever of the known kinds of file it is. */
public final class Sheet {
    private Sheet() {}

    /**
     * @param letters charset of a text file, or empty; {@code separator} likewise
     * @param sheet the name of the sheet that was read where the file holds more than one, or empty
     */
    public record Read(Kind kind, String letters, String separator, String sheet, int rows) {}

    public enum Kind {
        CSV,
        XLSX,
        PASTED
    }

    /**
     * @param name as the person's machine calls the file
     * @param told the charset somebody chose, else it is found out
     * @param heading tells a row of headings, by which the sheet is found in a file of several
     * @throws Refused when the file is not taken
     */
    public static Read read(
            Path file, String name, Optional<Charset> told, Predicate<List<String>> heading, Limits.Rows to)
            throws IOException {
        long size = Files.size(file);
        if (size == 0) throw new Refused("empty");
        if (size > Limits.BYTES) throw new Refused("large", Limits.BYTES / 1_000_000);
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        byte[] start = start(file);
        boolean zip = start.length > 3 && start[0] == 'P' && start[1] == 'K';
        if (isOldOffice(start)) throw new Refused(holdsEncrypted(file) ? "encrypted" : "xls");
        if (ending.equals("xlsm") || ending.equals("xltm")) throw new Refused("macros");
        var rows = new Limits.Counted(to);
        if (zip) {
            if (!ending.equals("xlsx")) throw new Refused("ending.book", name);
            String sheet = Workbook.read(file, heading, rows);
            return done(new Read(Kind.XLSX, "", "", sheet, rows.rows()));
        }
        if (ending.equals("xlsx")) throw new Refused("ending.text", name);
        return done(text(Files.readAllBytes(file), told, Kind.CSV, rows));
    }

    /** Cells copied in a spreadsheet arrive as text with tabs. */
    public static Read paste(String text, Limits.Rows to) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > Limits.BYTES) throw new Refused("large", Limits.BYTES / 1_000_000);
        return done(text(bytes, Optional.of(StandardCharsets.UTF_8), Kind.PASTED, new Limits.Counted(to)));
    }

    private static Read done(Read read) {
        if (read.rows() == 0) throw new Refused("empty");
        return read;
    }

    private static Read text(byte[] bytes, Optional<Charset> told, Kind kind, Limits.Counted rows) {
        var letters = Letters.read(bytes, told);
        if (letters.text().indexOf('\0') >= 0 || letters.text().startsWith("%PDF")) throw new Refused("notsheet");
        char separator = CsvText.separator(letters.text());
        CsvText.read(letters.text(), separator, rows);
        return new Read(kind, letters.name(), String.valueOf(separator), "", rows.rows());
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(8);
        }
    }

    private static boolean isOldOffice(byte[] start) {
        return start.length > 3 && (start[0] & 0xFF) == 0xD0 && (start[1] & 0xFF) == 0xCF && start[2] == 0x11;
    }

    /** An encrypted XLSX is wrapped in the old container, whose directory names its streams in UTF-16. */
    private static boolean holdsEncrypted(Path file) throws IOException {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        return bytes.contains("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e");
    }
}
