package org.madang.admission;

import java.util.List;
import org.madang.database.Db;
import org.madang.media.DiscardFile;
import org.madang.media.MediaId;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** The answers of an application as they were handed in, as long as its applicant corrects them. */
@Component
class KeptAnswers {
    private final Db db;
    private final DiscardFile discard;

    KeptAnswers(Db db, DiscardFile discard) {
        this.db = db;
        this.discard = discard;
    }

    void keep(ApplicationId id) {
        db.sql("""
                        insert into admission_sent_answer (application_id, field, value, version, agreed, media_id)
                        select application_id, field, value, version, agreed, media_id from admission_answer
                        where application_id = :id
                        """).param("id", id).update();
        db.sql("update admission_application set sent_form = form_version where id = :id")
                .param("id", id)
                .update();
    }

    /** What was written since is gone; a page that is open still learns of it as of any change made elsewhere. */
    void putBack(ApplicationId id, PersonId by) {
        var files = files("delete from admission_answer where application_id = :id returning media_id", id);
        db.sql("""
                        insert into admission_answer (application_id, field, value, version, agreed, media_id)
                        select k.application_id, k.field, k.value, a.version + 1, k.agreed, k.media_id
                        from admission_sent_answer k join admission_application a on a.id = k.application_id
                        where k.application_id = :id
                        """).param("id", id).update();
        db.sql("""
                        update admission_application set version = version + 1, form_version = coalesce(sent_form, form_version)
                        where id = :id
                        """).param("id", id).update();
        forget(id, by);
        files.forEach(file -> discard.unlessUsed(file, by));
    }

    /** Something newer was handed in, or nothing is any more. */
    void forget(ApplicationId id, PersonId by) {
        var files = files("delete from admission_sent_answer where application_id = :id returning media_id", id);
        db.sql("update admission_application set sent_form = null where id = :id")
                .param("id", id)
                .update();
        files.forEach(file -> discard.unlessUsed(file, by));
    }

    private List<MediaId> files(String deletion, ApplicationId id) {
        return db.sql("with gone as (" + deletion + ") select media_id from gone where media_id is not null")
                .param("id", id)
                .list(MediaId.class);
    }
}
