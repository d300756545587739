package org.madang.learning.weeks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.learning.WeekText;
import org.madang.shared.Multilingual;
import org.madang.web.Form;
import org.madang.web.Page;

/**
 * A week as it is changed.
 *
 * @param languages in which it is written already, and those of its track
 * @param version of what stands now
 * @param theirs what somebody else saved while this form was open; null as a rule
 * @param last whether no week comes after it
 */
public record WeekFormPage(
        String slug,
        Multilingual track,
        String colour,
        List<String> languages,
        int no,
        int version,
        Form form,
        @Nullable WeekText theirs,
        boolean first,
        boolean last)
        implements Page {
    public String here() {
        return "/tracks/" + slug + "/weeks/" + no;
    }

    @Override
    public String template() {
        return "learning/weeks/edit.jte";
    }
}
