package org.madang.admission.nominees;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.madang.admission.reading.FilePage;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/**
 * Whom the viewer's institutions named, call by call, and the calls for which they may still name somebody.
 *
 * @param total how many they named in all, also where not all stand here
 */
public record NomineesPage(
        List<NomineeQueries.Place> places, List<NomineeQueries.Row> rows, long total, Form form, Instant now)
        implements Page {
    /** Those of one call and one institution. */
    public record Group(List<NomineeQueries.Row> rows) {
        public NomineeQueries.Row any() {
            return rows.getFirst();
        }

        /** Those who did not come in time, for whom nobody needs to wait. */
        public long due() {
            return rows.stream()
                    .filter(row -> row.open() && row.over() && !row.asks())
                    .count();
        }
    }

    public List<Group> groups() {
        var groups = new LinkedHashMap<String, List<NomineeQueries.Row>>();
        for (var row : rows)
            groups.computeIfAbsent(row.callId() + " " + row.institutionId(), unused -> new ArrayList<>())
                    .add(row);
        return groups.values().stream().map(Group::new).toList();
    }

    public static List<Choice> reasons(Screen s) {
        return FilePage.reasons(s);
    }

    @Override
    public String template() {
        return "admission/nominees/nominees.jte";
    }
}
