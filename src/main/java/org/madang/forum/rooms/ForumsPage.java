package org.madang.forum.rooms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.web.Page;

/**
 * The forums of one person, and the statements that wait for their word.
 *
 * @param further whether others came before these
 * @param last slug after which the next page begins, or null
 */
public record ForumsPage(
        List<ForumLists.Row> forums,
        List<ForumLists.Waiting> waiting,
        boolean further,
        @Nullable String last) implements Page {
    private static final String PATH = "/forums";

    public @Nullable String next() {
        return last == null ? null : PATH + "?after=" + last;
    }

    public @Nullable String first() {
        return further ? PATH : null;
    }

    @Override
    public String template() {
        return "forum/rooms/forums.jte";
    }
}
