package org.madang.learning.today;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.madang.learning.WeekStanding;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.shared.Viewer;
import org.madang.web.TodayCard;
import org.springframework.stereotype.Component;

/** The list of things to do, the team and the row of weeks on This week; one statement, however long they are. */
@Component
class LearningToday implements TodayCard {
    private static final int TO_DO = 20;
    private static final int TEAM = 30;
    private static final int STRIP = 40;
    /** For how many days who took a course finds its team and weeks here after it ended. */
    private static final int LOOKING_BACK = 28;

    private final TodoQueries queries;
    private final Clock clock;

    LearningToday(TodoQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public List<Card> cardsFor(Viewer viewer) {
        Set<UUID> taking = viewer.scopes(Role.PARTICIPANT, ScopeKind.TRACK);
        var tracks = new HashSet<>(taking);
        tracks.addAll(viewer.scopes(Role.INSTRUCTOR, ScopeKind.TRACK));
        tracks.addAll(viewer.scopes(Role.COURSE_MANAGER, ScopeKind.TRACK));
        if (tracks.isEmpty()) return List.of();

        Instant now = clock.instant();
        LocalDate today = now.atZone(viewer.zone()).toLocalDate();
        List<TodoQueries.Row> rows = queries.rows(tracks, viewer.id(), now, today);
        var cards = new ArrayList<Card>();
        if (!taking.isEmpty()) cards.add(new Card(TO_DO, Todo.card(rows, taking, viewer.zone(), today)));
        Optional<TodoQueries.Row> focus = Todo.focus(rows, taking.isEmpty() ? tracks : taking, today);
        // Who held a course that is over has no week of it any more; who took it looks back for a while.
        focus.filter(track -> !today.isAfter(track.endsOn().plusDays(taking.isEmpty() ? 0 : LOOKING_BACK)))
                .ifPresent(track -> {
                    if (taking.contains(track.trackId())) cards.addAll(teams(track, viewer, now));
                    cards.add(new Card(STRIP, strip(track, rows, today)));
                });
        return cards;
    }

    private List<Card> teams(TodoQueries.Row track, Viewer viewer, Instant now) {
        var byTeam = track.teams().stream()
                .collect(Collectors.groupingBy(TodoQueries.Mate::team, LinkedHashMap::new, Collectors.toList()));
        return byTeam.entrySet().stream()
                .map(team -> new Card(
                        TEAM,
                        new TeamCard(
                                team.getKey(),
                                team.getValue().stream()
                                        .map(mate -> member(mate, viewer))
                                        .toList(),
                                now)))
                .toList();
    }

    private static TeamCard.Member member(TodoQueries.Mate mate, Viewer viewer) {
        return new TeamCard.Member(
                mate.printName(),
                new Language(mate.nameLanguage()),
                mate.latinName(),
                mate.country() == null ? null : new Country(mate.country()),
                mate.zone(),
                mate.demonstration(),
                mate.personId().equals(viewer.id().value()));
    }

    private static StripCard strip(TodoQueries.Row track, List<TodoQueries.Row> rows, LocalDate today) {
        var weeks = rows.stream()
                .filter(row ->
                        row.kind() == TodoQueries.Kind.WEEK && row.trackId().equals(track.trackId()))
                .map(row -> new StripCard.Week(
                        row.weekNo(),
                        row.title(),
                        row.highlights(),
                        row.startsOn(),
                        row.endsOn(),
                        WeekStanding.of(row.startsOn(), row.endsOn(), today)))
                .toList();
        return new StripCard(track.slug(), track.title(), weeks, false);
    }
}
