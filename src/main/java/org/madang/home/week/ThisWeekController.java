package org.madang.home.week;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madang.home.run.Queues;
import org.madang.home.run.RunPage;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Gate;
import org.madang.web.TodayCard;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class ThisWeekController {
    /** From here on a card is good to know rather than to be done. */
    private static final int SIDE = 30;

    private static final int AFTER_WHAT_IS_NOW = 15;

    private final List<TodayCard> contributions;
    private final Queues queues;
    private final Gate gate;

    ThisWeekController(List<TodayCard> contributions, Queues queues, Gate gate) {
        this.contributions = contributions;
        this.queues = queues;
        this.gate = gate;
    }

    @Allow(Action.FIND_THE_WAY)
    @GetMapping("/this-week")
    Answer thisWeek(Viewer viewer) {
        boolean runs = gate.somewhere(viewer, Action.RUN);
        // Who acts for another is shown what was named, and no button that would refuse them.
        var cards = contributions.stream()
                .filter(contribution -> gate.somewhere(viewer, contribution.needs()))
                .flatMap(contribution -> contribution.cardsFor(viewer).stream());
        var sides = Stream.concat(cards, runs ? waiting(viewer) : Stream.empty())
                .sorted(Comparator.comparingInt(TodayCard.Card::position))
                .collect(Collectors.partitioningBy(
                        card -> card.position() >= SIDE,
                        Collectors.mapping(TodayCard.Card::fragment, Collectors.toList())));
        return Answer.page(
                new ThisWeekPage(sides.getOrDefault(false, List.of()), sides.getOrDefault(true, List.of()), runs));
    }

    private Stream<TodayCard.Card> waiting(Viewer viewer) {
        RunPage run = queues.of(viewer);
        return run.nothingWaits()
                ? Stream.empty()
                : Stream.of(new TodayCard.Card(AFTER_WHAT_IS_NOW, new ThisWeekPage.Waiting(run)));
    }
}
