package org.madang.demonstration.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A short text for the stage or about it.
 *
 * @param author from 1 to 10; the loader says who that is
 * @param form such as monologue, memoir, letter
 * @param text Markdown without the title
 * @param file the same as a Markdown file, title included
 */
public record Narrative(String slug, String title, int author, String form, String text, MadeFile file) {

    /** All twenty-five, by ten people. */
    public static List<Narrative> all(Path cache) {
        return TextParts.read("narratives.md").stream()
                .map(part -> make(part, cache))
                .toList();
    }

    private static Narrative make(TextParts.Part part, Path cache) {
        String slug = part.title()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return new Narrative(
                slug,
                part.title(),
                Integer.parseInt(part.value("author")),
                part.value("form"),
                part.body(),
                MadeFile.text(cache, slug + ".md", "text/markdown", "# " + part.title() + "\n\n" + part.body() + "\n"));
    }
}
