package org.madang.schedule.today;

import org.madang.shared.Multilingual;
import org.madang.web.Page;

/** @param outlook name of the sentence that says what it takes, with {@code needed} and {@code ahead} */
public record StandingCard(
        Multilingual track,
        double credited,
        int counted,
        double share,
        int requiredPercent,
        String outlook,
        int needed,
        int ahead)
        implements Page {
    @Override
    public String template() {
        return "schedule/today/standing.jte";
    }
}
