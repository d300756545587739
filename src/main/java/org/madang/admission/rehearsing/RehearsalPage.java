package org.madang.admission.rehearsing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.madang.admission.Fields;
import org.madang.programmes.Grade;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;
import org.madang.web.Form;
import org.madang.web.Page;

/**
 * @param number of the invented applicant whose answers are shown; 0 for none
 * @param answers what they answered
 */
public record RehearsalPage(Fields fields, List<Line> lines, int number, Map<String, String> answers, Form form)
        implements Page {
    /** @param score in points, as reviewers give them */
    public record Line(int number, Multilingual track, Country country, Grade grade, double score, boolean selected) {
        private static final double THOUSANDTHS = 1000;

        static List<Line> of(List<RehearsalQueries.Row> rows, Set<Integer> selected) {
            return rows.stream()
                    .map(row -> new Line(
                            row.number(),
                            row.track(),
                            row.country(),
                            row.grade(),
                            row.score() / THOUSANDTHS,
                            selected.contains(row.number())))
                    .toList();
        }
    }

    @Override
    public String template() {
        return "admission/rehearsing/rehearsal.jte";
    }

    public String at() {
        return "/set-up/calls/" + fields.call().slug();
    }

    public long selected() {
        return lines.stream().filter(Line::selected).count();
    }
}
