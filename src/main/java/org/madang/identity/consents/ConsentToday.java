package org.madang.identity.consents;

import java.util.List;
import org.madang.shared.Viewer;
import org.madang.web.Page;
import org.madang.web.TodayCard;
import org.springframework.stereotype.Component;

/** Asks again on This week when a text that somebody agreed to has changed. */
@Component
class ConsentToday implements TodayCard {
    public record Asked(List<Consents.Answer> answers) implements Page {
        @Override
        public String template() {
            return "identity/consents/today.jte";
        }
    }

    private final Consents consents;

    ConsentToday(Consents consents) {
        this.consents = consents;
    }

    @Override
    public List<Card> cardsFor(Viewer viewer) {
        var outdated = consents.of(viewer.id()).stream()
                .filter(Consents.Answer::outdated)
                .toList();
        return outdated.isEmpty() ? List.of() : List.of(new Card(22, new Asked(outdated)));
    }
}
