package org.madang.demonstration.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the collections of texts beside this class: parts under a title, each with a few named values first. */
final class TextParts {

    record Part(String title, Map<String, String> values, String body) {
        String value(String name) {
            String value = values.get(name);
            if (value == null) throw new IllegalStateException("“" + title + "” lacks " + name);
            return value;
        }

        String section(String name) {
            String section = sections().get(name);
            if (section == null) throw new IllegalStateException("“" + title + "” has no section " + name);
            return section;
        }

        /** The body by its second-level headings. */
        Map<String, String> sections() {
            Map<String, String> sections = new LinkedHashMap<>();
            for (String text : body.split("(?m)^## ")) {
                if (text.isBlank()) continue;
                String[] halves = text.split("\n", 2);
                sections.put(halves[0].strip(), halves[1].strip());
            }
            return sections;
        }
    }

    private TextParts() {}

    static List<Part> read(String file) {
        try (InputStream in = TextParts.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException(file + " is not in the jar");
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("(?m)^# "))
                    .filter(part -> !part.isBlank())
                    .map(TextParts::part)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Part part(String text) {
        String[] halves = text.split("\n\n", 2);
        String[] head = halves[0].split("\n");
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : Arrays.asList(head).subList(1, head.length)) {
            int colon = line.indexOf(':');
            values.put(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
        return new Part(head[0].strip(), values, halves[1].strip());
    }
}
