package org.madang.admission;

import org.jspecify.annotations.Nullable;
import org.madang.shared.Multilingual;

/** What the record keeps of a criterion, so that one that was changed or removed can be read again. */
record CriterionText(
        Multilingual name, @Nullable Integer weight, Multilingual low, Multilingual middle, Multilingual high) {
    static final CriterionText NONE =
            new CriterionText(Multilingual.EMPTY, null, Multilingual.EMPTY, Multilingual.EMPTY, Multilingual.EMPTY);

    static CriterionText of(Rubric.Criterion written) {
        return new CriterionText(written.name(), written.weight(), written.low(), written.middle(), written.high());
    }

    /** That of one criterion of a rubric, or {@link #NONE}. */
    static CriterionText in(Rubric rubric, @Nullable String key) {
        return rubric.criteria().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .map(CriterionText::of)
                .orElse(NONE);
    }
}
