package org.madang.web.about;

import java.util.List;
import java.util.stream.IntStream;
import org.madang.web.Page;

/** @param paragraphs how many paragraphs {@code web.<name>.1} and following hold */
public record AboutPage(String name, int paragraphs) implements Page {
    public List<String> keys() {
        return IntStream.rangeClosed(1, paragraphs)
                .mapToObj(paragraph -> "web." + name + "." + paragraph)
                .toList();
    }

    @Override
    public String template() {
        return "web/about/about.jte";
    }
}
