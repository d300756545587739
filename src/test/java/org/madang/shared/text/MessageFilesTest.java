package org.madang.shared.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words of every module, as they stand beside its code. */
class MessageFilesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/madang");
    private static List<Path> files;
    private static Map<String, Map<String, String>> texts;

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            files = all.filter(file -> file.getFileName().toString().matches("messages.*\\.properties"))
                    .toList();
        }
        texts = MessageFiles.read(files.stream().map(MessageFilesTest::address).toList());
    }

    private static URL address(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Test
    void aTranslationFillsInNothingThatTheEnglishLacks() {
        List<String> wrong = new ArrayList<>();
        texts.forEach((language, known) -> known.forEach((key, pattern) -> {
            String english = texts.get("en").get(key);
            if (english == null || !arguments(english).containsAll(arguments(pattern))) {
                wrong.add(language + " " + key);
            }
        }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyKeyBeginsWithItsModule() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : files) {
            String module = SOURCES.relativize(file).getName(0) + ".";
            MessageFiles.read(List.of(address(file)))
                    .values()
                    .forEach(known -> known.keySet().stream()
                            .filter(key -> !key.startsWith(module))
                            .forEach(wrong::add));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aKeyThatAFileGivesTwiceIsRefusedRatherThanTheSecondTextKept(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("messages.properties"), "a.b=One\na.c=Two\na.b=Three\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MessageFiles.read(List.of(address(file))))
                .withMessageContaining("a.b");
    }

    private static TreeSet<String> arguments(String pattern) {
        TreeSet<String> names = new TreeSet<>();
        MessagePattern parsed = new MessagePattern(pattern);
        for (int i = 0; i < parsed.countParts(); i++) {
            Part.Type type = parsed.getPart(i).getType();
            if (type == Part.Type.ARG_NUMBER || type == Part.Type.ARG_NAME) {
                names.add(parsed.getSubstring(parsed.getPart(i)));
            }
        }
        return names;
    }
}
