package org.madang.admission.extending;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.madang.admission.Calls;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.tables.Cell;
import org.madang.tables.Column;
import org.madang.tables.Filter;
import org.madang.tables.StaffList;

/** To whom more time was given in one call, by whom and why. */
final class ExtensionList {
    private ExtensionList() {}

    record Row(
            PersonId person,
            String name,
            Language nameLanguage,
            String sortKey,
            Instant until,
            String reason,
            String givenBy,
            Instant givenAt) {}

    static StaffList<Row> of(Calls.Call call) {
        return new StaffList<>(
                        "/admission/calls/" + call.slug() + "/extensions",
                        "admission.extensions.title",
                        Row.class,
                        """
                        x.person_id as person, p.print_name as name, p.name_language, p.sort_key, x.until, x.reason,
                        g.print_name as given_by, x.given_at
                        """,
                        """
                        admission_extension x
                        join v_person p on p.id = x.person_id
                        join v_person g on g.id = x.given_by
                        where x.call_id = :of
                        """,
                        Map.of("of", call.id()),
                        "x.person_id",
                        Row::person,
                        List.of(
                                Column.text(
                                        "name",
                                        "admission.decisions.name",
                                        "p.sort_key",
                                        Row::sortKey,
                                        row -> Cell.of(
                                                row.name(), row.nameLanguage().tag())),
                                Column.stamp("until", "admission.extensions.until", "x.until", Row::until),
                                Column.plain("reason", "admission.extensions.reason", row -> Cell.of(row.reason())),
                                Column.text(
                                        "by",
                                        "admission.extensions.giver",
                                        "g.print_name",
                                        Row::givenBy,
                                        row -> Cell.of(row.givenBy())),
                                Column.stamp("given", "admission.extensions.given", "x.given_at", Row::givenAt)),
                        List.of(Filter.search(
                                "admission.extensions.search", "folded(p.print_name || ' ' || x.reason) like :q")),
                        List.of())
                .sorted("-given")
                .whenEmpty("admission.extensions.none.title", "admission.extensions.none");
    }
}
