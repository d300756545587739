package org.madang.admission.reading;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.admission.Fields;
import org.madang.admission.applications.AnswerLines;
import org.madang.web.Page;
import org.madang.web.Screen;

/**
 * Two to four applications of one cell beside each other, as their reviewer may see them.
 *
 * @param wrong message key of why there is nothing to compare; null when there is
 * @param answers by application, in the order of the heads
 * @param done what each did in the track so far, by application; empty unless the call is for a phase
 * @param scores mean of the reader's own marks, by application
 */
public record ComparePage(
        @Nullable String wrong,
        List<ReviewPage.Head> heads,
        @Nullable Fields fields,
        Map<UUID, Map<String, String>> answers,
        Map<UUID, Done> done,
        Map<UUID, Double> scores)
        implements Page {
    static ComparePage refused(String why) {
        return new ComparePage(why, List.of(), null, Map.of(), Map.of(), Map.of());
    }

    /** One question with the answer of each. */
    public record Line(String label, @Nullable String lang, List<String> values) {}

    @Override
    public String template() {
        return "admission/reading/compare.jte";
    }

    /** Each question that one of them answers, once, whoever else was not asked it. */
    public List<Line> lines(Screen s) {
        Fields asked = fields;
        if (asked == null) return List.of();
        var questions = new LinkedHashMap<String, AnswerLines.Line>();
        var said = new HashMap<UUID, Map<String, String>>();
        for (ReviewPage.Head head : heads) {
            UUID id = head.applicationId().value();
            var own = said.computeIfAbsent(id, key -> new HashMap<>());
            for (AnswerLines.Line line : AnswerLines.of(s, asked, answers.getOrDefault(id, Map.of()))) {
                if (line.value().isEmpty()) continue;
                questions.putIfAbsent(line.field(), line);
                own.put(line.field(), line.value());
            }
        }
        return questions.values().stream()
                .map(question -> new Line(
                        question.label(),
                        question.lang(),
                        heads.stream()
                                .map(head -> said.getOrDefault(
                                                head.applicationId().value(), Map.of())
                                        .getOrDefault(question.field(), ""))
                                .toList()))
                .toList();
    }

    public @Nullable Done done(ReviewPage.Head head) {
        return done.get(head.applicationId().value());
    }

    public @Nullable Double score(ReviewPage.Head head) {
        return scores.get(head.applicationId().value());
    }
}
