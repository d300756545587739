package org.madang.forum.threads;

import org.madang.web.Form;
import org.madang.web.Page;

/** A statement, before somebody who may clear it. */
public record StatementPage(ThreadQueries.Statement statement, Form form) implements Page {
    @Override
    public String template() {
        return "forum/threads/statement.jte";
    }

    public String path() {
        return "/statements/" + statement.id();
    }
}
