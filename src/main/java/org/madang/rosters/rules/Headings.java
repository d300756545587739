package org.madang.rosters.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where the headings of a list stand: in its first row, or below a title as offices like to put one, and now and then in
 * two rows, of which the upper one spans columns of the lower.
 *
 * @param above how many rows stand above them
 * @param rows how many rows they take, one or two
 * @param names what each column is called
 */
public record Headings(int above, int rows, List<String> names) {
    /** Among so many rows from the first the headings are sought. */
    public static final int LOOKED_AT = 12;

    /** Between a heading that spans columns and the one below it. */
    static final String BELOW = " / ";

    public Headings {
        names = List.copyOf(names);
    }

    /** @param first the first rows that are not empty, at least one */
    public static Headings in(List<List<String>> first) {
        int at = at(first);
        var upper = first.get(at);
        if (at + 1 < first.size() && spans(upper, first.get(at + 1)))
            return new Headings(at, 2, both(upper, first.get(at + 1)));
        return new Headings(at, 1, upper);
    }

    /** Whether a row names at least two things that a list of people may hold. */
    public static boolean told(List<String> row) {
        return known(row) > 1;
    }

    /** What a heading names, by all of its words or by the lower ones alone. */
    static Optional<Field> field(String heading) {
        int below = heading.lastIndexOf(BELOW);
        return Field.named(heading)
                .or(() -> below < 0 ? Optional.empty() : Field.named(heading.substring(below + BELOW.length())));
    }

    private static int known(List<String> row) {
        Set<Field> known = EnumSet.noneOf(Field.class);
        for (String cell : row) field(cell).ifPresent(known::add);
        return known.size();
    }

    private static int at(List<List<String>> first) {
        for (int i = 0; i < first.size(); i++) if (told(first.get(i))) return i;
        if (filled(first.getFirst()) > 1) return 0;
        // Headings in a language that we do not know still fill more than one column, as a title does not.
        for (int i = 1; i < first.size(); i++) if (filled(first.get(i)) > 1) return i;
        return 0;
    }

    private static long filled(List<String> row) {
        return row.stream().filter(cell -> !cell.isBlank()).count();
    }

    /**
     * Whether the lower row completes the upper one: it speaks where that is silent, and with it more is named than
     * without. So no person is ever taken for a heading.
     */
    private static boolean spans(List<String> upper, List<String> lower) {
        boolean completes = false;
        for (int i = 0; i < lower.size(); i++) {
            if (cell(lower, i).chars().anyMatch(c -> c == '@' || Character.isDigit(c))) return false;
            if (cell(upper, i).isEmpty() && !cell(lower, i).isEmpty()) completes = true;
        }
        return completes && known(both(upper, lower)) > known(upper);
    }

    private static List<String> both(List<String> upper, List<String> lower) {
        var names = new ArrayList<String>();
        String over = "";
        for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
            String above = cell(upper, i);
            String below = cell(lower, i);
            if (!above.isEmpty()) over = above;
            names.add(below.isEmpty() ? above : over.isEmpty() ? below : over + BELOW + below);
        }
        return names;
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }
}
