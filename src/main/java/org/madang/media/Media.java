package org.madang.media;

import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.madang.database.Db;
import org.madang.media.storage.Storage;
import org.madang.shared.NotFound;
import org.springframework.stereotype.Component;

/** Reads what is known of files, and their bytes. Asks nobody for leave: that is for the one who calls. */
@Component
public class Media {
    private final Db db;
    private final Storage storage;

    Media(Db db, Storage storage) {
        this.db = db;
        this.storage = storage;
    }

    public Optional<MediaFile> find(MediaId id) {
        return db.sql("select * from media_file where id = :id").param("id", id).maybe(MediaFile.class);
    }

    /** The files that exist among these, by id, in one statement. */
    public Map<MediaId, MediaFile> all(Collection<MediaId> ids) {
        if (ids.isEmpty()) return Map.of();
        return db.sql("select * from media_file where id = any(:ids)").ids("ids", ids).list(MediaFile.class).stream()
                .collect(Collectors.toMap(MediaFile::id, Function.identity()));
    }

    /** The whole content; the caller closes it. */
    public InputStream open(MediaId id) {
        MediaFile file = find(id).orElseThrow(NotFound::new);
        return storage.open(file.sha256(), 0, file.size());
    }
}
