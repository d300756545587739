package org.madang.programmes;

import java.util.UUID;
import org.madang.shared.Id;

/** A field of culture that tracks teach. */
public record FieldId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
