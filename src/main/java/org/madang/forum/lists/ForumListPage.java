package org.madang.forum.lists;

import org.madang.shared.Multilingual;
import org.madang.tables.TableView;
import org.madang.web.Page;

public record ForumListPage(String slug, Multilingual forum, TableView table) implements Page {
    @Override
    public String template() {
        return "forum/lists/list.jte";
    }
}
