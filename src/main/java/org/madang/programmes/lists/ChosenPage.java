package org.madang.programmes.lists;

import java.util.List;
import java.util.stream.Stream;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/**
 * What is to become of chosen programmes, editions, tracks or institutions.
 *
 * @param back the list, narrowed as it was
 * @param gone how many of those who were chosen are out of the reader's reach
 */
public record ChosenPage(Subject subject, List<ShelfQueries.Row> rows, int gone, String back, Form form)
        implements Page {
    enum What {
        ARCHIVE,
        RESTORE
    }

    public String action() {
        return subject.chosen();
    }

    public List<Choice> whats(Screen s) {
        return Stream.of(What.values())
                .map(what -> Choice.of(what.name(), s.t("programmes.lists.chosen." + what))
                        .explained(s.t("programmes.lists.chosen.hint." + what)))
                .toList();
    }

    public List<Choice> things(Screen s) {
        return rows.stream()
                .map(row -> {
                    var name = s.text(row.name());
                    String state = s.t(row.away() ? "programmes.lists.shelf.AWAY" : "programmes.lists.shelf.LISTED");
                    return Choice.of(row.id().toString(), name.text())
                            .inLanguage(name.language().tag())
                            .explained(row.more().isEmpty() ? state : row.more() + " · " + state);
                })
                .toList();
    }

    @Override
    public String template() {
        return "programmes/lists/chosen.jte";
    }
}
