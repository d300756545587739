package org.madang.forum.rooms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.forum.ForumState;
import org.madang.programmes.EditionId;
import org.madang.programmes.EditionSection;
import org.madang.shared.Multilingual;
import org.madang.shared.Viewer;
import org.madang.web.Page;
import org.madang.web.TodayCard;
import org.springframework.stereotype.Component;

/** The forums of an edition on its page: the inside for those who have a place there, else what is public. */
@Component
class EditionForums implements EditionSection {
    private static final int BELOW_TRACKS = 60;

    private final Db db;
    private final ForumLists lists;

    EditionForums(Db db, ForumLists lists) {
        this.db = db;
        this.lists = lists;
    }

    private record Row(String slug, Multilingual title, ForumState state, boolean published) {}

    public record Way(Multilingual title, ForumState state, String path) {}

    public record Section(List<Way> forums) implements Page {
        @Override
        public String template() {
            return "forum/rooms/section.jte";
        }
    }

    @Override
    public List<TodayCard.Card> sectionsFor(EditionId edition, @Nullable Viewer viewer) {
        List<Row> forums = db.sql("""
                select slug, title, state,
                       exists (select 1 from forum_case study join forum_answer answer on answer.case_id = study.id
                               where study.forum_id = forum.id and study.state = 'ACCEPTED' and answer.publicly)
                           as published
                from forum_forum forum where edition_id = :edition and state <> 'DRAFT'
                order by opened_at, id limit 20
                """).param("edition", edition).list(Row.class);
        if (forums.isEmpty()) return List.of();
        Set<String> mine = viewer == null
                ? Set.of()
                : lists.mine(viewer, edition).stream().map(ForumLists.Row::slug).collect(Collectors.toSet());
        var ways = new ArrayList<Way>();
        for (Row forum : forums) {
            String path = "/forums/" + forum.slug();
            if (mine.contains(forum.slug())) ways.add(new Way(forum.title(), forum.state(), path));
            else if (forum.published()) ways.add(new Way(forum.title(), forum.state(), path + "/public"));
        }
        return ways.isEmpty() ? List.of() : List.of(new TodayCard.Card(BELOW_TRACKS, new Section(ways)));
    }
}
