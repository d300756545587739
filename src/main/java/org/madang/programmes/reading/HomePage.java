package org.madang.programmes.reading;

import java.util.List;
import org.madang.web.Page;
import org.madang.web.Screen;

/**
 * @param programmes the first few
 * @param more whether there are others
 * @param first what a visitor can do now, beside the title
 * @param sections latest works and whatever else the modules contribute
 */
public record HomePage(List<ProgrammeLine> programmes, boolean more, List<Page> first, List<Page> sections)
        implements Page {
    public static final String THIS_WEEK = "/this-week";

    public boolean hasThisWeek(Screen s) {
        return s.navigation().stream().anyMatch(entry -> entry.path().equals(THIS_WEEK));
    }

    @Override
    public String template() {
        return "programmes/reading/home.jte";
    }
}
