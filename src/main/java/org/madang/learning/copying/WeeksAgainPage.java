package org.madang.learning.copying;

import java.util.List;
import org.madang.shared.Multilingual;
import org.madang.web.Page;

/** What is taught again, in numbers. */
public record WeeksAgainPage(List<Track> tracks) implements Page {
    public record Track(Multilingual title, int weeks, int lessons, int assignments) {}

    @Override
    public String template() {
        return "learning/copying/weeks.jte";
    }
}
