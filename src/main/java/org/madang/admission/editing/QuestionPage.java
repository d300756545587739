package org.madang.admission.editing;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.admission.CallForm;
import org.madang.admission.Calls;
import org.madang.admission.Fields;
import org.madang.admission.Question;
import org.madang.admission.applications.PartWords;
import org.madang.media.FileKind;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/** @param before the question as it stands; null for a new one */
public record QuestionPage(
        Calls.Call call,
        CallForm copy,
        List<Calls.TrackChoice> tracks,
        @Nullable Question before,
        Question.Kind kind,
        Form form)
        implements Page {
    private static final List<FileKind> FILES =
            List.of(FileKind.DOCUMENT, FileKind.PICTURE, FileKind.AUDIO, FileKind.FILM);

    @Override
    public String template() {
        return "admission/editing/question.jte";
    }

    public String at() {
        return "/set-up/calls/" + call.slug() + "/questions";
    }

    public String action() {
        return before == null ? at() : at() + "/" + before.key();
    }

    public List<Choice> pages(Screen s) {
        return Stream.concat(
                        Stream.of(Choice.of("", s.t("admission.draft.words"))),
                        copy.groups().stream()
                                .map(group -> Choice.of(
                                        group.key(), s.text(group.title()).text())))
                .toList();
    }

    public List<Choice> countries(Screen s) {
        return PartWords.countries(new Fields(call, tracks, copy), s);
    }

    public static List<Choice> files(Screen s) {
        return FILES.stream()
                .map(kind -> Choice.of(kind.name(), s.t("admission.questions.file." + kind)))
                .toList();
    }

    /** The answers of choices that stand before this question. */
    public List<Choice> conditions(Screen s) {
        return copy.questions().stream()
                .takeWhile(question -> before == null || !question.key().equals(before.key()))
                .filter(question -> question.kind() == Question.Kind.CHOICE && !question.retired())
                .flatMap(question -> question.choices().stream()
                        .map(option -> Choice.of(
                                question.key() + " " + option.value(),
                                s.t(
                                        "admission.questions.when.choice",
                                        s.text(question.label()).text(),
                                        s.text(option.label()).text()))))
                .toList();
    }

    public List<Question.Option> options() {
        return before == null ? List.of() : before.options();
    }

    public static int newOptions() {
        return QuestionForm.NEW_OPTIONS;
    }
}
