package org.madang.tables;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The two kinds of file that spreadsheets open; both are written row by row. */
public enum FileWriter {
    CSV("text/csv; charset=utf-8") {
        @Override
        Rows open(Path file, String title) throws IOException {
            Writer out = new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
            // Without this mark Excel reads UTF-8 as the code page of the country it was sold in.
            out.write('\uFEFF');
            return new CsvRows(out);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        Rows open(Path file, String title) throws IOException {
            return new XlsxRows(Files.newOutputStream(file), title);
        }
    };

    private final String type;

    FileWriter(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }

    public String ending() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    abstract Rows open(Path file, String title) throws IOException;

    interface Rows extends AutoCloseable {
        void row(List<Datum> cells);

        @Override
        void close() throws IOException;
    }

    private record CsvRows(Writer out) implements Rows {
        @Override
        public void row(List<Datum> cells) {
            var line = new StringBuilder();
            for (Datum cell : cells) {
                if (!line.isEmpty()) line.append(',');
                switch (cell) {
                    case Datum.Text(String text) ->
                        line.append('"')
                                .append(Formula.harmless(text).replace("\"", "\"\""))
                                .append('"');
                    case Datum.Number(BigDecimal number) -> line.append(number.toPlainString());
                    case Datum.Day(LocalDate day) -> line.append(day);
                    case Datum.Moment(LocalDateTime moment) -> line.append(moment);
                }
            }
            try {
                out.write(line.append("\r\n").toString());
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    private static final class XlsxRows implements Rows {
        private static final int FLUSHED = 500;
        /** What a sheet can hold (ECMA-376), in rows and in letters of a cell. */
        private static final int MOST_ROWS = 1_048_576;

        private static final int LONGEST = 32_767;

        /** The same in every language, and sorted as a day. */
        private static final String DAY = "yyyy-mm-dd";

        private static final String MOMENT = "yyyy-mm-dd hh:mm";

        private final OutputStream out;
        private final Workbook book;
        private final Worksheet sheet;
        private int row;

        XlsxRows(OutputStream out, String title) {
            this.out = out;
            book = new Workbook(out, "Madang", "1.0");
            sheet = book.newWorksheet(title.replaceAll("[\\\\/?*\\[\\]:]", " "));
            sheet.freezePane(1, 1);
        }

        @Override
        public void row(List<Datum> cells) {
            if (row == MOST_ROWS) return;
            for (int column = 0; column < cells.size(); column++) write(column, cells.get(column));
            if (row == 0)
                sheet.range(0, 0, 0, Math.max(0, cells.size() - 1))
                        .style()
                        .bold()
                        .set();
            row++;
            try {
                if (row % FLUSHED == 0) sheet.flush();
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }

        private void write(int column, Datum cell) {
            switch (cell) {
                // A text cell is never calculated, so nothing has to be put in front of it.
                case Datum.Text(String text) -> {
                    if (!text.isEmpty())
                        sheet.inlineString(row, column, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
                }
                case Datum.Number(BigDecimal number) -> sheet.value(row, column, number);
                case Datum.Day(LocalDate day) -> {
                    sheet.value(row, column, day);
                    sheet.style(row, column).format(DAY).set();
                }
                case Datum.Moment(LocalDateTime moment) -> {
                    sheet.value(row, column, moment);
                    sheet.style(row, column).format(MOMENT).set();
                }
            }
        }

        @Override
        public void close() throws IOException {
            try (out) {
                book.finish();
            }
        }
    }
}
