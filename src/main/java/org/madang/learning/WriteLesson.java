package org.madang.learning;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.media.Media;
import org.madang.media.MediaFile;
import org.madang.media.MediaId;
import org.madang.programmes.TrackId;
import org.madang.shared.FieldChange;
import org.madang.shared.Ids;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a lesson of a week at its place, or writes the one at that place anew; who has done it has done it still. */
@Component
public class WriteLesson {
    private final Db db;
    private final Media media;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    WriteLesson(Db db, Media media, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.media = media;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Written(LessonId lesson) implements Outcome {}

        record NoSuchWeek() implements Outcome {}

        record NoSuchFile() implements Outcome {}
    }

    /** What the record keeps of the lesson that was at this place before. */
    private record Text(Multilingual title, Multilingual body, int minutes) {}

    /**
     * @param position place in the week, from 1
     * @param body paragraphs, with an empty line between them
     * @param minutes how long it takes, 1 to 600
     * @param file a film, a recording or a paper to go with it; null for none, or for the one that goes with it already
     */
    @Transactional
    public Outcome write(
            TrackId track,
            int weekNo,
            int position,
            Multilingual title,
            Multilingual body,
            int minutes,
            @Nullable MediaId file,
            PersonId by) {
        Optional<MediaFile> found = file == null ? Optional.empty() : media.find(file);
        if (file != null && found.isEmpty()) return new Outcome.NoSuchFile();
        Optional<Text> before = db.sql("""
                        select title, body, minutes from learning_lesson
                        where track_id = :track and week_no = :week and position = :position for update
                        """)
                .param("track", track)
                .param("week", weekNo)
                .param("position", position)
                .maybe(Text.class);
        Optional<LessonId> written = db.sql("""
                        insert into learning_lesson (id, track_id, week_no, position, title, body, minutes, media_id,
                                                     media_bytes, written_at)
                        select :id, w.track_id, w.no, :position, :title, :body, :minutes, cast(:media as uuid), :bytes, :now
                        from learning_week w where w.track_id = :track and w.no = :week
                        on conflict (track_id, week_no, position) do update
                        set title = excluded.title, body = excluded.body, minutes = excluded.minutes,
                            media_id = coalesce(excluded.media_id, learning_lesson.media_id),
                            media_bytes = case when excluded.media_id is null then learning_lesson.media_bytes
                                               else excluded.media_bytes end,
                            written_at = excluded.written_at
                        returning id
                        """)
                .param("id", Ids.next())
                .param("position", position)
                .param("title", title)
                .param("body", body)
                .param("minutes", minutes)
                .param("media", file)
                .param("bytes", found.map(MediaFile::size).orElse(0L))
                .param("now", clock.instant())
                .param("track", track)
                .param("week", weekNo)
                .maybe(LessonId.class);
        if (written.isEmpty()) return new Outcome.NoSuchWeek();
        List<FieldChange> changes = before.map(text -> FieldChange.between(text, new Text(title, body, minutes)))
                .orElse(List.of());
        events.publishEvent(new LessonWritten(written.get(), changes, by));
        return new Outcome.Written(written.get());
    }
}
