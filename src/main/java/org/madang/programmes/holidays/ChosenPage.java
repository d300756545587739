package org.madang.programmes.holidays;

import java.util.List;
import java.util.stream.Stream;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/**
 * What is to become of chosen holidays.
 *
 * @param back the table, narrowed as it was
 * @param gone how many of those who were chosen the reader does not keep
 */
public record ChosenPage(List<ChosenQueries.Row> rows, int gone, String back, Form form) implements Page {
    /** What can be done with several holidays at once. */
    enum What {
        CONFIRM,
        REMOVE,
        RESTORE
    }

    /** Whether nothing is ticked, so that one may wish to tick everything. */
    public boolean ticksNone() {
        return !rows.isEmpty() && form.values("holidays").isEmpty();
    }

    public List<Choice> whats(Screen s) {
        return Stream.of(What.values())
                .map(what -> Choice.of(what.name(), s.t("programmes.holidays.chosen." + what))
                        .explained(s.t("programmes.holidays.chosen.hint." + what)))
                .toList();
    }

    /** Names are written in English in every country. */
    public List<Choice> holidays(Screen s) {
        return rows.stream()
                .map(row -> Choice.of(row.id().toString(), row.name())
                        .inLanguage("en")
                        .explained(String.join(
                                " · ",
                                Stream.of(
                                                s.f().country(row.country()),
                                                row.region(),
                                                s.f().date(row.date()),
                                                s.t("programmes.holidays." + row.standing()))
                                        .filter(part -> !part.isEmpty())
                                        .toList())))
                .toList();
    }

    @Override
    public String template() {
        return "programmes/holidays/chosen.jte";
    }
}
