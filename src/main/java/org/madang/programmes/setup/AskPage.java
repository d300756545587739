package org.madang.programmes.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
 * @param words the same where it has no title of its own
 * @param back where the reader came from
 * @param other what somebody else saved while this form was open; null as a rule
 * @param below what else can be done with a thing that is there; null for a new one
 */
public record AskPage(
        String title,
        Multilingual about,
        Function<Screen, String> words,
        String back,
        String action,
        Form form,
        List<Ask> asks,
        @Nullable Other other,
        @Nullable Below below)
        implements Page {

    public AskPage(String title, Multilingual about, String back, String action, Form form, List<Ask> asks) {
        this(title, about, s -> "", back, action, form, asks, null, null);
    }

    /** @param form filled with what stands now, and its version */
    public record Other(Form form, @Nullable LastChange by) {}

    /**
     * @param path of the thing; its history and archive stand under it
     * @param archived null where it cannot be put away
     */
    public record Below(String path, @Nullable Boolean archived) {
        public boolean isArchived() {
            return Boolean.TRUE.equals(archived);
        }
    }

    /** A question that the two answered differently. */
    public record Difference(String label, String theirs) {}

    /** The same form after somebody else was faster: what was typed stays, what they saved stands beside it. */
    public AskPage beside(Other faster) {
        form.with("version", faster.form().value("version"));
        return new AskPage(title, about, words, back, action, form, asks, faster, below);
    }

    /** A thing with a history that can be put away and taken back. */
    public AskPage archivable(String path, boolean archived) {
        return with(new Below(path, archived));
    }

    /** A thing with a history alone. */
    public AskPage kept(String path) {
        return with(new Below(path, null));
    }

    private AskPage with(Below more) {
        return new AskPage(title, about, words, back, action, form, asks, other, more);
    }

    public AskPage saying(Function<Screen, String> said) {
        return new AskPage(title, about, said, back, action, form, asks, other, below);
    }

    /** Questions that stand together, in front of a fold or behind one. */
    public record Group(boolean seldom, List<Ask> asks) {
        public static List<Group> of(List<Ask> asks) {
            var groups = new ArrayList<Group>();
            for (Ask ask : asks) {
                if (groups.isEmpty() || groups.getLast().seldom() != ask.seldom())
                    groups.add(new Group(ask.seldom(), new ArrayList<>()));
                groups.getLast().asks().add(ask);
            }
            return groups;
        }

        /** A fold with an answer or an error in it is open. */
        public boolean answered(Form form) {
            return asks.stream().anyMatch(ask -> form.has(ask.name()) || form.errorAt(ask.name()) != null);
        }
    }

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
