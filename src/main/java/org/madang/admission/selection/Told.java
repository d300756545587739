package org.madang.admission.selection;

import org.madang.admission.selection.engine.Reason;
import org.madang.shared.Language;
import org.madang.shared.text.Messages;
import org.springframework.stereotype.Component;

/** What somebody who is not selected reads of the reason, in their language: the rule, and no figure of anybody else. */
@Component
class Told {
    private final Messages messages;

    Told(Messages messages) {
        this.messages = messages;
    }

    String to(Language reader, Reason reason) {
        return messages.say(
                reader,
                switch (reason) {
                    case Reason.BelowCutoff below when below.byLot() -> "admission.told.lot";
                    case Reason.BelowCutoff below -> "admission.told.score";
                    case Reason.DisplacedByFloor floor -> "admission.told.floor";
                    case Reason.Capped capped ->
                        switch (capped.kind()) {
                            case INSTITUTION -> "admission.told.institution";
                            case COUNTRY -> "admission.told.country";
                            case SEATS -> "admission.told.seats";
                        };
                    case Reason.NotEndorsed alone -> "admission.told.endorsement";
                    case Reason.NoSeats none -> "admission.told.seats.none";
                    case Reason.LeftOutByOverride left -> "admission.told.committee";
                    case Reason.Ineligible rule -> throw told(reason);
                    case Reason.Declined declined -> throw told(reason);
                    case Reason.TakenBack back -> throw told(reason);
                    case Reason.Reserve reserve -> throw told(reason);
                    case Reason.Held held -> throw told(reason);
                    case Reason.SelectedOpen open -> throw told(reason);
                    case Reason.SelectedFloor floor -> throw told(reason);
                    case Reason.SelectedByOverride given -> throw told(reason);
                });
    }

    private static IllegalStateException told(Reason reason) {
        return new IllegalStateException("no refusal: " + reason.code());
    }
}
