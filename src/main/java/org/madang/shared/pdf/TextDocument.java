package org.madang.shared.pdf;

import java.util.List;
import org.madang.shared.Language;

/** A plain document: what its parts are, not how they look. Every part may mix scripts. */
public record TextDocument(String title, Language language, String author, List<Block> blocks) {

    public sealed interface Block {}

    public record Title(String text) implements Block {}

    public record Subtitle(String text) implements Block {}

    public record Heading(String text) implements Block {}

    public record Paragraph(String text) implements Block {}

    /** A line of a list or a budget: what, and how much. */
    public record Entry(String label, String value) implements Block {}

    /** What was asked, and what was answered below it. */
    public record Labelled(String label, String text) implements Block {}

    public record PageEnd() implements Block {}
}
