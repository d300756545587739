package org.madang.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madang.database.Db;
import org.madang.programmes.TrackId;
import org.madang.shared.FieldChange;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a week of a track, or writes it anew. */
@Component
public class WriteWeek {
    static final int MOST_HIGHLIGHTS = 5;

    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    WriteWeek(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Written() implements Outcome {}

        record TooManyHighlights(String language) implements Outcome {}

        record EndsBeforeItStarts() implements Outcome {}
    }

    /** @param highlights what the week is about, one to a line, at most five lines */
    @Transactional
    public Outcome write(
            TrackId track,
            int no,
            Multilingual title,
            Multilingual highlights,
            LocalDate startsOn,
            LocalDate endsOn,
            PersonId by) {
        if (endsOn.isBefore(startsOn)) return new Outcome.EndsBeforeItStarts();
        var tooMany = tooMany(highlights);
        if (tooMany.isPresent()) return new Outcome.TooManyHighlights(tooMany.get());
        var text = new WeekText(title, highlights, startsOn, endsOn);
        List<FieldChange> changes = db.sql("""
                        select title, highlights, starts_on, ends_on from learning_week
                        where track_id = :track and no = :no for update
                        """)
                .param("track", track)
                .param("no", no)
                .maybe(WeekText.class)
                .map(before -> FieldChange.between(before, text))
                .orElse(List.of());
        db.sql("""
                        insert into learning_week (track_id, no, title, highlights, starts_on, ends_on, written_at)
                        values (:track, :no, :title, :highlights, :from, :to, :now)
                        on conflict (track_id, no) do update
                        set title = excluded.title, highlights = excluded.highlights, starts_on = excluded.starts_on,
                            ends_on = excluded.ends_on, written_at = excluded.written_at,
                            version = learning_week.version + 1
                        """)
                .param("track", track)
                .param("no", no)
                .param("title", title)
                .param("highlights", highlights)
                .param("from", startsOn)
                .param("to", endsOn)
                .param("now", clock.instant())
                .update();
        events.publishEvent(new WeekWritten(track, no, changes, by));
        return new Outcome.Written();
    }

    /** The first language in which there are too many. */
    static Optional<String> tooMany(Multilingual highlights) {
        return highlights.texts().entrySet().stream()
                .filter(text ->
                        text.getValue().lines().filter(line -> !line.isBlank()).count() > MOST_HIGHLIGHTS)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
