package org.madang.rosters.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column holds what.
 *
 * @param fields one a column, {@code ""} for a column that is not taken
 */
public record Mapping(List<String> fields) {
    public Mapping {
        fields = List.copyOf(fields);
    }

    /**
     * What the headings say by themselves; of two columns for one field the first is taken. A column that only counts the
     * rows makes nobody known again, whatever its heading.
     *
     * @param first some rows from the first
     */
    public static Mapping of(List<String> headings, List<List<String>> first) {
        Set<Field> taken = EnumSet.noneOf(Field.class);
        var fields = new ArrayList<String>();
        for (int i = 0; i < headings.size(); i++) {
            int column = i;
            fields.add(Headings.field(headings.get(i))
                    .filter(field -> field != Field.EXTERNAL_ID || !counts(first, column))
                    .filter(taken::add)
                    .map(Field::name)
                    .orElse(""));
        }
        return new Mapping(fields);
    }

    private static boolean counts(List<List<String>> rows, int column) {
        for (int i = 0; i < rows.size(); i++) {
            String cell = column < rows.get(i).size() ? rows.get(i).get(column) : "";
            if (!cell.equals(String.valueOf(i + 1))) return false;
        }
        return !rows.isEmpty();
    }

    public int column(Field field) {
        return fields.indexOf(field.name());
    }

    public boolean has(Field field) {
        return column(field) >= 0;
    }

    public @Nullable Field field(int column) {
        return column < fields.size() ? Field.of(fields.get(column)).orElse(null) : null;
    }

    /** The field that is given to more than one column, if there is one. */
    public @Nullable Field twice() {
        for (Field field : Field.values())
            if (fields.indexOf(field.name()) != fields.lastIndexOf(field.name())) return field;
        return null;
    }

    String cell(List<String> cells, Field field) {
        int column = column(field);
        return column < 0 || column >= cells.size() ? "" : cells.get(column).strip();
    }
}
