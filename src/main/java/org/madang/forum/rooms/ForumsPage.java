package org.madang.forum.rooms;

import java.util.List;
import org.madang.web.Page;

/** The forums of one person, and the statements that wait for their word. */
public record ForumsPage(List<ForumLists.Row> forums, List<ForumLists.Waiting> waiting) implements Page {
    @Override
    public String template() {
        return "forum/rooms/forums.jte";
    }
}
