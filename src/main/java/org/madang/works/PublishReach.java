package org.madang.works;

import java.util.Map;
import java.util.Objects;
import org.madang.shared.Grant;
import org.madang.shared.ScopeKind;
import org.madang.shared.Viewer;
import org.madang.web.Action;

/** Which works somebody may publish, as the condition of a list: as far as their grants reach where a work stands. */
public final class PublishReach {
    /** On {@code work}; binds {@link #of}. */
    public static final String SQL = """
            (:publishAll or work.track_id = any(cast(:publishIn as uuid[])) or work.edition_id = any(cast(:publishIn as uuid[]))
             or exists (select 1 from v_edition of_work where of_work.id = work.edition_id
                        and of_work.programme_id = any(cast(:publishIn as uuid[])))
             or exists (select 1 from v_track_institution at_work where at_work.track_id = work.track_id
                        and at_work.institution_id = any(cast(:publishIn as uuid[]))))
            """;

    private PublishReach() {}

    public static Map<String, Object> of(Viewer viewer) {
        var held =
                viewer.grants().stream().filter(Action.PUBLISH_WORK::carriedBy).toList();
        var places = held.stream().map(Grant::scope).filter(Objects::nonNull).toList();
        return Map.of(
                "publishAll", held.stream().anyMatch(grant -> grant.kind() == ScopeKind.PLATFORM), "publishIn", places);
    }
}
