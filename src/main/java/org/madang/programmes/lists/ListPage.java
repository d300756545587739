package org.madang.programmes.lists;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.tables.TableView;
import org.madang.web.Page;

/** @param platform whether the reader may add programmes and institutions */
public record ListPage(Subject subject, TableView table, boolean platform) implements Page {
    @Override
    public String template() {
        return "programmes/lists/list.jte";
    }

    public List<Subject> subjects() {
        return Arrays.asList(Subject.values());
    }

    /** Whether the reader puts such things away and takes them back. */
    public boolean putsAway() {
        return platform || subject != Subject.INSTITUTIONS;
    }

    /** Where a new one is added; null where that begins elsewhere. */
    public @Nullable Add add() {
        return switch (subject) {
            case PROGRAMMES -> platform ? new Add("/set-up/programmes/new", "programmes.setup.programme.new") : null;
            case INSTITUTIONS ->
                platform ? new Add("/set-up/institutions/new", "programmes.setup.institution.new") : null;
            case EDITIONS, TRACKS -> null;
        };
    }

    /** @param label message key */
    public record Add(String path, String label) {}
}
