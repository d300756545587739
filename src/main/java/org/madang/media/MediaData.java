package org.madang.media;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.media.storage.PartialFiles;
import org.madang.media.storage.Storage;
import org.madang.shared.PersonId;
import org.madang.web.PersonRows;
import org.madang.web.PersonalData;
import org.springframework.stereotype.Component;

/** Files: handed out whole; when a person goes, all go that no work or lesson of others still stands on. */
@Component
class MediaData implements PersonalData {
    private final Db db;
    private final Storage storage;
    private final DiscardFile discard;
    private final PartialFiles partial;

    MediaData(Db db, Storage storage, DiscardFile discard, PartialFiles partial) {
        this.partial = partial;
        this.db = db;
        this.storage = storage;
        this.discard = discard;
    }

    @Override
    public List<PersonRows> rows() {
        return List.of(
                PersonRows.about("media_file", "owner", """
                        select id, name, type, size, sha256, visibility, created_at from media_file
                        where owner = :person order by created_at
                        """).erasedBy("""
                        update media_file set name = id || coalesce(substring(name from '\\.[a-z0-9]+$'), '') where owner = :person
                        """),
                PersonRows.about("media_upload", "owner", """
                        select name, size, begun_at from media_upload where owner = :person order by begun_at
                        """).onlyOnce("place").goes(),
                PersonRows.about("media_voice", "person_id", """
                        select said_at from media_voice where person_id = :person
                        """).onlyOnce().goes());
    }

    @Override
    public List<KeptFile> files(PersonId person) {
        var files = new ArrayList<KeptFile>();
        // All of them: an export that left some out would not be what was asked for.
        db.sql("select * from media_file where owner = :person order by created_at, id")
                .param("person", person)
                .each(
                        MediaFile.class,
                        file -> files.add(new KeptFile(
                                file.id() + "-" + file.name(),
                                file.size(),
                                () -> storage.open(file.sha256(), 0, file.size()))));
        return files;
    }

    /** A file that a row elsewhere still points to cannot be deleted; the database itself knows which those are. */
    @Override
    public void erase(PersonId person) {
        for (UUID upload : db.sql("delete from media_upload where owner = :person returning id")
                .param("person", person)
                .list(UUID.class)) partial.discard(upload);
        db.sql("delete from media_voice where person_id = :person")
                .param("person", person)
                .update();
        for (MediaId file : db.sql("select id from media_file where owner = :person")
                .param("person", person)
                .list(MediaId.class)) discard.unlessUsed(file, person);
    }
}
