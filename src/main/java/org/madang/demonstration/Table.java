package org.madang.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table of the demonstration's facts: one row a line, cells between tabs, remarks after {@code #}. */
final class Table {
    private Table() {}

    static List<List<String>> read(String name) {
        try (InputStream file = Table.class.getResourceAsStream("data/" + name + ".tsv")) {
            if (file == null) throw new IllegalArgumentException("no table " + name);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
