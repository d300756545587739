package org.madang.admission.applications;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.admission.Fields;
import org.madang.admission.Question;
import org.madang.admission.Typed;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.web.Screen;

/** Answers in the words of the reader, in the order of the form. */
public final class AnswerLines {
    private AnswerLines() {}

    /**
     * @param lang of the label, where it is not the language of the page
     * @param href where a file is read; null for every other answer
     */
    public record Line(
            String field,
            String label,
            @Nullable String lang,
            String value,
            @Nullable String href) {}

    /** What was asked of whoever gave these answers, page after page. */
    public static List<Line> of(Screen s, Fields fields, Map<String, String> answers) {
        return fields.parts(answers).stream()
                .flatMap(part -> of(s, fields, part, answers).stream())
                .toList();
    }

    public static List<Line> of(Screen s, Fields fields, Fields.Part part, Map<String, String> answers) {
        var lines = new ArrayList<Line>();
        for (String field : part.fixed()) {
            String value = answers.getOrDefault(field, "");
            lines.add(new Line(field, s.t("admission.field." + field), null, said(s, fields, field, value), null));
        }
        part.questions().stream()
                .filter(question -> fields.asked(question, answers))
                .map(question -> line(s, question, answers.getOrDefault(question.field(), "")))
                .forEach(lines::add);
        return lines;
    }

    private static Line line(Screen s, Question question, String value) {
        var label = s.text(question.label());
        var file = question.kind() == Question.Kind.FILE ? Typed.file(value) : null;
        return new Line(
                question.field(),
                label.text(),
                label.language().tag(),
                said(s, question, value),
                file == null ? null : "/files/" + file.id() + "/file");
    }

    private static String said(Screen s, Question question, String value) {
        return switch (question.kind()) {
            case TEXT, LONG_TEXT -> value;
            case CHOICE ->
                question.options().stream()
                        .filter(option -> option.value().equals(value))
                        .map(option -> s.text(option.label()).text())
                        .findFirst()
                        .orElse(value);
            case NUMBER -> number(s, value);
            case DATE -> {
                var date = Typed.date(value);
                yield date != null
                        ? s.f().longDate(date)
                        : value.replace("-", " ").strip();
            }
            case FILE -> {
                var file = Typed.file(value);
                yield file == null ? "" : s.t("admission.file.name", file.name(), s.f().megabytes(file.bytes()));
            }
            case DECLARATION -> value.isEmpty() ? "" : s.t("admission.declared", s.f().language(new Language(value)));
        };
    }

    private static String said(Screen s, Fields fields, String field, String value) {
        if (value.isEmpty()) return value;
        return switch (field) {
            case Fields.COUNTRY, Fields.CITIZENSHIP ->
                value.matches("[A-Z]{2}") ? s.f().country(new Country(value)) : value;
            case Fields.GRADE ->
                fields.call().grades().stream().anyMatch(grade -> grade.name().equals(value))
                        ? s.t("admission.grade." + value)
                        : value;
            case Fields.TRACK ->
                fields.tracks().stream()
                        .filter(track -> track.slug().equals(value))
                        .map(track -> s.text(track.title()).text())
                        .findFirst()
                        .orElse("");
            case Fields.AGE -> s.t(value.startsWith("yes ") ? "admission.age.met" : "admission.age.unmet");
            case Fields.YEARS -> number(s, value);
            case Fields.LANGUAGES ->
                value.equals(Fields.NONE)
                        ? s.t("admission.field.languages.none")
                        : s.f().list(Arrays.stream(value.split(" "))
                                .filter(tag -> tag.matches("[a-z]{2,3}"))
                                .map(tag -> s.f().language(new Language(tag)))
                                .toList());
            default -> value;
        };
    }

    private static String number(Screen s, String value) {
        Long number = Typed.number(value);
        return number == null ? value : s.f().number(number);
    }
}
