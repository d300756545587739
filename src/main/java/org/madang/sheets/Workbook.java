package org.madang.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * An XLSX file. It is a ZIP, so it is unpacked once into nothing and counted before anything is kept; the directory is
 * the same that the reader goes by, so there is no second truth.
 */
final class Workbook {
    private static final int SHEETS = 50;
    /** Rows of a sheet among which headings are sought. */
    private static final int LOOKED_AT = 12;

    private static final int PARTS = 2_000;
    private static final long UNPACKED = 300_000_000;
    private static final long TEXTS = 60_000_000;
    private static final int RATIO = 200;
    /** Small parts of many zeros are common and harm nobody. */
    private static final long RATIO_FROM = 2_000_000;

    private Workbook() {}

    /**
     * Reads the sheet that holds the list: the first one with headings that we know, else the first that holds anything.
     *
     * @return its name where it is not the only one, or empty
     */
    static String read(Path file, Predicate<List<String>> heading, Limits.Counted rows) throws IOException {
        look(file);
        try (var book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false))) {
            var sheets = book.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .limit(SHEETS)
                    .toList();
            if (sheets.isEmpty()) throw new Refused("empty");
            Sheet sheet = sheets.size() == 1 ? sheets.getFirst() : theList(sheets, heading, book.isDate1904());
            try (var lines = sheet.openStream()) {
                lines.forEach(row -> rows.row(row.getRowNum(), cells(row, book.isDate1904())));
            }
            return sheets.size() == 1 ? "" : sheet.getName();
        } catch (Refused known) {
            throw known;
        } catch (RuntimeException | IOException broken) {
            // The reader tells a broken file by many kinds of exception; to the person they are one.
            if (broken.getCause() instanceof Refused known) throw known;
            throw new Refused("broken");
        }
    }

    private static Sheet theList(List<Sheet> sheets, Predicate<List<String>> heading, boolean from1904)
            throws IOException {
        Sheet filled = null;
        for (Sheet sheet : sheets) {
            try (var lines = sheet.openStream()) {
                var first = lines.map(row -> cells(row, from1904))
                        .filter(cells -> !cells.stream().allMatch(String::isBlank))
                        .limit(LOOKED_AT)
                        .toList();
                if (first.stream().anyMatch(heading)) return sheet;
                if (filled == null && !first.isEmpty()) filled = sheet;
            } catch (Refused otherThings) {
                // A sheet of charts or of accounts beside the list may be as wide as it likes.
            }
        }
        return filled == null ? sheets.getFirst() : filled;
    }

    private static void look(Path file) throws IOException {
        boolean book = false;
        long all = 0;
        int parts = 0;
        byte[] buffer = new byte[65_536];
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (++parts > PARTS) throw new Refused("bomb");
                String name = entry.getName();
                if (entry.getGeneralPurposeBit().usesEncryption()) throw new Refused("encrypted");
                if (name.endsWith("vbaProject.bin")) throw new Refused("macros");
                if (name.equals("xl/workbook.xml")) book = true;
                if (name.equals("mimetype") || name.equals("word/document.xml")) throw new Refused("office");
                try (InputStream in = zip.getInputStream(entry)) {
                    all += unpack(in, entry, all, buffer);
                }
            }
        } catch (Refused known) {
            throw known;
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refused("broken");
        }
        if (!book) throw new Refused("notsheet");
    }

    private static long unpack(InputStream in, ZipArchiveEntry entry, long before, byte[] buffer) throws IOException {
        long size = 0;
        boolean xml = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
        String tail = "";
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            boolean first = size == 0;
            size += read;
            if (before + size > UNPACKED
                    || (size > RATIO_FROM && size > RATIO * Math.max(1, entry.getCompressedSize()))
                    || (entry.getName().endsWith("sharedStrings.xml") && size > TEXTS)) throw new Refused("bomb");
            if (!xml) continue;
            String piece = tail + new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
            // UTF-16 would hide what is looked for; no spreadsheet program writes it.
            if (piece.contains("<!DOCTYPE") || piece.contains("<!ENTITY") || (first && piece.indexOf('\0') >= 0))
                throw new Refused("entities");
            tail = piece.substring(Math.max(0, piece.length() - 10));
        }
        return size;
    }

    private static List<String> cells(Row row, boolean from1904) {
        if (row.getCellCount() > Limits.COLUMNS && beyond(row, from1904)) throw new Refused("columns", Limits.COLUMNS);
        var cells = new ArrayList<String>();
        for (int i = 0; i < Math.min(row.getCellCount(), Limits.COLUMNS); i++) {
            Cell cell = row.hasCell(i) ? row.getCell(i) : null;
            String text = cell == null ? "" : text(cell, from1904);
            if (text.length() > Limits.LETTERS) throw new Refused("long", row.getRowNum(), Limits.LETTERS);
            cells.add(text);
        }
        return cells;
    }

    private static boolean beyond(Row row, boolean from1904) {
        for (int i = Limits.COLUMNS; i < row.getCellCount(); i++)
            if (row.hasCell(i)
                    && row.getCell(i) != null
                    && !text(row.getCell(i), from1904).isBlank()) return true;
        return false;
    }

    /** What a person sees: of a formula the value that was last calculated, never the formula. */
    private static String text(Cell cell, boolean from1904) {
        if (cell.getType() == CellType.NUMBER || (cell.getType() == CellType.FORMULA && cell.getRawValue() != null)) {
            String number = plain(String.valueOf(cell.getRawValue()));
            return Days.shown(cell.getDataFormatId(), cell.getDataFormatString())
                    ? Days.text(number, from1904)
                    : number;
        }
        if (cell.getType() == CellType.ERROR) return String.valueOf(cell.getRawValue());
        try {
            return cell.getText() == null ? "" : cell.getText();
        } catch (RuntimeException odd) {
            throw new UncheckedIOException(new IOException(odd));
        }
    }

    private static String plain(String raw) {
        if (!raw.matches("-?[0-9]+\\.?[0-9]*([eE][+-]?[0-9]{1,2})?")) return raw;
        return new java.math.BigDecimal(raw).stripTrailingZeros().toPlainString();
    }
}
