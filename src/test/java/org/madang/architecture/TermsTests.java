package org.madang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The words of the programme are the same word on every page. A reader of Khmer or Lao who meets one thing by two names
 * looks for two things.
 */
class TermsTests {
    private static final Path SOURCES = Path.of("src/main/java");

    private record Term(Pattern english, Map<String, String> words) {
        static Term of(String english, String khmer, String lao) {
            return new Term(
                    Pattern.compile("\\b" + english + "s?\\b", Pattern.CASE_INSENSITIVE),
                    Map.of("km", khmer, "lo", lao));
        }
    }

    private static final List<Term> TERMS = List.of(
            Term.of("programme", "កម្មវិធី", "ໂຄງການ"),
            Term.of("edition", "ជំនាន់", "ຮຸ່ນ"),
            Term.of("track", "វគ្គសិក្សា", "ຫຼັກສູດ"),
            Term.of("session", "វគ្គជួប", "ການພົບກັນ"),
            Term.of("lesson", "មេរៀន", "ບົດຮຽນ"),
            Term.of("team", "ក្រុម", "ທີມ"),
            Term.of("forum", "វេទិកា", "ເວທີ"),
            Term.of("institution", "ស្ថាប័ន", "ສະຖາບັນ"),
            Term.of("secretariat", "លេខាធិការដ្ឋាន", "ກອງເລຂາ"),
            Term.of("course manager", "អ្នកគ្រប់គ្រងវគ្គសិក្សា", "ຜູ້ຈັດການຫຼັກສູດ"),
            Term.of("participant", "សិក្ខាកាម", "ຜູ້ເຂົ້າຮ່ວມ"),
            Term.of("application", "ពាក្យស្នើសុំ", "ໃບສະໝັກ"),
            Term.of("certificate", "វិញ្ញាបនបត្រ", "ໃບຢັ້ງຢືນ"));

    /** Where the thing is counted with a number alone, or the English word means something else. */
    private static final Set<String> SAID_OTHERWISE =
            Set.of("forum.state.IN_SESSION", "schedule.standing.rate", "schedule.outlook.REACHABLE");

    @Test
    void a_thing_of_the_programme_has_one_name_in_each_language() throws IOException {
        var wrong = new TreeSet<String>();
        int looked = 0;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.endsWith("messages.properties")).toList()) {
                var english = words(file);
                for (String language : List.of("km", "lo")) {
                    Path translated = file.resolveSibling("messages_" + language + ".properties");
                    if (!Files.exists(translated)) continue;
                    var known = words(translated);
                    for (String key : known.stringPropertyNames()) {
                        if (SAID_OTHERWISE.contains(key)) continue;
                        for (Term term : TERMS) {
                            if (!term.english()
                                    .matcher(english.getProperty(key, ""))
                                    .find()) continue;
                            looked++;
                            String word = term.words().get(language);
                            if (!known.getProperty(key).contains(word))
                                wrong.add(language + " " + key + " lacks " + word);
                        }
                    }
                }
            }
        }
        assertThat(looked).as("sentences with such a word are found at all").isGreaterThan(300);
        assertThat(wrong).isEmpty();
    }

    /** The number stands large beside it: "2 sessions", not "2 2 sessions". */
    @Test
    void the_name_of_a_queue_does_not_say_its_number_again() throws IOException {
        var wrong = new TreeSet<String>();
        int looked = 0;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.getFileName().toString().matches("messages.*\\.properties"))
                    .toList()) {
                var known = words(file);
                for (String key : known.stringPropertyNames()) {
                    if (!key.matches("(?!web)[a-z]+\\.queue\\..+")) continue;
                    looked++;
                    if (known.getProperty(key).contains("#")
                            || known.getProperty(key).contains("=0")) wrong.add(key + " in " + file.getFileName());
                }
            }
        }
        assertThat(looked).as("names of queues are found at all").isGreaterThan(30);
        assertThat(wrong).isEmpty();
    }

    private static Properties words(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
