package org.madang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words that no page says any more are not translated into four languages for nothing. */
class UnusedWordsTests {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[A-Za-z0-9_.-]*)\"");

    @Test
    void every_word_is_said_somewhere() throws IOException {
        var keys = new TreeSet<String>();
        var said = new HashSet<String>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (name.equals("messages.properties")) keys.addAll(keysOf(file));
                else if (name.matches(".*\\.(java|jte)")) {
                    var literals = LITERAL.matcher(Files.readString(file));
                    while (literals.find()) said.add(literals.group(1));
                }
            }
        }
        assertThat(said).as("literals are found at all").hasSizeGreaterThan(500);
        var unused = new TreeSet<>(keys);
        unused.removeIf(key -> isSaid(key, said));
        assertThat(unused).isEmpty();
    }

    /** Said whole, or put together from a start that ends with a point or a word: {@code "works.type." + type}. */
    private static boolean isSaid(String key, Set<String> said) {
        if (said.contains(key)) return true;
        for (int dot = key.indexOf('.', key.indexOf('.') + 1); dot > 0; dot = key.indexOf('.', dot + 1))
            if (said.contains(key.substring(0, dot + 1))) return true;
        return said.contains(key.substring(0, key.indexOf('.') + 1));
    }

    private static Set<String> keysOf(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames();
    }
}
