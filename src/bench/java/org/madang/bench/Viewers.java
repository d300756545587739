package org.madang.bench;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.madang.shared.Grant;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Viewer;

/** Somebody who asks, without a session. */
final class Viewers {
    private Viewers() {}

    static Viewer with(List<Grant> grants) {
        return new Viewer(
                new PersonId(UUID.randomUUID()),
                "Holder",
                Language.ENGLISH,
                "Holder",
                Language.ENGLISH,
                ZoneId.of("Asia/Seoul"),
                false,
                grants,
                null);
    }
}
