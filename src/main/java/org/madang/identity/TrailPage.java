package org.madang.identity;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.web.Page;
import org.madang.web.Screen;

/**
 * What became of one thing, newest first: who changed what, when, from what to what.
 *
 * @param name what the thing, or what it belongs to, is called; may be empty
 * @param words the same where that is made of the reader's words, or is somebody's name; may be empty
 * @param wordsIn the language of {@code words}, where it is a name; null otherwise
 * @param back where the reader came from
 * @param here the address of this page
 */
public record TrailPage(
        Multilingual name,
        Function<Screen, String> words,
        @Nullable Language wordsIn,
        String back,
        String here,
        Trail.Part part,
        TrailWords says)
        implements Page {
    public static TrailPage of(Multilingual name, String back, String here, Trail.Part part, TrailWords says) {
        return new TrailPage(name, s -> "", null, back, here, part, says);
    }

    /** Of a person. */
    public static TrailPage of(
            String name, Language language, String back, String here, Trail.Part part, TrailWords says) {
        return new TrailPage(Multilingual.EMPTY, s -> name, language, back, here, part, says);
    }

    public @Nullable String older() {
        return part.older() == null ? null : here + "?before=" + part.older();
    }

    @Override
    public String template() {
        return "identity/audit/trail.jte";
    }
}
