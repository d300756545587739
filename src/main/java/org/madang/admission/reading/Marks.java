package org.madang.admission.reading;

import java.util.List;
import java.util.stream.Stream;
import org.madang.admission.Relation;
import org.madang.admission.Rubric;
import org.madang.shared.Multilingual;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Screen;

/** The marks of a review in the words of their reader. */
public final class Marks {
    private Marks() {}

    /** From 5 to 1, with what 5, 3 and 1 mean. */
    public static List<Choice> choices(Screen s, Rubric.Criterion criterion) {
        return Stream.of(5, 4, 3, 2, 1)
                .map(score -> {
                    var choice = Choice.of(String.valueOf(score), s.f().number(score));
                    Multilingual meaning = score == 5
                            ? criterion.high()
                            : score == 3 ? criterion.middle() : score == 1 ? criterion.low() : Multilingual.EMPTY;
                    return meaning.isEmpty()
                            ? choice
                            : choice.explained(s.text(meaning).text());
                })
                .toList();
    }

    /** How much of the whole one criterion counts. */
    public static String share(Screen s, Rubric rubric, Rubric.Criterion criterion) {
        return s.f().percent((double) criterion.weight() / rubric.weight());
    }

    /** The weighted mean of marks that are all there. */
    public static String mean(Screen s, Rubric rubric, Form marks) {
        long points = 0;
        for (Rubric.Criterion criterion : rubric.criteria())
            points += (long) criterion.weight() * marks.number(criterion.field(), 1, 5);
        return s.f().decimal((double) points / rubric.weight(), 2);
    }

    public static List<Choice> relations(Screen s) {
        return Stream.of(Relation.values())
                .map(relation -> Choice.of(relation.name(), s.t("admission.relation." + relation)))
                .toList();
    }
}
