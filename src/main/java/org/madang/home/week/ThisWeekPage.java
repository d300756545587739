package org.madang.home.week;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.home.run.RunPage;
import org.madang.web.Page;

/**
 * @param main what asks for something, in its order
 * @param side what is good to know
 * @param run what waits for a reader who runs things; null for everybody else
 */
public record ThisWeekPage(
        List<Page> main, List<Page> side, @Nullable RunPage run) implements Page {
    public boolean isEmpty() {
        return main.isEmpty() && side.isEmpty() && !waits();
    }

    public boolean hasMain() {
        return !main.isEmpty() || waits();
    }

    public boolean waits() {
        return run != null && !run.nothingWaits();
    }

    @Override
    public String template() {
        return "home/week/week.jte";
    }
}
