package org.madang.forum.rooms;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.forum.ForumState;
import org.madang.web.Page;
import org.madang.web.Screen;

/**
 * The front page of a forum.
 *
 * @param next the last thread shown, when there are more after it
 * @param chairs whether the reader leads the forum and has its lists
 * @param moves states the reader may move the forum to
 */
public record ForumPage(
        ForumQueries.Head forum,
        List<ForumQueries.Section> sections,
        List<ForumQueries.Study> studies,
        List<ForumQueries.ThreadRow> threads,
        @Nullable String next,
        boolean first,
        boolean mayPost,
        boolean chairs,
        List<ForumState> moves)
        implements Page {
    @Override
    public String template() {
        return "forum/rooms/forum.jte";
    }

    public String path() {
        return "/forums/" + forum.slug();
    }

    /** In the order the reader expects of country names. */
    public List<ForumQueries.Study> byCountry(Screen s) {
        var collator = s.f().collator();
        return studies.stream()
                .sorted(Comparator.comparing(study -> s.f().country(study.country()), collator::compare))
                .toList();
    }
}
