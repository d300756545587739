package org.madang.forum;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

/** The case study of one country in a forum. */
public record CaseId(UUID value) implements Id {
    public static CaseId next() {
        return new CaseId(Ids.next());
    }

    public static CaseId of(String text) {
        return new CaseId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
