package org.madang.learning.weeks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.madang.learning.WeekStanding;
import org.madang.media.Media;
import org.madang.media.MediaFile;
import org.madang.media.MediaId;
import org.madang.shared.NotFound;
import org.madang.shared.Role;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Form;
import org.madang.web.Gate;
import org.springframework.stereotype.Component;

/** Fills the pages of a track's weeks. */
@Component
class WeekList {
    private final WeekQueries queries;
    private final Media media;
    private final Gate gate;
    private final Clock clock;

    WeekList(WeekQueries queries, Media media, Gate gate, Clock clock) {
        this.queries = queries;
        this.media = media;
        this.gate = gate;
        this.clock = clock;
    }

    WeeksPage weeks(String slug, Viewer viewer, Scope scope, @Nullable Form typed) {
        var track = queries.track(slug);
        LocalDate today = today(viewer);
        var weeks = queries.weeks(track.id(), viewer.id()).stream()
                .map(row -> new WeeksPage.Week(
                        row.no(),
                        row.title(),
                        row.highlights(),
                        row.startsOn(),
                        row.endsOn(),
                        WeekStanding.of(row.startsOn(), row.endsOn(), today),
                        row.sessions(),
                        row.lessons(),
                        row.done(),
                        row.assignments()))
                .toList();
        return new WeeksPage(
                track.slug(),
                track.title(),
                track.colour(),
                track.languages(),
                weeks,
                mayRun(viewer, scope) ? orBlank(typed) : null);
    }

    WeekPage week(String slug, int no, Viewer viewer, Scope scope, @Nullable Form lesson, @Nullable Form assignment) {
        var track = queries.track(slug);
        var all = queries.weeks(track.id(), viewer.id());
        int at = IntStream.range(0, all.size())
                .filter(i -> all.get(i).no() == no)
                .findFirst()
                .orElseThrow(NotFound::new);
        var week = all.get(at);
        var lessons = queries.lessons(track.id(), no, viewer.id());
        Map<MediaId, MediaFile> files = media.all(lessons.stream()
                .map(WeekQueries.LessonRow::mediaId)
                .filter(Objects::nonNull)
                .toList());
        boolean mayRun = mayRun(viewer, scope);
        return new WeekPage(
                track.slug(),
                track.title(),
                track.colour(),
                track.zone(),
                track.languages(),
                no,
                week.title(),
                week.highlights(),
                week.startsOn(),
                week.endsOn(),
                WeekStanding.of(week.startsOn(), week.endsOn(), today(viewer)),
                at == 0 ? null : all.get(at - 1).no(),
                at == all.size() - 1 ? null : all.get(at + 1).no(),
                queries.sessions(track.id(), no).stream().map(WeekList::session).toList(),
                lessons.stream().map(row -> lesson(row, files)).toList(),
                queries.assignments(track.id(), no).stream()
                        .map(row -> new WeekPage.Assignment(
                                row.title(), row.instructions(), row.kind().name(), row.dueAt()))
                        .toList(),
                viewer.has(Role.PARTICIPANT, scope),
                mayRun ? orBlank(lesson) : null,
                mayRun ? orBlank(assignment) : null);
    }

    private static WeekPage.Session session(WeekQueries.SessionRow row) {
        return new WeekPage.Session(
                row.id().toString(), row.title(), row.startsAt(), row.minutes(), row.zone(), row.cancelled());
    }

    static WeekPage.Lesson lesson(WeekQueries.LessonRow row, Map<MediaId, MediaFile> files) {
        MediaFile file = row.mediaId() == null ? null : files.get(row.mediaId());
        return new WeekPage.Lesson(
                row.id().toString(),
                row.title(),
                row.body(),
                row.minutes(),
                file == null ? null : shown(file),
                row.done());
    }

    private static WeekPage.File shown(MediaFile file) {
        String icon = file.durationMs() == null ? "download" : file.width() == null ? "listen" : "play";
        return new WeekPage.File(file.path(), file.size(), icon);
    }

    private boolean mayRun(Viewer viewer, Scope scope) {
        return gate.may(viewer, Action.RUN_TRACK, scope);
    }

    private static Form orBlank(@Nullable Form typed) {
        return typed == null ? Form.empty() : typed;
    }

    private LocalDate today(Viewer viewer) {
        return clock.instant().atZone(viewer.zone()).toLocalDate();
    }
}
