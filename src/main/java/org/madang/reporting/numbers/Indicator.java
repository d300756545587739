package org.madang.reporting.numbers;

/**
 * One figure as code. Its query yields the rows it counts, with the columns {@code row_id}, {@code dimension} (what it is
 * split by, or empty), {@code label} (jsonb), {@code context} (jsonb), {@code path} (where the row is read), {@code
 * person} (whether the row is about a person) and {@code amount} (milliseconds of a film, else 0).
 *
 * @param key names the figure in addresses, messages and claims
 * @param split what the dimension is: a country, a grade, a field, or nothing
 * @param sql the rows of all editions with the label {@code :label}
 */
public record Indicator(String key, Split split, String sql) {
    public enum Split {
        NONE,
        COUNTRY,
        GRADE,
        FIELD
    }

    String counted() {
        return "select '" + key + "' as key, dimension, count(*) as number, sum(amount) as amount from (" + sql
                + ") counted group by dimension";
    }
}
