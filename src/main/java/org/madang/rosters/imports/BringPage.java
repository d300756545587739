package org.madang.rosters.imports;

import org.madang.rosters.Courses;
import org.madang.web.Form;
import org.madang.web.Page;

/** Asks for a file or for pasted cells. */
public record BringPage(Form form, Courses.Choosable courses, int rows, int columns, long megabytes) implements Page {
    @Override
    public String template() {
        return "rosters/imports/bring.jte";
    }
}
