package org.madang.learning.today;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Multilingual;
import org.madang.web.Page;

/** What there is to do in the days ahead, soonest first. */
public record TodoCard(List<Item> items, @Nullable Next next) implements Page {

    /** @param urgency TODAY for what ends or happens today, NEXT for the first of the rest, LATER, DONE, OFF */
    public record Item(
            String kind,
            String href,
            String id,
            Multilingual title,
            @Nullable Instant at,
            int minutes,
            ZoneId zone,
            long bytes,
            Urgency urgency) {}

    public enum Urgency {
        TODAY("warn"),
        NEXT("now"),
        LATER("wait"),
        DONE("ok"),
        OFF("stop");

        private final String pill;

        Urgency(String pill) {
            this.pill = pill;
        }

        public String pill() {
            return pill;
        }
    }

    /**
     * What comes when nothing is to be done.
     *
     * @param kind BEGINS for a track ahead, WEEK for its next week, SESSION where only the
     *     session above is left, ENDED for one that is over, QUIET for anything else
     */
    public record Next(String kind, Multilingual title, LocalDate on, String href) {}

    @Override
    public String template() {
        return "learning/today/todo.jte";
    }
}
