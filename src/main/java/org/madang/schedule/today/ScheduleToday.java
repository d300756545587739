package org.madang.schedule.today;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.madang.schedule.Door;
import org.madang.schedule.Reach;
import org.madang.shared.Ids;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.shared.Viewer;
import org.madang.web.TodayCard;
import org.springframework.stereotype.Component;

/** The now bar, sessions of further tracks and the reader's standing on This week, from one statement. */
@Component
class ScheduleToday implements TodayCard {
    private static final int NOW = 10;
    private static final int AHEAD = 15;
    private static final int STANDING = 50;
    private static final int CALENDAR = 60;
    private static final int FURTHER = 8;

    /** For how many days after its end somebody finds the attendance of a course here. */
    private static final int LOOKING_BACK = 28;

    private final TodayQueries queries;
    private final Clock clock;

    ScheduleToday(TodayQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public List<Card> cardsFor(Viewer viewer) {
        var reach = Reach.of(viewer.grants());
        if (reach.isEmpty()) return List.of();

        Set<UUID> taking = viewer.scopes(Role.PARTICIPANT, ScopeKind.TRACK);
        Instant now = clock.instant();
        LocalDate today = now.atZone(viewer.zone()).toLocalDate();
        List<TodayQueries.Row> rows = queries.tracks(reach, viewer.id(), now);
        if (rows.isEmpty()) return List.of();
        var cards = new ArrayList<Card>();
        // The reader's own tracks come before those that they look after.
        List<TodayQueries.Row> next = rows.stream()
                .filter(row -> row.sessionId() != null)
                .sorted(Comparator.comparing(row -> !reach.tracks().contains(row.trackId())))
                .toList();
        if (!next.isEmpty()) {
            TodayQueries.Row first = next.getFirst();
            cards.add(new Card(NOW, now(first, now, taking.contains(first.trackId()) && !first.entered())));
        }
        List<AheadCard.Entry> further = next.stream()
                .skip(1)
                .filter(row -> !taking.contains(row.trackId()))
                .limit(FURTHER)
                .map(ScheduleToday::ahead)
                .toList();
        if (!further.isEmpty()) cards.add(new Card(AHEAD, new AheadCard(further)));
        cards.add(new Card(CALENDAR, new CalendarCard()));
        focus(rows.stream().filter(row -> taking.contains(row.trackId())).toList(), today)
                .ifPresent(row -> cards.add(new Card(STANDING, standing(row))));
        return cards;
    }

    /** The track that runs today, else the one that ended last, unless that is long ago. */
    private static Optional<TodayQueries.Row> focus(List<TodayQueries.Row> taking, LocalDate today) {
        return taking.stream()
                .filter(row -> row.counted() + row.ahead() > 0)
                .filter(row -> !today.isAfter(row.endsOn().plusDays(LOOKING_BACK)))
                .max(Comparator.comparing((TodayQueries.Row row) ->
                                !today.isBefore(row.startsOn()) && !today.isAfter(row.endsOn()))
                        .thenComparing(TodayQueries.Row::endsOn));
    }

    private static AheadCard.Entry ahead(TodayQueries.Row row) {
        Instant start = row.startsAt();
        UUID session = row.sessionId();
        if (start == null || session == null) throw new IllegalArgumentException("no session to show");
        return new AheadCard.Entry(
                session.toString(), row.title(), row.trackTitle(), row.colour(), start, row.minutes(), row.zone());
    }

    private static NowCard now(TodayQueries.Row row, Instant now, boolean mayExcuse) {
        Instant start = row.startsAt();
        UUID session = row.sessionId();
        if (start == null || session == null) throw new IllegalArgumentException("no session to show");
        return new NowCard(
                session.toString(),
                row.slug(),
                row.trackTitle(),
                row.colour(),
                row.title(),
                start,
                row.minutes(),
                row.zone(),
                Door.of(start, row.minutes()),
                now,
                row.known(),
                row.linked(),
                row.movedFrom(),
                mayExcuse,
                row.absent(),
                Ids.next().toString());
    }

    private static StandingCard standing(TodayQueries.Row row) {
        var standing = new Standing(row.credited(), row.counted(), row.ahead(), row.requiredPercent());
        return new StandingCard(
                row.trackTitle(),
                row.credited(),
                row.counted(),
                standing.share(),
                row.requiredPercent(),
                standing.outlook().name(),
                standing.needed(),
                row.ahead());
    }
}
