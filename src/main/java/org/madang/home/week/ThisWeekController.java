package org.madang.home.week;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.madang.home.run.Queues;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.TodayCard;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class ThisWeekController {
    /** From here on a card is good to know rather than to be done. */
    private static final int SIDE = 30;

    private final List<TodayCard> contributions;
    private final Queues queues;

    ThisWeekController(List<TodayCard> contributions, Queues queues) {
        this.contributions = contributions;
        this.queues = queues;
    }

    @Allow(Action.FIND_THE_WAY)
    @GetMapping("/this-week")
    Answer thisWeek(Viewer viewer) {
        var sides = contributions.stream()
                .flatMap(contribution -> contribution.cardsFor(viewer).stream())
                .sorted(Comparator.comparingInt(TodayCard.Card::position))
                .collect(Collectors.partitioningBy(
                        card -> card.position() >= SIDE,
                        Collectors.mapping(TodayCard.Card::fragment, Collectors.toList())));
        boolean runs = Action.RUN.roles().stream().anyMatch(viewer::has);
        var waiting = runs ? queues.of(viewer) : null;
        return Answer.page(
                new ThisWeekPage(sides.getOrDefault(false, List.of()), sides.getOrDefault(true, List.of()), waiting));
    }
}
