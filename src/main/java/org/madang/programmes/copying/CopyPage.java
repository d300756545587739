package org.madang.programmes.copying;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.programmes.Edition;
import org.madang.programmes.Programme;
import org.madang.programmes.setup.Ask;
import org.madang.shared.Multilingual;
import org.madang.web.Form;
import org.madang.web.Page;

/**
 * An edition that is to be held again.
 *
 * @param edition the one that is copied; null until it is chosen
 * @param preview what stands where in the new edition; null until the questions are answered
 */
public record CopyPage(
        Programme programme,
        List<Edition> editions,
        @Nullable Edition edition,
        Form form,
        List<Ask> asks,
        List<Pause> pauses,
        @Nullable Preview preview)
        implements Page {
    /** A break, with the questions for its first and last day; empty titles for one that is new. */
    public record Pause(int number, boolean known, Multilingual title, Multilingual track, Ask from, Ask to) {}

    /**
     * @param fields what was answered, for the button that does it
     * @param sections what the modules say about their own things
     */
    public record Preview(Edition planned, Map<String, String> fields, List<Page> sections) {}

    public String action() {
        return "/set-up/programmes/" + programme.slug() + "/copies";
    }

    @Override
    public String template() {
        return "programmes/copying/copy.jte";
    }
}
