package org.madang.bench;

import java.util.List;

/**
 * A page to be measured.
 *
 * @param as the row of the person who reads it, empty for a visitor
 * @param judged whether the issue sets bars for it
 */
record Scene(String name, String path, String as, boolean judged) {
    /** The newest label is the year of the run, as in the generated rows. */
    static List<Scene> all(int year) {
        return List.of(
                new Scene("home", "/", "", false),
                new Scene("track", "/tracks/track-90", "", true),
                new Scene("this-week", "/this-week", "person90", true),
                new Scene("roster-500", "/tracks/track-150/people", "person10000", false),
                new Scene("numbers", "/report/" + year, "person10001", false));
    }
}
