package org.madang.showcase.pages;

import org.madang.web.Page;

/** What stays of a work that was taken down: its title and its number. */
public record WithdrawnPage(WorkQueries.Head work) implements Page {
    @Override
    public String template() {
        return "showcase/pages/withdrawn.jte";
    }
}
