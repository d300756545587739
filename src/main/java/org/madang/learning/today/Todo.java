package org.madang.learning.today;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides what stands on the list of things to do, and what is said when nothing does. No clock, no database. */
final class Todo {
    private Todo() {}

    static TodoCard card(List<TodoQueries.Row> rows, Set<UUID> taking, ZoneId zone, LocalDate today) {
        var items = new ArrayList<TodoCard.Item>();
        // The very next session stands above the list, with its door.
        Optional<TodoQueries.Row> now = rows.stream()
                .filter(row -> row.kind() == TodoQueries.Kind.SESSION && !row.off())
                .findFirst();
        boolean first = true;
        // Whatever ends today comes first, also a lesson that has a last day and no hour.
        var soonest = rows.stream()
                .sorted(Comparator.comparing(TodoQueries.Row::done).thenComparing(row -> lastDay(row, zone)))
                .toList();
        for (TodoQueries.Row row : soonest) {
            if (row.id() == null
                    || !taking.contains(row.trackId())
                    || now.filter(row::equals).isPresent()) continue;
            TodoCard.Urgency urgency = urgency(row, first, zone, today);
            if (urgency == TodoCard.Urgency.NEXT || urgency == TodoCard.Urgency.TODAY) first = false;
            items.add(item(row, row.id(), urgency));
        }
        boolean open = items.stream().anyMatch(item -> item.urgency() != TodoCard.Urgency.DONE);
        return new TodoCard(items, open ? null : next(rows, taking, now, today));
    }

    private static TodoCard.Urgency urgency(TodoQueries.Row row, boolean first, ZoneId zone, LocalDate today) {
        if (row.off()) return TodoCard.Urgency.OFF;
        if (row.done()) return TodoCard.Urgency.DONE;
        if (lastDay(row, zone).equals(today)) return TodoCard.Urgency.TODAY;
        return first ? TodoCard.Urgency.NEXT : TodoCard.Urgency.LATER;
    }

    private static LocalDate lastDay(TodoQueries.Row row, ZoneId zone) {
        return row.at() == null ? row.endsOn() : day(row.at(), zone);
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    private static TodoCard.Item item(TodoQueries.Row row, UUID id, TodoCard.Urgency urgency) {
        String week = "/tracks/" + row.slug() + "/weeks/" + row.weekNo();
        String href = switch (row.kind()) {
            case SESSION -> "/join/" + id;
            case LESSON -> week + "#lesson-" + id;
            case ASSIGNMENT, TRACK, WEEK -> week;
        };
        return new TodoCard.Item(
                row.kind().name(),
                href,
                id.toString(),
                row.title(),
                row.at(),
                row.minutes(),
                row.zone(),
                row.bytes(),
                urgency);
    }

    private static TodoCard.@Nullable Next next(
            List<TodoQueries.Row> rows, Set<UUID> taking, Optional<TodoQueries.Row> now, LocalDate today) {
        Optional<TodoQueries.Row> week = rows.stream()
                .filter(row -> row.kind() == TodoQueries.Kind.WEEK && taking.contains(row.trackId()))
                .filter(row -> row.startsOn().isAfter(today))
                .min(Comparator.comparing(TodoQueries.Row::startsOn));
        if (week.isPresent())
            return next(
                    "WEEK",
                    week.get(),
                    "/weeks/" + week.get().weekNo(),
                    week.get().startsOn());
        if (now.isPresent())
            return next("SESSION", now.get(), "/sessions", now.get().endsOn());
        return focus(rows, taking, today)
                .map(track -> today.isBefore(track.startsOn())
                        ? next("BEGINS", track, "", track.startsOn())
                        : next(today.isAfter(track.endsOn()) ? "ENDED" : "QUIET", track, "", track.endsOn()))
                .orElse(null);
    }

    private static TodoCard.Next next(String kind, TodoQueries.Row row, String below, LocalDate on) {
        return new TodoCard.Next(kind, row.title(), on, "/tracks/" + row.slug() + below);
    }

    /** The track one is in today, else the next to begin, else the last that ended. */
    static Optional<TodoQueries.Row> focus(List<TodoQueries.Row> rows, Set<UUID> tracks, LocalDate today) {
        return rows.stream()
                .filter(row -> row.kind() == TodoQueries.Kind.TRACK && tracks.contains(row.trackId()))
                .min(Comparator.comparing((TodoQueries.Row row) -> rank(row, today))
                        .thenComparing(row -> Math.abs(row.endsOn().toEpochDay() - today.toEpochDay())));
    }

    private static int rank(TodoQueries.Row track, LocalDate today) {
        if (today.isAfter(track.endsOn())) return 2;
        return today.isBefore(track.startsOn()) ? 1 : 0;
    }
}
