package org.madang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.madang.web.Action;

/** English and Korean in step, every key there that a page asks for, and no markup in words. */
class WordsTests {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern ASKED = Pattern.compile("s\\.t\\(\"([a-z]+(?:\\.[A-Za-z0-9_-]+)+)\"[,)]");
    private static final Pattern GIVEN = Pattern.compile(
            "(?:error\\(\\s*\"[^\"]+\",\\s*|withNotice\\(\\s*|messages\\.say\\(\\s*[a-zA-Z.()]+,\\s*)\"([a-z]+(?:\\.[A-Za-z0-9_-]+)+)\"");

    private static Map<Path, Properties> words(String suffix) throws IOException {
        var found = new TreeMap<Path, Properties>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.endsWith("messages" + suffix + ".properties"))
                    .toList()) {
                var properties = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                found.put(file.getParent(), properties);
            }
        }
        return found;
    }

    @Test
    void korean_says_everything_that_english_says() throws IOException {
        var english = words("");
        var korean = words("_ko");
        assertThat(korean.keySet()).isEqualTo(english.keySet());
        english.forEach(
                (module, keys) -> assertThat(new TreeSet<>(korean.get(module).stringPropertyNames()))
                        .as(module.toString())
                        .isEqualTo(new TreeSet<>(keys.stringPropertyNames())));
    }

    @Test
    void every_key_a_page_asks_for_is_there() throws IOException {
        var known = new TreeSet<String>();
        words("").values().forEach(keys -> known.addAll(keys.stringPropertyNames()));
        var missing = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(jte|java)"))
                    .toList()) {
                String text = Files.readString(file);
                for (Pattern pattern : List.of(ASKED, GIVEN)) {
                    var matcher = pattern.matcher(text);
                    while (matcher.find())
                        if (!known.contains(matcher.group(1))) missing.add(matcher.group(1) + " in " + file);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Only these pass through the cookie that carries a sentence to the next page. */
    @Test
    void a_notice_is_named_as_one() throws IOException {
        var given = Pattern.compile("withNotice\\(\\s*\"([^\"]+)\"");
        var wrong = new TreeSet<String>();
        int found = 0;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var matcher = given.matcher(Files.readString(file));
                for (; matcher.find(); found++)
                    if (!matcher.group(1).contains(".notice.")) wrong.add(matcher.group(1) + " in " + file);
            }
        }
        assertThat(found).isGreaterThan(100);
        assertThat(wrong).isEmpty();
    }

    @Test
    void words_hold_no_markup_and_can_be_said() throws IOException {
        var wrong = new ArrayList<String>();
        for (String suffix : new String[] {"", "_ko", "_km", "_lo"}) {
            for (var module : words(suffix).values()) {
                module.forEach((key, text) -> {
                    if (text.toString().contains("<") || text.toString().contains("'")) wrong.add(key + ": " + text);
                    try {
                        new MessageFormat(text.toString());
                    } catch (IllegalArgumentException unsayable) {
                        wrong.add(key + ": " + unsayable.getMessage());
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_action_that_needs_a_grant_can_be_said() throws IOException {
        var identity = words("").get(SOURCES.resolve("org/madang/identity"));
        for (Action action : Action.values()) {
            if (action.roles().isEmpty()) continue;
            assertThat(identity.getProperty("identity.action." + action))
                    .as("identity.action." + action + ", for the page that tells what a person may do")
                    .isNotNull();
        }
    }
}
