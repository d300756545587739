package org.madang.identity;

import java.util.List;
import java.util.Set;
import org.madang.shared.PersonId;
import org.madang.web.TodayCard;

/** What a module adds to the page of a person. */
public interface PersonSection {
    /** @param open the parts of the profile that the reader may see; a section asks for its own before it shows anything */
    List<TodayCard.Card> sectionsFor(PersonId person, Set<ProfileField> open);
}
