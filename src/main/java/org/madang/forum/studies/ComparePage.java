package org.madang.forum.studies;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.web.Page;
import org.madang.web.Screen;

/** One section across all countries. */
public record ComparePage(
        CaseQueries.Question section,
        CaseQueries.@Nullable Question before,
        CaseQueries.@Nullable Question after,
        List<CaseQueries.Answered> answers)
        implements Page {
    @Override
    public String template() {
        return "forum/studies/compare.jte";
    }

    public String forumPath() {
        return "/forums/" + section.forumSlug();
    }

    /** In the order the reader expects of country names. */
    public List<CaseQueries.Answered> byCountry(Screen s) {
        var collator = s.f().collator();
        return answers.stream()
                .sorted(Comparator.comparing(answer -> s.f().country(answer.country()), collator::compare))
                .toList();
    }
}
