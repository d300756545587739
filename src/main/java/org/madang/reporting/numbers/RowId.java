package org.madang.reporting.numbers;

import java.util.UUID;
import org.madang.shared.Id;

/** What a row behind a figure is: an enrolment, a work, an institution, whatever the figure counts. */
record RowId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
