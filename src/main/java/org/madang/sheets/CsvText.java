package org.madang.sheets;

import java.util.ArrayList;
import java.util.List;

/** Rows of a text file: fields apart by comma, semicolon or tab, quoted where they hold one of these or a line end. */
final class CsvText {
    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int LINES_LOOKED_AT = 20;

    private final String text;
    private int at;
    private int line = 1;

    private CsvText(String text, int at) {
        this.text = text;
        this.at = at;
    }

    static void read(String text, char separator, Limits.Counted rows) {
        var csv = new CsvText(text, start(text));
        while (csv.at < text.length()) {
            int first = csv.line;
            rows.row(first, csv.record(separator));
        }
    }

    /** Excel itself takes a first line such as "sep=;" for the separator and not for a row. */
    private static int start(String text) {
        if (!text.regionMatches(true, 0, "sep=", 0, 4) || text.length() < 6) return 0;
        int end = text.indexOf('\n');
        return end >= 0 && end <= 7 ? end + 1 : 0;
    }

    static char separator(String text) {
        int start = start(text);
        if (start > 0) return text.charAt(4);
        var lines = new ArrayList<List<List<String>>>();
        for (char candidate : SEPARATORS)
            try {
                lines.add(firstLines(text, candidate));
            } catch (Refused refused) {
                if (refused.key().endsWith("columns")) return candidate;
                // A quote that another separator leaves open, as in a cell of several lines, only tells that this is
                // not it.
                lines.add(List.of());
            }
        // A title above the headings stands in one field, whatever separates the others.
        int titles = lines.stream().mapToInt(CsvText::titles).min().orElse(0);
        char best = ',';
        int most = 1;
        for (int i = 0; i < SEPARATORS.length; i++) {
            int fields = fields(lines.get(i), titles);
            if (fields > most) {
                most = fields;
                best = SEPARATORS[i];
            }
        }
        return best;
    }

    private static List<List<String>> firstLines(String text, char separator) {
        var csv = new CsvText(text, 0);
        var lines = new ArrayList<List<String>>();
        for (int i = 0; i < LINES_LOOKED_AT && csv.at < text.length(); i++) {
            var line = csv.record(separator);
            if (!line.stream().allMatch(String::isBlank)) lines.add(line);
        }
        return lines;
    }

    /** How many lines of one field stand before the first of more. */
    private static int titles(List<List<String>> lines) {
        for (int i = 0; i < lines.size(); i++) if (lines.get(i).size() > 1) return i;
        return Integer.MAX_VALUE;
    }

    /** As many fields as the shortest line has; the heading has all columns, later rows may stop early. */
    private static int fields(List<List<String>> lines, int titles) {
        if (lines.size() <= titles) return 0;
        int heading = lines.get(titles).size();
        int fields = heading > 1 ? heading * 2 : heading;
        for (var line : lines.subList(titles + 1, lines.size())) fields = Math.min(fields, line.size());
        return fields;
    }

    private List<String> record(char separator) {
        var fields = new ArrayList<String>();
        while (true) {
            fields.add(field(separator));
            if (fields.size() > Limits.COLUMNS) throw new Refused("columns", Limits.COLUMNS);
            if (at >= text.length()) return fields;
            char end = text.charAt(at++);
            if (end == separator) {
                if (at >= text.length()) {
                    fields.add("");
                    return fields;
                }
                continue;
            }
            if (end == '\r' && at < text.length() && text.charAt(at) == '\n') at++;
            line++;
            return fields;
        }
    }

    /** Leaves the place at the separator, the line end or the end of all. */
    private String field(char separator) {
        var field = new StringBuilder();
        boolean quoted = false;
        boolean begun = false;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quoted) {
                if (c != '"') {
                    if (c == '\n') line++;
                    append(field, c);
                } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    append(field, c);
                    at++;
                } else quoted = false;
            } else if (c == separator || c == '\n' || c == '\r') break;
            else if (c == '"' && !begun) quoted = true;
            else append(field, c);
            begun = true;
        }
        if (quoted) throw new Refused("quote", line);
        return field.toString();
    }

    private void append(StringBuilder field, char c) {
        if (field.length() >= Limits.LETTERS) throw new Refused("long", line, Limits.LETTERS);
        field.append(c);
    }
}
