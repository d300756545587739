package org.madang.learning.weeks;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.madang.media.Media;
import org.madang.media.MediaFile;
import org.madang.media.MediaId;
import org.madang.schedule.RoomSection;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Gate;
import org.madang.web.TodayCard;
import org.springframework.stereotype.Component;

/** Lays out in the room of a session what its week is about and, for those inside the track, what there is to read. */
@Component
class RoomWeek implements RoomSection {
    private final WeekQueries queries;
    private final Media media;
    private final Gate gate;

    RoomWeek(WeekQueries queries, Media media, Gate gate) {
        this.queries = queries;
        this.media = media;
        this.gate = gate;
    }

    @Override
    public List<TodayCard.Card> sectionsFor(UUID track, int no, Viewer viewer, Scope scope) {
        var found = queries.week(track, no);
        if (found.isEmpty()) return List.of();
        var week = found.get();
        boolean inside = gate.may(viewer, Action.ENTER_TRACK, scope);
        var lessons = inside ? queries.lessons(track, no, viewer.id()) : List.<WeekQueries.LessonRow>of();
        Map<MediaId, MediaFile> files = media.all(lessons.stream()
                .map(WeekQueries.LessonRow::mediaId)
                .filter(Objects::nonNull)
                .toList());
        var card = new RoomWeekCard(
                inside ? "/tracks/" + week.slug() + "/weeks/" + no : null,
                no,
                week.title(),
                week.highlights(),
                lessons.stream().map(row -> WeekList.lesson(row, files)).toList());
        return List.of(new TodayCard.Card(10, card));
    }
}
