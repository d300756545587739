package org.madang.works.workspace;

import java.util.ArrayList;
import java.util.List;
import org.madang.shared.Role;
import org.madang.shared.Viewer;
import org.madang.web.Page;
import org.madang.web.TodayCard;
import org.madang.works.WorkState;
import org.springframework.stereotype.Component;

/** On This week: a person's own unfinished works, and for instructors those that wait for a remark of theirs. */
@Component
class OpenWorksCard implements TodayCard {
    private static final int TO_READ = 20;
    private static final int OWN = 30;
    /** A work that came back stands with what is due. */
    private static final int CAME_BACK = 21;

    private final WorkLists lists;

    OpenWorksCard(WorkLists lists) {
        this.lists = lists;
    }

    /** @param title key of the heading */
    public record Fragment(String title, List<WorkLists.Row> works) implements Page {
        @Override
        public String template() {
            return "works/workspace/card.jte";
        }
    }

    @Override
    public List<Card> cardsFor(Viewer viewer) {
        var cards = new ArrayList<Card>();
        if (viewer.has(Role.PARTICIPANT)) {
            var own = lists.openOf(viewer.id());
            boolean back = own.stream().anyMatch(work -> work.state() == WorkState.CHANGES_REQUESTED);
            add(cards, back ? CAME_BACK : OWN, "works.card", own);
        }
        if (viewer.has(Role.INSTRUCTOR)) add(cards, TO_READ, "works.card.read", lists.toRead(viewer));
        return cards;
    }

    private static void add(List<Card> cards, int position, String title, List<WorkLists.Row> works) {
        if (!works.isEmpty()) cards.add(new Card(position, new Fragment(title, works)));
    }
}
