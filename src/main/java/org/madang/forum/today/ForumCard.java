package org.madang.forum.today;

import java.util.List;
import org.madang.forum.rooms.ForumLists;
import org.madang.shared.Role;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Gate;
import org.madang.web.Page;
import org.madang.web.TodayCard;
import org.springframework.stereotype.Component;

/** Forums in which people talk now, with what is unread, and statements that wait for the reader's word. */
@Component
class ForumCard implements TodayCard {
    private static final int REST = 60;

    private final ForumLists lists;
    private final ForumPlaces places;
    private final Gate gate;

    ForumCard(ForumLists lists, ForumPlaces places, Gate gate) {
        this.lists = lists;
        this.places = places;
        this.gate = gate;
    }

    public record Fragment(List<ForumLists.Row> forums, List<ForumLists.Waiting> waiting) implements Page {
        @Override
        public String template() {
            return "forum/today/card.jte";
        }
    }

    @Override
    public Action needs() {
        return Action.ENTER_FORUM;
    }

    @Override
    public List<Card> cardsFor(Viewer viewer) {
        boolean clears = gate.somewhere(viewer, Action.CLEAR_STATEMENT)
                && (viewer.has(Role.OFFICIAL) || viewer.has(Role.PARTNER_COORDINATOR));
        var waiting = clears ? lists.waitingFor(viewer) : List.<ForumLists.Waiting>of();
        var forums = places.has(viewer) ? lists.talking(viewer) : List.<ForumLists.Row>of();
        return forums.isEmpty() && waiting.isEmpty()
                ? List.of()
                : List.of(new Card(REST, new Fragment(forums, waiting)));
    }
}
