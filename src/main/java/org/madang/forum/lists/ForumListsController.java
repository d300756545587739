package org.madang.forum.lists;

import java.io.IOException;
import org.madang.database.Db;
import org.madang.forum.ForumId;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.tables.Download;
import org.madang.tables.SendFile;
import org.madang.tables.StaffList;
import org.madang.tables.Tables;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class ForumListsController {
    private final Db db;
    private final Tables tables;
    private final SendFile files;

    ForumListsController(Db db, Tables tables, SendFile files) {
        this.db = db;
        this.tables = tables;
        this.files = files;
    }

    @Allow(value = Action.CHAIR_FORUM, in = "forum")
    @GetMapping("/forums/{forum}/threads")
    Answer threads(@PathVariable String forum, Form asked, Reader reader) {
        return page(forum, ThreadTable.of(forum, head(forum).id()), asked, reader);
    }

    @Allow(value = Action.CHAIR_FORUM, in = "forum")
    @GetMapping({"/forums/{forum}/threads/export.csv", "/forums/{forum}/threads/export.xlsx"})
    void exportThreads(@PathVariable String forum, Form asked, Reader reader, Download file) throws IOException {
        files.send(ThreadTable.of(forum, head(forum).id()), asked, reader, file);
    }

    @Allow(value = Action.CHAIR_FORUM, in = "forum")
    @GetMapping("/forums/{forum}/cases")
    Answer cases(@PathVariable String forum, Form asked, Reader reader) {
        return page(forum, CaseTable.of(forum, head(forum).id()), asked, reader);
    }

    @Allow(value = Action.CHAIR_FORUM, in = "forum")
    @GetMapping({"/forums/{forum}/cases/export.csv", "/forums/{forum}/cases/export.xlsx"})
    void exportCases(@PathVariable String forum, Form asked, Reader reader, Download file) throws IOException {
        files.send(CaseTable.of(forum, head(forum).id()), asked, reader, file);
    }

    private record Head(ForumId id, Multilingual title) {}

    private Head head(String slug) {
        return db.sql("select id, title from forum_forum where slug = :slug")
                .param("slug", slug)
                .maybe(Head.class)
                .orElseThrow(NotFound::new);
    }

    private Answer page(String slug, StaffList<?> list, Form asked, Reader reader) {
        return Answer.page(new ForumListPage(slug, head(slug).title(), tables.view(list, asked, reader)));
    }
}
