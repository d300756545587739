package org.madang.identity.consents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.identity.Purpose;
import org.madang.shared.text.Messages;
import org.madang.web.Page;

public record ConsentPage(List<Row> rows) implements Page {
    /** @param answer the last one; null when nothing was ever answered */
    public record Row(Purpose purpose, Messages.Said text, Consents.@Nullable Answer answer) {
        /** Whether taking it back changes something at once that the person should know beforehand. */
        public boolean hasConsequence() {
            return switch (purpose) {
                case APPLICATION, SHOWCASE, PHOTO, DIRECTORY -> true;
                case CONTACT -> false;
            };
        }

        public boolean stands() {
            return answer != null && answer.given() && !answer.outdated();
        }
    }

    @Override
    public String template() {
        return "identity/consents/consents.jte";
    }
}
