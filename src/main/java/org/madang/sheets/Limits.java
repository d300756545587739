package org.madang.sheets;

import java.util.List;

/** What a sheet may hold. Everything above is refused in plain words. */
public final class Limits {
    public static final long BYTES = 20_000_000;
    public static final int ROWS = 50_000;
    public static final int COLUMNS = 100;
    public static final int LETTERS = 2_000;

    private Limits() {}

    /** Counts rows in, and hands on those that are not empty. */
    static final class Counted {
        private final Rows to;
        private int line;
        private int rows;

        Counted(Rows to) {
            this.to = to;
        }

        void row(List<String> cells) {
            row(++line, cells);
        }

        void row(int number, List<String> cells) {
            line = number;
            if (cells.stream().allMatch(String::isBlank)) return;
            // The first one is the heading.
            if (++rows > ROWS + 1) throw new Refused("rows", ROWS);
            to.row(number, cells);
        }

        int rows() {
            return rows;
        }
    }

    /** Takes one row after the other, with its number in the file, from 1. */
    @FunctionalInterface
    public interface Rows {
        void row(int number, List<String> cells);
    }
}
