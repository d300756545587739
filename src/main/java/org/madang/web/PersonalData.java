package org.madang.web;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;

/**
 * What a module keeps of people. From this one declaration a person's data is handed out, erased, and moved when two
 * records turn out to be one person; a test reads the database and fails for a column that nobody declares.
 */
public interface PersonalData {
    List<PersonRows> rows();

    /** Files that a person brought, for the archive of their data. */
    default List<KeptFile> files(PersonId person) {
        return List.of();
    }

    /** What beyond rows has to go with a person, such as files; called before the rows are erased. */
    default void erase(PersonId person) {}

    /** Things that are a person's own, whose history may hold words that somebody wrote about them. */
    default List<UUID> things(PersonId person) {
        return List.of();
    }

    /** Why two records cannot become one as they stand; nothing is decided for people here. */
    default List<Obstacle> obstacles(PersonId one, PersonId other) {
        return List.of();
    }

    /** Others who share something with a person that people of one name seldom share by chance. */
    default List<PersonId> alike(PersonId person) {
        return List.of();
    }

    /** @param name for people, with its ending; @param bytes size */
    record KeptFile(String name, long bytes, Supplier<InputStream> content) {}

    /** @param key message key of the sentence, given the title as {0} */
    record Obstacle(String key, Multilingual title) {}
}
