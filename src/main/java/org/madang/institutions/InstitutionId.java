package org.madang.institutions;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

/** An institution. */
public record InstitutionId(UUID value) implements Id {
    public static InstitutionId of(String text) {
        return new InstitutionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
