package org.madang.programmes.setup;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Multilingual;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/**
 * A set-up form.
 *
 * @param title message key
 * @param about what the new thing belongs to, or the thing that is changed; may be empty
 * @param back where the reader came from
 * @param other what somebody else saved while this form was open; null as a rule
 */
public record AskPage(
        String title,
        Multilingual about,
        String back,
        String action,
        Form form,
        List<Ask> asks,
        @Nullable Other other,
        @Nullable String history)
        implements Page {

    public AskPage(String title, Multilingual about, String back, String action, Form form, List<Ask> asks) {
        this(title, about, back, action, form, asks, null, null);
    }

    /** The same form after somebody else was faster: what was typed stays, what they saved stands beside it. */
    public AskPage beside(Other faster) {
        form.with("version", faster.form().value("version"));
        return new AskPage(title, about, back, action, form, asks, faster, history);
    }

    /** @param path of the page that tells what became of the thing */
    public AskPage withHistory(String path) {
        return new AskPage(title, about, back, action, form, asks, other, path);
    }

    /** @param form filled with what stands now, and its version */
    public record Other(Form form, @Nullable LastChange by) {}

    /** A question that the two answered differently. */
    public record Difference(String label, String theirs) {}

    public List<Difference> differences(Screen s) {
        var differences = new ArrayList<Difference>();
        if (other == null) return differences;
        for (Ask ask : asks) {
            String theirs = ask.answer(s, other.form());
            if (!theirs.equals(ask.answer(s, form)))
                differences.add(
                        new Difference(ask.labelText(s), theirs.isEmpty() ? s.t("programmes.setup.nothing") : theirs));
        }
        return differences;
    }

    @Override
    public String template() {
        return "programmes/setup/ask.jte";
    }
}
