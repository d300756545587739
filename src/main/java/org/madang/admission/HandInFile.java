package org.madang.admission;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.media.DiscardFile;
import org.madang.media.MediaFile;
import org.madang.media.MediaId;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers a question with a file, or takes the file out again. A file that is answered no more is thrown away. */
@Component
public class HandInFile {
    private final Db db;
    private final Clock clock;
    private final Applications applications;
    private final DiscardFile discard;

    HandInFile(Db db, Clock clock, Applications applications, DiscardFile discard) {
        this.db = db;
        this.clock = clock;
        this.applications = applications;
        this.discard = discard;
    }

    public sealed interface Outcome {
        record HandedIn(long version) implements Outcome {}

        record NotADraft(ApplicationState state) implements Outcome {}

        /** The form asks for no such file. */
        record UnknownField() implements Outcome {}

        record TooLarge(long limit) implements Outcome {}
    }

    /** The last file counts: it takes the place of the one before, whichever page it was sent from. */
    @Transactional
    public Outcome handIn(ApplicationId id, String field, MediaFile file, PersonId by) {
        var application = applications.lockedOf(id, by);
        if (!application.state().open()) return new Outcome.NotADraft(application.state());
        var question = applications.fields(application).questions().stream()
                .filter(one -> one.field().equals(field) && one.kind() == Question.Kind.FILE)
                .findFirst();
        if (question.isEmpty() || !file.owner().equals(by)) return new Outcome.UnknownField();
        if (file.size() > question.get().bytes())
            return new Outcome.TooLarge(question.get().bytes());
        var before = db.sql("""
                        select media_id from admission_answer
                        where application_id = :id and field = :field and media_id is not null
                        """).param("id", id).param("field", field).maybe(MediaId.class);
        long next = application.version() + 1;
        db.sql("update admission_application set version = :next, changed_at = :now where id = :id")
                .param("next", next)
                .param("now", clock.instant())
                .param("id", id)
                .update();
        db.sql("""
                        insert into admission_answer (application_id, field, value, version, media_id)
                        values (:id, :field, :value, :next, :file)
                        on conflict (application_id, field)
                        do update set value = excluded.value, version = excluded.version, media_id = excluded.media_id
                        """)
                .param("id", id)
                .param("field", field)
                .param("value", Typed.File.answer(file))
                .param("next", next)
                .param("file", file.id())
                .update();
        before.filter(old -> !old.equals(file.id())).ifPresent(old -> discard.unlessUsed(old, by));
        return new Outcome.HandedIn(next);
    }
}
