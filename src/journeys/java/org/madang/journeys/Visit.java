package org.madang.journeys;

import java.util.Collection;
import java.util.List;
import org.madang.journeys.Findings.Place;

/**
 * What one person is to look at, in a browser that nobody else uses meanwhile.
 *
 * @param cookies of the window in which the links were followed
 * @param own the language that is theirs again afterwards
 * @param languages in which the pages are looked at after English
 */
record Visit(String cookies, String own, List<Choice> pages, Collection<String> languages) {
    /**
     * @param newParts whether it holds something that no page before did, or is the first of this person, whose head and
     *     foot are new
     * @param sentEmpty whether its form is sent without a word
     */
    record Choice(Place place, boolean newParts, boolean sentEmpty) {}

    /** How many pages are laid out, so that the longest visits can begin first. */
    int length() {
        return pages.size() * (2 + languages.size());
    }

    void look(Windows windows, Findings findings, Budget budget) {
        var somebody = windows.cameBack(cookies).open("/").read("en");
        var looking = new Looking(somebody.page(), findings);
        for (Choice each : pages) looking.thoroughly(each.place(), each.newParts(), budget);
        for (Choice each : pages) if (each.sentEmpty()) looking.sentEmpty(each.place());
        for (String language : languages) {
            somebody.read(language);
            for (Choice each : pages) looking.again(each.place(), language, budget);
        }
        somebody.open("/").read(own);
        windows.close();
    }
}
