package org.madang.media.uploads;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.media.UploadPlace;
import org.madang.media.storage.PartialFiles;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Announces a file before its first byte: where it goes, how large it is. One that was on its way there ends. */
@Component
class BeginUpload {
    private static final int MOST = 10;
    private static final long MOST_BYTES = 1_000_000_000;

    private final Db db;
    private final Clock clock;
    private final List<UploadPlace> places;
    private final PartialFiles files;

    BeginUpload(Db db, Clock clock, List<UploadPlace> places, PartialFiles files) {
        this.db = db;
        this.clock = clock;
        this.places = places;
        this.files = files;
    }

    sealed interface Outcome {
        record Begun(UploadId upload, Instant expiresAt) implements Outcome {}

        /** @param reasonKey message key */
        record Closed(String reasonKey) implements Outcome {}

        /** @param limit in bytes */
        record TooLarge(long limit) implements Outcome {}

        /** The person has too much on its way already. */
        record TooMuch() implements Outcome {}
    }

    /** @throws NotFound if there is no such place for this person */
    @Transactional
    public Outcome begin(String place, String name, long size, @Nullable String sha256, Viewer viewer) {
        var room = place(place)
                .flatMap(module -> module.room(address(place), viewer))
                .orElseThrow(NotFound::new);
        if (room.closed() != null) return new Outcome.Closed(room.closed());
        if (size > room.limit()) return new Outcome.TooLarge(room.limit());
        PersonId owner = viewer.id();
        // One announcement at a time, or ten phones would each find room for nine more.
        db.sql("select pg_advisory_xact_lock(hashtextextended(:owner::text, 0))::text")
                .param("owner", owner.value())
                .maybe(String.class);
        replace(owner, place);
        if (full(owner, size)) return new Outcome.TooMuch();
        UploadId id = UploadId.next();
        Instant now = clock.instant();
        Instant expires = now.plus(Uploads.KEPT);
        db.sql("""
                        insert into media_upload (id, owner, place, kind, name, size, sha256, state, begun_at, expires_at)
                        values (:id, :owner, :place, :kind, :name, :size, :sha256, 'ARRIVING', :now, :expires)
                        """)
                .param("id", id)
                .param("owner", owner)
                .param("place", place)
                .param("kind", room.kind())
                .param("name", name)
                .param("size", size)
                .param("sha256", sha256)
                .param("now", now)
                .param("expires", expires)
                .update();
        return new Outcome.Begun(id, expires);
    }

    private void replace(PersonId owner, String place) {
        db.sql("delete from media_upload where owner = :owner and place = :place and state = 'ARRIVING' returning id")
                .param("owner", owner)
                .param("place", place)
                .list(UploadId.class)
                .forEach(before -> files.discard(before.value()));
    }

    record Waiting(long files, long bytes) {}

    private boolean full(PersonId owner, long size) {
        var waiting = db.sql("""
                        select count(*) as files, coalesce(sum(size), 0) as bytes from media_upload
                        where owner = :owner and state = 'ARRIVING'
                        """).param("owner", owner).one(Waiting.class);
        return waiting.files() >= MOST || waiting.bytes() + size > MOST_BYTES;
    }

    Optional<UploadPlace> place(String place) {
        int slash = place.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : places.stream()
                        .filter(module -> module.name().equals(place.substring(0, slash)))
                        .findFirst();
    }

    static String address(String place) {
        return place.substring(place.indexOf('/') + 1);
    }
}
