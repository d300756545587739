package org.madang.admission.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.admission.Question;
import org.madang.media.FileKind;
import org.madang.shared.Multilingual;
import org.madang.web.Form;

/** Reads a question as the secretariat typed it. */
final class QuestionForm {
    static final int NEW_OPTIONS = 4;
    private static final int LABEL = 500;
    private static final int HELP = 8000;
    private static final int OPTION = 200;
    private static final long MOST_NUMBER = 1_000_000_000_000L;

    private final Form form;
    private final Question.Kind kind;
    private final @Nullable Question before;

    QuestionForm(Form form, Question.Kind kind, @Nullable Question before) {
        this.form = form;
        this.kind = kind;
        this.before = before;
    }

    /** Empty when something is wrong, which then stands beside its field. */
    Optional<Question> read() {
        var label = Texts.required(form, "label", LABEL, before == null ? Multilingual.EMPTY : before.label());
        var formerHelp = before == null ? Multilingual.EMPTY : before.help();
        var help = kind == Question.Kind.DECLARATION
                ? Texts.required(form, "help", HELP, formerHelp)
                : Texts.optional(form, "help", HELP, formerHelp);
        var bounds = bounds();
        var options = kind == Question.Kind.CHOICE ? options() : List.<Question.Option>of();
        var asked = asked();
        boolean gender = kind == Question.Kind.CHOICE && form.checked("gender", "yes");
        if (!form.ok()) return Optional.empty();
        return Optional.of(new Question(
                before == null ? "new" : before.key(),
                form.value("page"),
                kind,
                label,
                help,
                !gender && form.checked("required", "yes"),
                bounds,
                options,
                asked,
                false,
                gender));
    }

    private Question.Bounds bounds() {
        return switch (kind) {
            case TEXT -> new Question.Bounds(form.number("limit", 1, 500), null, null, null);
            case LONG_TEXT -> new Question.Bounds(form.number("limit", 1, 10_000), null, null, null);
            case NUMBER -> {
                Long least = number("least");
                Long most = number("most");
                if (least != null && most != null && least > most) form.error("most", "admission.wrong.most");
                yield new Question.Bounds(0, least, most, null);
            }
            case FILE -> {
                FileKind file = form.choice("file", FileKind.class);
                long most = form.number("megabytes", 1, 500);
                yield new Question.Bounds(0, null, most, file == null ? FileKind.DOCUMENT : file);
            }
            case CHOICE, DATE, DECLARATION -> new Question.Bounds(0, null, null, null);
        };
    }

    private @Nullable Long number(String field) {
        if (!form.has(field)) return null;
        try {
            long number = Long.parseLong(form.value(field));
            if (Math.abs(number) <= MOST_NUMBER) return number;
        } catch (NumberFormatException notANumber) {
            // answered below
        }
        form.error(field, "admission.wrong.number");
        return null;
    }

    /** Those that were there keep their value, for answers name it; they are retired and never deleted. */
    private List<Question.Option> options() {
        var options = new ArrayList<Question.Option>();
        if (before != null)
            for (var option : before.options())
                options.add(new Question.Option(
                        option.value(),
                        Texts.required(form, "option-" + option.value(), OPTION, option.label()),
                        form.checked("retired", option.value())));
        int number = 1;
        for (int i = 1; i <= NEW_OPTIONS; i++) {
            var label = Texts.optional(form, "new-" + i, OPTION, Multilingual.EMPTY);
            if (label.isEmpty()) continue;
            while (taken(options, "o" + number)) number++;
            options.add(new Question.Option("o" + number, label));
        }
        if (options.stream().filter(option -> !option.retired()).count() < 2)
            form.error("new-1-en", "admission.wrong.options");
        return options;
    }

    private static boolean taken(List<Question.Option> options, String value) {
        return options.stream().anyMatch(option -> option.value().equals(value));
    }

    private Question.Asked asked() {
        var countries = form.values("countries").stream()
                .filter(code -> code.matches("[A-Z]{2}"))
                .distinct()
                .limit(250)
                .toList();
        String[] when = form.value("when").split(" ", 2);
        return when.length == 2
                ? new Question.Asked(countries, when[0], when[1])
                : new Question.Asked(countries, null, null);
    }

    static Form filled(Question question) {
        var form = Form.empty()
                .with("page", question.group())
                .with("required", question.required() ? "yes" : "")
                .with("gender", question.asksGender() ? "yes" : "")
                .with("limit", String.valueOf(question.bounds().graphemes()))
                .with("least", text(question.bounds().least()))
                .with("most", text(question.bounds().most()))
                .with("megabytes", text(question.bounds().most()))
                .with(
                        "file",
                        question.bounds().file() == null
                                ? ""
                                : question.bounds().file().name())
                .with("countries", question.asked().countries())
                .with(
                        "when",
                        question.asked().question() == null
                                ? ""
                                : question.asked().question() + " "
                                        + question.asked().value())
                .with(
                        "retired",
                        question.options().stream()
                                .filter(Question.Option::retired)
                                .map(Question.Option::value)
                                .toList());
        Texts.fill(form, "label", question.label());
        Texts.fill(form, "help", question.help());
        for (var option : question.options()) Texts.fill(form, "option-" + option.value(), option.label());
        return form;
    }

    private static String text(@Nullable Long number) {
        return number == null ? "" : String.valueOf(number);
    }
}
