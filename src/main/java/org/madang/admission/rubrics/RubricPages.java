package org.madang.admission.rubrics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.admission.Blindness;
import org.madang.admission.Calls;
import org.madang.admission.Fields;
import org.madang.admission.Question;
import org.madang.admission.Rubric;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/** The pages on which the secretariat says how the applications of a call are read. */
public final class RubricPages {
    private RubricPages() {}

    /** @param written whether somebody wrote criteria, or the one stands that a call has without */
    public record RubricPage(Fields fields, Rubric rubric, boolean written, Form form) implements Page {
        @Override
        public String template() {
            return "admission/rubrics/rubric.jte";
        }

        public Calls.Call call() {
            return fields.call();
        }

        public String path() {
            return "/admission/calls/" + call().slug() + "/rubric";
        }

        public static List<Choice> modes(Screen s) {
            return Stream.of(Blindness.values())
                    .map(mode -> Choice.of(mode.name(), s.t("admission.blindness." + mode))
                            .explained(s.t("admission.blindness." + mode + ".hint")))
                    .toList();
        }

        /** What may be withheld: the name and the country are always, while the reader is blind. */
        /** Fields that are answered by a file. */
        public List<String> files() {
            return fields.questions().stream()
                    .filter(question -> question.kind() == Question.Kind.FILE)
                    .map(Question::field)
                    .toList();
        }

        public List<Choice> fileChoices(Screen s) {
            return fields.questions().stream()
                    .filter(question -> question.kind() == Question.Kind.FILE)
                    .map(question -> Choice.of(
                                    question.field(), s.text(question.label()).text())
                            .inLanguage(s.text(question.label()).language().tag()))
                    .toList();
        }

        public List<Choice> answers(Screen s) {
            var choices = new ArrayList<Choice>();
            choices.add(Choice.of(Fields.STATEMENT, s.t("admission.field.statement")));
            for (Question question : fields.questions()) {
                if (question.kind() == Question.Kind.FILE || question.asksGender()) continue;
                var label = s.text(question.label());
                choices.add(Choice.of(question.field(), label.text())
                        .inLanguage(label.language().tag()));
            }
            return choices;
        }
    }

    /** @param key null for a new criterion */
    public record CriterionPage(Calls.Call call, @Nullable String key, boolean begun, Form form) implements Page {
        public static final List<String> FIELDS =
                List.of("name-en", "name-ko", "high-en", "high-ko", "middle-en", "middle-ko", "low-en", "low-ko");

        /** In the reader’s language, as it stands in the form. */
        public String name(Screen s) {
            String own = form.value("name-" + s.lang());
            return own.isEmpty() ? form.value("name-en") : own;
        }

        @Override
        public String template() {
            return "admission/rubrics/criterion.jte";
        }

        public String path() {
            return "/admission/calls/" + call.slug() + "/rubric";
        }
    }
}
