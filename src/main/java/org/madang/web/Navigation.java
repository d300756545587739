package org.madang.web;

import java.util.List;
import org.madang.shared.Viewer;

/** A module's entries in the one navigation. */
public interface Navigation {
    List<Entry> entriesFor(Viewer viewer);

    /**
     * @param position place in the row, lower first; phones show the first five
     * @param key message key of the word
     * @param icon name of an icon of the design system
     */
    record Entry(int position, String key, String path, String icon) {}
}
