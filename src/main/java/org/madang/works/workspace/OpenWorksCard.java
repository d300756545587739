package org.madang.works.workspace;

import java.util.List;
import org.madang.shared.Role;
import org.madang.shared.Viewer;
import org.madang.web.Page;
import org.madang.web.TodayCard;
import org.springframework.stereotype.Component;

/** A person's own unfinished works, on This week. */
@Component
class OpenWorksCard implements TodayCard {
    private final WorkLists lists;

    OpenWorksCard(WorkLists lists) {
        this.lists = lists;
    }

    public record Fragment(List<WorkLists.Row> works) implements Page {
        @Override
        public String template() {
            return "works/workspace/card.jte";
        }
    }

    @Override
    public List<Card> cardsFor(Viewer viewer) {
        if (!viewer.has(Role.PARTICIPANT)) return List.of();
        List<WorkLists.Row> open = lists.openOf(viewer.id());
        return open.isEmpty() ? List.of() : List.of(new Card(30, new Fragment(open)));
    }
}
