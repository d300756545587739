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

    /** What both records have in one place where a person can have one thing; nothing is decided for people here. */
    default List<Meeting> meetings(PersonId kept, PersonId gone) {
        return List.of();
    }

    /** Others who share something with a person that people of one name seldom share by chance. */
    default List<PersonId> alike(PersonId person) {
        return List.of();
    }

    /** The same of everybody: who belongs to what they share. For rounds that look at all people at once. */
    default List<Sharing> sharing() {
        return List.of();
    }

    /** @param what the thing that people of one name seldom share by chance */
    record Sharing(UUID what, PersonId person) {}

    /** @param name for people, with its ending; @param bytes size */
    record KeptFile(String name, long bytes, Supplier<InputStream> content) {}

    /** What becomes of a thing that both have. */
    enum Fate {
        /** That of the record that goes counts for nothing and stays in the history. */
        HISTORY,
        /** That of the record that stays counts for nothing: the records have to change places. */
        CHANGE_PLACES,
        /** Both count, so somebody decides first. */
        DECIDE;

        /** @param less whether a thing counts for nothing, of the record that goes and of the one that stays */
        public static Fate of(boolean goneLess, boolean keptLess) {
            return goneLess ? HISTORY : keptLess ? CHANGE_PLACES : DECIDE;
        }
    }

    /**
     * @param key message key, given the title as {0}: of the sentence that says what has to be decided, or of the thing's name
     * @param pages where somebody may decide: of the thing of the record that stays, and of the one that goes
     */
    record Meeting(Fate fate, String key, Multilingual title, List<String> pages) {
        /** @param decide the sentence for those who have to decide; @param name what the thing is called otherwise */
        public static Meeting of(Fate fate, String name, String decide, Multilingual title, List<String> pages) {
            return new Meeting(fate, fate == Fate.DECIDE ? decide : name, title, pages);
        }

        public boolean inTheWay() {
            return fate != Fate.HISTORY;
        }
    }
}
