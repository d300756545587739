package org.madang.programmes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.madang.database.Db;
import org.springframework.stereotype.Component;

/** Finds tracks. */
@Component
public class Tracks {
    private final Db db;
    private final Map<TrackId, TrackPlace> places = new ConcurrentHashMap<>();

    Tracks(Db db) {
        this.db = db;
    }

    public Optional<Track> find(String slug) {
        return db.sql("select * from v_track where slug = :slug")
                .param("slug", slug)
                .maybe(Track.class);
    }

    public Optional<Track> find(TrackId id) {
        return db.sql("select * from v_track where id = :id").param("id", id).maybe(Track.class);
    }

    /** Where a track stands; asked of the database once, because it never changes. */
    public Optional<TrackPlace> place(TrackId id) {
        return Optional.ofNullable(places.computeIfAbsent(
                id,
                unknown -> db.sql("select slug, edition_id, programme_id from v_track where id = :id")
                        .param("id", unknown)
                        .maybe(TrackPlace.class)
                        .orElse(null)));
    }

    /** The tracks of one edition in their order, without those that were put away. */
    public List<Track> of(EditionId edition) {
        return db.sql(
                        "select * from v_track where edition_id = :edition and not archived order by position, slug limit 200")
                .param("edition", edition)
                .list(Track.class);
    }

    /** The tracks in which any of these institutions has a role, without those that were put away. */
    public List<Track> withAny(Collection<UUID> institutions) {
        return db.sql("""
                        select * from v_track
                        where id in (select track_id from v_track_institution where institution_id = any(:institutions))
                          and not archived
                        order by starts_on desc, slug limit 200
                        """).ids("institutions", institutions).list(Track.class);
    }

    public List<Track> all(Collection<TrackId> ids) {
        return db.sql("select * from v_track where id = any(:ids) order by position, slug")
                .ids("ids", ids)
                .list(Track.class);
    }
}
