package org.madang.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;

/**
 * A workbook of people as an office sends it, with mistakes of six kinds; the last two rows are one person, who wrote
 * down two addresses.
 *
 * @param mark keeps its people apart from those of other sheets
 * @param headings of name, e-mail, country, language, time zone and year of birth
 */
record PeopleSheet(String mark, List<String> headings, int people, int wrong) {
    private static final int KINDS = 6;
    private static final int APART = 13;

    String twice() {
        return "Twice Written " + mark;
    }

    /** Where the mistakes stand, far enough from one another; the same number of each kind. */
    private int kind(int row) {
        return row % APART == 0 && row / APART <= wrong ? row / APART % KINDS : -1;
    }

    Path write(Path folder) throws IOException {
        Path file = folder.resolve("people-" + mark + ".xlsx");
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "journey", "1.0")) {
            var sheet = book.newWorksheet("people");
            for (int column = 0; column < headings.size(); column++) sheet.value(0, column, headings.get(column));
            for (int row = 1; row <= people; row++) {
                int kind = kind(row);
                String name = row > people - 2 ? twice() : "Person " + mark + " " + row;
                sheet.value(row, 0, kind == 0 ? "" : name);
                sheet.value(row, 1, kind == 1 ? "no address" : "person" + row + "." + mark + "@import.example");
                sheet.value(row, 2, kind == 2 ? "Atlantis" : "Lao PDR");
                sheet.value(row, 3, kind == 3 ? "Klingon" : "Lao");
                sheet.value(row, 4, kind == 4 ? "GMT+7" : "Asia/Vientiane");
                sheet.value(row, 5, kind == 5 ? "12" : "1988");
            }
        }
        return file;
    }

    /** What should have stood in a cell, by the words that label it. */
    String right(String heading, String cell) {
        return Map.of(
                        headings.get(0), "Mended " + mark + " " + cell,
                        headings.get(1), cell + "." + mark + "@import.example",
                        headings.get(2), "Cambodia",
                        headings.get(3), "Khmer",
                        headings.get(4), "Asia/Phnom_Penh",
                        headings.get(5), "1990")
                .get(heading);
    }
}
