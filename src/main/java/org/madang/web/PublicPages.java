package org.madang.web;

import java.util.Collection;
import java.util.List;

/** A module's pages that everybody may read, for the map of the site. */
public interface PublicPages {
    List<Place> places();

    /** @param languages in which the page has something of its own; none where it is in the languages of the interface */
    record Place(String path, Collection<String> languages) {
        public Place {
            languages = List.copyOf(languages);
        }

        public static Place of(String path) {
            return new Place(path, List.of());
        }
    }
}
