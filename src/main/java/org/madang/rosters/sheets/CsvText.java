package org.madang.rosters.sheets;

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
        char best = ',';
        int most = 0;
        for (char candidate : SEPARATORS) {
            var csv = new CsvText(text, 0);
            int fields = Integer.MAX_VALUE;
            try {
                for (int i = 0; i < LINES_LOOKED_AT && csv.at < text.length(); i++) {
                    var record = csv.record(candidate);
                    if (record.stream().allMatch(String::isBlank)) continue;
                    fields = Math.min(fields, record.size());
                    // The heading has all columns; later rows may stop early.
                    if (i == 0 && record.size() > 1) fields = record.size() * 2;
                }
            } catch (Refused tooMuch) {
                return candidate;
            }
            if (fields != Integer.MAX_VALUE && fields > 1 && fields > most) {
                most = fields;
                best = candidate;
            }
        }
        return best;
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
