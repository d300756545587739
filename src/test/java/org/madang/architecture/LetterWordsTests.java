package org.madang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A letter has no foot that says what it borrows, and nobody reads it beside a page in their language. So whatever goes
 * into the outbox can be said in every language of the interface. Letters are found by how they are made: a class that
 * takes {@code Mail} or {@code Outbox} names its sentences, or how they begin; a class that it hands the words to does too.
 */
class LetterWordsTests {
    private static final Path SOURCES = Path.of("src/main/java/org/madang");
    private static final Pattern MAKES_MAIL = Pattern.compile("import org\\.madang\\.notifications\\.(Mail|Outbox);");
    private static final Pattern SAYS = Pattern.compile("\\.(say|said)\\(");
    private static final Pattern NAMED = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z]+)+\\.?)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    private static Map<String, String> words(String suffix) throws IOException {
        var all = new HashMap<String, String>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.endsWith("messages" + suffix + ".properties"))
                    .toList()) {
                var words = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    words.load(reader);
                }
                words.forEach((key, text) -> all.put(key.toString(), text.toString()));
            }
        }
        return all;
    }

    private static TreeSet<String> letters(Map<String, String> words) throws IOException {
        var sources = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.startsWith(SOURCES.resolve("notifications")))
                    .toList()) sources.put(file.toString(), Files.readString(file));
        }
        var makers = sources.entrySet().stream()
                .filter(source -> MAKES_MAIL.matcher(source.getValue()).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        var told = makers.stream().map(sources::get).collect(Collectors.joining("\n"));
        sources.forEach((file, text) -> {
            String name = Path.of(file).getFileName().toString().replace(".java", "");
            boolean handed =
                    Pattern.compile("\\b" + name + "\\.of\\(").matcher(told).find();
            if (handed && SAYS.matcher(text).find()) makers.add(file);
        });
        var keys = new TreeSet<String>();
        for (String maker : makers) {
            var named = NAMED.matcher(sources.get(maker));
            while (named.find()) {
                String start = named.group(1);
                words.keySet().stream()
                        .filter(key -> key.equals(start) || key.startsWith(start.endsWith(".") ? start : start + "."))
                        .forEach(keys::add);
            }
        }
        return keys;
    }

    @Test
    void whatever_comes_by_mail_can_be_said_in_every_language_with_all_that_it_tells() throws IOException {
        var english = words("");
        var keys = letters(english);
        assertThat(keys)
                .hasSizeGreaterThan(80)
                .contains("identity.code.mail.text", "identity.letter.factorSet.text", "rosters.mail.track.text")
                .contains("schedule.mail.when.both", "admission.mail.clocks", "identity.sessions.device");
        var wrong = new TreeSet<String>();
        for (String suffix : List.of("_ko", "_km", "_lo")) {
            var words = words(suffix);
            for (String key : keys) {
                String text = words.get(key);
                if (text == null) wrong.add(key + suffix + " is missing");
                else if (!places(text).equals(places(english.get(key))))
                    wrong.add(key + suffix + " tells something else");
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static TreeSet<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
