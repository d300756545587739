package org.madang.forum;

import java.time.ZoneId;
import java.util.List;
import org.madang.programmes.EditionId;
import org.madang.shared.Multilingual;

/** @param sections what every case study answers, in this order */
public record NewForum(
        EditionId edition, String slug, Multilingual title, Multilingual intro, ZoneId zone, List<Section> sections) {

    /**
     * @param key lower-case ascii, the end of the section's address
     * @param limit letters that an answer may have in each language, as a reader counts them
     */
    public record Section(String key, Multilingual label, int limit) {}

    public NewForum {
        sections = List.copyOf(sections);
    }
}
