package org.madang.schedule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.shared.Scope;
import org.madang.web.ScopeFinder;
import org.springframework.stereotype.Component;

/** A session stands where its track stands. */
@Component
class SessionScope implements ScopeFinder {
    private record Place(UUID programmeId, UUID editionId, UUID trackId, List<UUID> institutions) {}

    private final Db db;

    SessionScope(Db db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "session";
    }

    @Override
    public Optional<Scope> find(String id) {
        return db.sql("""
                        select t.programme_id, t.edition_id, s.track_id,
                               array(select i.institution_id from v_track_institution i where i.track_id = s.track_id
                                     union
                                     select i.institution_id from v_edition_institution i
                                     where i.edition_id = t.edition_id) as institutions
                        from schedule_session s join v_track t on t.id = s.track_id
                        where s.id = :id
                        """).param("id", SessionId.of(id)).maybe(Place.class).map(SessionScope::scope);
    }

    private static Scope scope(Place place) {
        return new Scope(
                place.programmeId(), place.editionId(), place.trackId(), Set.copyOf(place.institutions()), Set.of());
    }
}
