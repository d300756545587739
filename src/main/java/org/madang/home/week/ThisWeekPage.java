package org.madang.home.week;

import java.util.List;
import org.madang.home.run.RunPage;
import org.madang.web.Page;

/**
 * @param main what asks for something, in its order
 * @param side what is good to know
 * @param runs whether the reader also has a Run page to go to
 */
public record ThisWeekPage(List<Page> main, List<Page> side, boolean runs) implements Page {
    /** What waits for somebody who runs things, in short. */
    public record Waiting(RunPage run) implements Page {
        @Override
        public String template() {
            return "home/week/waiting.jte";
        }
    }

    public boolean isEmpty() {
        return main.isEmpty() && side.isEmpty();
    }

    @Override
    public String template() {
        return "home/week/week.jte";
    }
}
