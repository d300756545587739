package org.madang.admission;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.madang.shared.Multilingual;

/**
 * What a call asks beside what every call asks.
 *
 * @param groups pages of questions, in their order
 * @param questions all of them in their order, the retired ones too
 */
public record CallForm(Eligibility eligibility, List<Group> groups, List<Question> questions) {
    public static final CallForm EMPTY = of(List.of());

    /** A page of the form. */
    public record Group(String key, Multilingual title, Multilingual intro) {
        public Group {
            if (!key.matches("[a-z][a-z0-9-]{0,39}")) throw new IllegalArgumentException("not a key: " + key);
        }
    }

    public CallForm {
        groups = List.copyOf(groups);
        questions = List.copyOf(questions);
    }

    public static CallForm of(List<Question> questions) {
        return new CallForm(Eligibility.OPEN, List.of(), questions);
    }

    public CallForm with(Eligibility who) {
        return new CallForm(who, groups, questions);
    }

    public CallForm with(Group... pages) {
        return new CallForm(eligibility, List.of(pages), questions);
    }

    public Optional<Question> question(String key) {
        return questions.stream().filter(question -> question.key().equals(key)).findFirst();
    }

    /** The questions of a page that are not retired; of the page of the statement when {@code group} is empty. */
    public List<Question> of(String group) {
        return questions.stream()
                .filter(question -> !question.retired() && page(question).equals(group))
                .toList();
    }

    /** Whether every question that hangs on another hangs on a choice that is asked before it. */
    boolean conditionsFit() {
        var inOrder = new ArrayList<>(of(""));
        groups.forEach(group -> inOrder.addAll(of(group.key())));
        var before = new HashSet<String>();
        for (Question question : inOrder) {
            var asked = question.asked();
            if (asked.question() != null && !before.contains(asked.question() + " " + asked.value())) return false;
            question.options().forEach(option -> before.add(question.key() + " " + option.value()));
        }
        return true;
    }

    /** A question whose page is gone stands on the page of the statement. */
    private String page(Question question) {
        return groups.stream().anyMatch(group -> group.key().equals(question.group())) ? question.group() : "";
    }
}
