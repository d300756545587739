package org.madang.works;

import java.time.Clock;
import java.util.List;
import org.madang.database.Db;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Freezes the version and puts it before both institutions. */
@Component
public class SubmitWork {
    private final Db db;
    private final Works works;
    private final Contents.Reading reading;
    private final CheckWork check;
    private final Keys keys;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SubmitWork(
            Db db,
            Works works,
            Contents.Reading reading,
            CheckWork check,
            Keys keys,
            Clock clock,
            ApplicationEventPublisher events) {
        this.db = db;
        this.works = works;
        this.reading = reading;
        this.check = check;
        this.keys = keys;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Submitted(int version, String manifest) implements Outcome {}

        /** Rules of the type say no; warnings are among the findings. */
        record Incomplete(List<Finding> findings) implements Outcome {}

        record NotOpen(WorkState state) implements Outcome {}
    }

    /** @param note what changed since the last version, or empty */
    @Transactional
    public Outcome submit(WorkId id, String note, PersonId by) {
        Works.Standing work = works.lock(id);
        if (!work.state().open()) return new Outcome.NotOpen(work.state());
        Contents contents = reading.of(work);
        List<Finding> findings = check.check(contents, work.trackId());
        if (findings.stream().anyMatch(Finding::blocks)) return new Outcome.Incomplete(findings);
        String manifest = Manifest.of(contents);
        db.sql("""
                update works_version set manifest = :manifest, frozen_at = :now, frozen_by = :by, note = :note
                where id = :version
                """)
                .param("manifest", manifest)
                .param("now", clock.instant())
                .param("by", by)
                .param("note", note.strip())
                .param("version", work.versionId())
                .update();
        for (Keys.Needed key : keys.neededIn(work.trackId())) {
            db.sql("""
                    insert into works_key (id, version_id, kind, institution_id) values (:id, :version, :kind, :institution)
                    """)
                    .param("id", Ids.next())
                    .param("version", work.versionId())
                    .param("kind", key.kind())
                    .param("institution", key.institution())
                    .update();
        }
        works.move(work, WorkState.SUBMITTED);
        events.publishEvent(new WorkSubmitted(id, work.state(), work.number(), manifest, by));
        return new Outcome.Submitted(work.number(), manifest);
    }
}
