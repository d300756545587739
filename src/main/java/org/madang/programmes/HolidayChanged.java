package org.madang.programmes;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.shared.FieldChange;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** A public holiday was added, changed, confirmed, removed or put back. */
public record HolidayChanged(
        HolidayId holiday, @Nullable String from, String to, List<FieldChange> changes, PersonId actor)
        implements Transition {
    @Override
    public String object() {
        return "holiday";
    }

    @Override
    public UUID objectId() {
        return holiday.value();
    }
}
