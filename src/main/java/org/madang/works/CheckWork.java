package org.madang.works;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.programmes.TrackId;
import org.madang.shared.Language;
import org.madang.shared.NotFound;
import org.springframework.stereotype.Component;

/** Says at any time what a work still lacks, from its first day on and not only when it is handed in. */
@Component
public class CheckWork {
    private final Db db;
    private final Contents.Reading reading;
    private final Keys keys;

    CheckWork(Db db, Contents.Reading reading, Keys keys) {
        this.db = db;
        this.reading = reading;
        this.keys = keys;
    }

    private record Subject(WorkType type, Language language, UUID versionId, TrackId trackId) {}

    public List<Finding> check(WorkId id) {
        Subject subject = db.sql("select type, language, version_id, track_id from works_work where id = :id")
                .param("id", id)
                .maybe(Subject.class)
                .orElseThrow(NotFound::new);
        return check(reading.of(id, subject.type(), subject.language(), subject.versionId()), subject.trackId());
    }

    List<Finding> check(Contents contents, TrackId track) {
        var findings = new ArrayList<>(Rules.check(contents));
        if (keys.neededIn(track).isEmpty()) findings.add(Finding.block("decisions", "works.rule.keys"));
        return findings;
    }
}
