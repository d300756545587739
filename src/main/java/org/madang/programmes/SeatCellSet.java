package org.madang.programmes;

import java.util.List;
import java.util.UUID;
import org.madang.shared.FieldChange;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** The places of a cell were set. */
public record SeatCellSet(SeatCellId cell, List<FieldChange> changes, PersonId actor) implements Transition {
    @Override
    public String object() {
        return "seat-cell";
    }

    @Override
    public UUID objectId() {
        return cell.value();
    }

    @Override
    public String to() {
        return "SET";
    }
}
