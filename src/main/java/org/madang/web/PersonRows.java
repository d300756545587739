package org.madang.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column that names a person, and what becomes of its rows. The statements may use {@code :person},
 * {@code :addresses} (their e-mail addresses, an array) and {@code :now}.
 *
 * @param export statement whose rows the person is given; null when none, for the reason said in {@code why}
 * @param erasing statements that take what is personal out of the rows when the person goes; none when the rows stay
 * @param moves whether the rows follow the person into another record
 * @param once columns that may not repeat for one person; null when any number of rows may. Of two such rows the one of
 *     the record that stays counts
 * @param among condition on the rows for which that holds, written for the alias {@code x}; empty for all
 * @param left condition, for the alias {@code x} and {@code :kept}, on the rows that stay with the record that goes
 *     because the one that stays has its own; they are the person's history from then on. Empty for none
 */
public record PersonRows(
        String table,
        String column,
        @Nullable String export,
        String why,
        List<String> erasing,
        boolean moves,
        @Nullable List<String> once,
        String among,
        String left) {

    /** Rows about a person, handed out by this statement; they stay for the statistics unless something else is said. */
    public static PersonRows about(String table, String column, String export) {
        return new PersonRows(table, column, export, "", List.of(), true, null, "", "");
    }

    /** The hand that did something: the act stays, and the person reads what they did in the record of their own acts. */
    public static PersonRows actor(String table, String column) {
        return withheld(table, column, "An act upon something else; it stands among the acts of the person.");
    }

    public static PersonRows withheld(String table, String column, String why) {
        return new PersonRows(table, column, null, why, List.of(), true, null, "", "");
    }

    /** The whole row goes when its person goes. */
    public PersonRows goes() {
        return erasedBy("delete from " + table + " where " + column + " = :person");
    }

    public PersonRows erasedBy(String... statements) {
        return new PersonRows(table, column, export, why, List.of(statements), moves, once, among, left);
    }

    public PersonRows onlyOnce(String... columns) {
        return new PersonRows(table, column, export, why, erasing, moves, List.of(columns), among, left);
    }

    public PersonRows amongThose(String condition) {
        return new PersonRows(table, column, export, why, erasing, moves, once, condition, left);
    }

    public PersonRows leftBehindWhen(String condition) {
        return new PersonRows(table, column, export, why, erasing, moves, once, among, condition);
    }

    /** History that names who it was at the time. */
    public PersonRows staysWhereItIs() {
        return new PersonRows(table, column, export, why, erasing, false, once, among, left);
    }
}
