package org.madang.learning;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.madang.database.Db;
import org.madang.programmes.TrackId;
import org.madang.shared.FieldChange;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes a week that is there, unless somebody else was faster. */
@Component
public class ChangeWeek {
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ChangeWeek(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Changed() implements Outcome {}

        /** Somebody else changed it since it was read. */
        record Stale() implements Outcome {}

        record TooManyHighlights(String language) implements Outcome {}

        record EndsBeforeItStarts() implements Outcome {}
    }

    /** @param version as the reader saw it */
    @Transactional
    public Outcome change(TrackId track, int no, int version, WeekText text, PersonId by) {
        if (text.endsOn().isBefore(text.startsOn())) return new Outcome.EndsBeforeItStarts();
        var tooMany = WriteWeek.tooMany(text.highlights());
        if (tooMany.isPresent()) return new Outcome.TooManyHighlights(tooMany.get());
        Optional<WeekText> before = db.sql("""
                        select title, highlights, starts_on, ends_on from learning_week
                        where track_id = :track and no = :no and version = :version for update
                        """)
                .param("track", track)
                .param("no", no)
                .param("version", version)
                .maybe(WeekText.class);
        if (before.isEmpty()) return new Outcome.Stale();
        List<FieldChange> changes = FieldChange.between(before.get(), text);
        if (changes.isEmpty()) return new Outcome.Changed();
        db.sql("""
                        update learning_week
                        set title = :title, highlights = :highlights, starts_on = :from, ends_on = :to,
                            version = version + 1, written_at = :now
                        where track_id = :track and no = :no
                        """)
                .param("track", track)
                .param("no", no)
                .param("title", text.title())
                .param("highlights", text.highlights())
                .param("from", text.startsOn())
                .param("to", text.endsOn())
                .param("now", clock.instant())
                .update();
        events.publishEvent(new WeekChanged(track, no, changes, by));
        return new Outcome.Changed();
    }
}
