package org.madang.showcase.pages;

import java.util.List;
import java.util.Set;
import org.madang.identity.PersonSection;
import org.madang.identity.ProfileField;
import org.madang.shared.PersonId;
import org.madang.web.Page;
import org.madang.web.TodayCard;
import org.springframework.stereotype.Component;

/** The published works that a person is credited in, on their page, for those to whom the person shows them together. */
@Component
class PersonWorks implements PersonSection {
    private static final int PLACE = 50;

    public record Section(List<Card> cards) implements Page {
        @Override
        public String template() {
            return "showcase/pages/person.jte";
        }
    }

    private final CardQueries cards;

    PersonWorks(CardQueries cards) {
        this.cards = cards;
    }

    @Override
    public List<TodayCard.Card> sectionsFor(PersonId person, Set<ProfileField> open) {
        if (!open.contains(ProfileField.WORKS)) return List.of();
        List<Card> works = cards.of(person);
        return works.isEmpty() ? List.of() : List.of(new TodayCard.Card(PLACE, new Section(works)));
    }
}
