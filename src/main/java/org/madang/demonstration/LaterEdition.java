package org.madang.demonstration;

import java.time.LocalDate;
import org.madang.admission.AskDeferral;
import org.madang.admission.OfferId;
import org.madang.programmes.EditionPlan;
import org.madang.programmes.OpenEdition;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** The edition after next, of which only the dates are known, and somebody who would rather come then. */
@Component
class LaterEdition {
    private final OpenEdition openEdition;
    private final AskDeferral ask;

    LaterEdition(OpenEdition openEdition, AskDeferral ask) {
        this.openEdition = openEdition;
        this.ask = ask;
    }

    void wishedBy(Story story, PersonId person, OfferId offer, int year, PersonId officer) {
        LocalDate from = LocalDate.of(year, 8, 15);
        var edition = openEdition
                .open(
                        story.programme("cultural-expert-training"),
                        "experts-" + year,
                        new EditionPlan(
                                String.valueOf(year),
                                Multilingual.of("en", "Cultural Expert Training " + year, "ko", year + " 문화 전문가 연수"),
                                23,
                                from,
                                from.plusWeeks(10)),
                        officer)
                .edition();
        Story.expect(
                AskDeferral.Outcome.Asked.class,
                ask.ask(offer, edition, "My child is born in August, and I would like to be at home then.", person));
    }
}
