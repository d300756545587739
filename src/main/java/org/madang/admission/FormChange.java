package org.madang.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.madang.shared.Multilingual;

/** One step in the writing of a form. Pure; empty when what it speaks of is not there. */
public sealed interface FormChange {
    Optional<CallForm> on(CallForm form);

    /** What it says anew; empty where it adds, moves or takes away. */
    default Optional<Object> replaced(CallForm form) {
        return Optional.empty();
    }

    record WhoMayApply(Eligibility who) implements FormChange {
        @Override
        public Optional<CallForm> on(CallForm form) {
            return Optional.of(form.with(who));
        }

        @Override
        public Optional<Object> replaced(CallForm form) {
            return Optional.of(form.eligibility());
        }
    }

    /** A new question (its key is made here), or an old one said anew; it keeps its place and whether it is retired. */
    record Ask(Question question, boolean fresh) implements FormChange {
        @Override
        public Optional<Object> replaced(CallForm form) {
            return fresh ? Optional.empty() : form.question(question.key()).map(found -> found);
        }

        @Override
        public Optional<CallForm> on(CallForm form) {
            var questions = new ArrayList<>(form.questions());
            if (fresh) {
                int number = 1;
                while (form.question("q" + number).isPresent()) number++;
                questions.add(question.named("q" + number));
                alone(questions, questions.size() - 1);
            } else {
                int at = place(form.questions().stream().map(Question::key).toList(), question.key());
                if (at < 0 || questions.get(at).kind() != question.kind()) return Optional.empty();
                questions.set(at, question.retire(questions.get(at).retired()));
                alone(questions, at);
            }
            return Optional.of(new CallForm(form.eligibility(), form.groups(), questions));
        }
    }

    /** One question of a form asks for gender: whichever was said to last. */
    private static void alone(List<Question> questions, int at) {
        if (questions.get(at).asksGender())
            for (int i = 0; i < questions.size(); i++)
                if (i != at) questions.set(i, questions.get(i).askingGender(false));
    }

    record Retire(String question, boolean retired) implements FormChange {
        @Override
        public Optional<CallForm> on(CallForm form) {
            if (form.question(question).isEmpty()) return Optional.empty();
            return Optional.of(new CallForm(
                    form.eligibility(),
                    form.groups(),
                    form.questions().stream()
                            .map(one -> one.key().equals(question) ? one.retire(retired) : one)
                            .toList()));
        }
    }

    /** Up or down among the questions of its page; the first stays first and the last last. */
    record MoveQuestion(String question, boolean up) implements FormChange {
        @Override
        public Optional<CallForm> on(CallForm form) {
            var found = form.question(question);
            if (found.isEmpty()) return Optional.empty();
            var questions = new ArrayList<>(form.questions());
            int from = questions.indexOf(found.get());
            for (int to = from + (up ? -1 : 1); to >= 0 && to < questions.size(); to += up ? -1 : 1) {
                if (!questions.get(to).group().equals(found.get().group())
                        || questions.get(to).retired()) continue;
                questions.add(to, questions.remove(from));
                break;
            }
            return Optional.of(new CallForm(form.eligibility(), form.groups(), questions));
        }
    }

    /** A new page (its key is made here), or an old one said anew. */
    record Page(String key, Multilingual title, Multilingual intro) implements FormChange {
        @Override
        public Optional<Object> replaced(CallForm form) {
            return form.groups().stream()
                    .filter(group -> group.key().equals(key))
                    .findFirst()
                    .map(group -> group);
        }

        @Override
        public Optional<CallForm> on(CallForm form) {
            var groups = new ArrayList<>(form.groups());
            int at = place(keys(form), key);
            if (!key.isEmpty() && at < 0) return Optional.empty();
            if (at >= 0) groups.set(at, new CallForm.Group(key, title, intro));
            else {
                int number = 1;
                while (keys(form).contains("p" + number)) number++;
                groups.add(new CallForm.Group("p" + number, title, intro));
            }
            return Optional.of(new CallForm(form.eligibility(), groups, form.questions()));
        }
    }

    record MovePage(String key, boolean up) implements FormChange {
        @Override
        public Optional<CallForm> on(CallForm form) {
            int from = place(keys(form), key);
            if (from < 0) return Optional.empty();
            int to = from + (up ? -1 : 1);
            var groups = new ArrayList<>(form.groups());
            if (to >= 0 && to < groups.size()) groups.add(to, groups.remove(from));
            return Optional.of(new CallForm(form.eligibility(), groups, form.questions()));
        }
    }

    /** Its questions move to the page of the statement. */
    record DropPage(String key) implements FormChange {
        @Override
        public Optional<CallForm> on(CallForm form) {
            if (!keys(form).contains(key)) return Optional.empty();
            return Optional.of(new CallForm(
                    form.eligibility(),
                    form.groups().stream()
                            .filter(group -> !group.key().equals(key))
                            .toList(),
                    form.questions().stream()
                            .map(question -> question.group().equals(key) ? question.in("") : question)
                            .toList()));
        }
    }

    private static List<String> keys(CallForm form) {
        return form.groups().stream().map(CallForm.Group::key).toList();
    }

    private static int place(List<String> keys, String key) {
        return keys.indexOf(key);
    }
}
