package org.madang.web;

import java.util.List;
import org.madang.shared.Viewer;

/** A module's entries in the one navigation. */
public interface Navigation {
    List<Entry> entriesFor(Viewer viewer);

    /**
     * @param position place in the row, lower first; phones show the first five
     * @param key message key of the word
     * @param path the page, perhaps with what it is narrowed to at first
     * @param icon name of an icon of the design system
     */
    record Entry(int position, String key, String path, String icon) {
        /** The page alone, by which it is known that the reader is there. */
        public String page() {
            int query = path.indexOf('?');
            return query < 0 ? path : path.substring(0, query);
        }
    }
}
