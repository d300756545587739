package org.madang.shared.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.shared.Language;
import org.madang.shared.text.Messages.Said;

class MessagesTest {
    private final Messages messages = new Messages(Map.of(
            "en",
            Map.of(
                    "home.title", "Madang",
                    "home.only", "Only in English",
                    "home.seats", "{0, plural, =0 {no seat} one {# seat} other {# seats}} left",
                    "home.greeting", "Good morning, {0}: {1} films"),
            "ko",
            Map.of("home.title", "마당", "home.seats", "남은 자리 {0}석"),
            "km",
            Map.of("home.seats", "{0, plural, other {នៅសល់ # កន្លែង}}")));

    private final Language english = Language.ENGLISH;
    private final Language korean = Language.KOREAN;

    @Test
    void saysASentenceInTheReadersLanguage() {
        assertThat(messages.say(korean, "home.title")).isEqualTo("마당");
        assertThat(messages.said(new Language("ko-KR"), "home.title")).isEqualTo(new Said("마당", korean));
    }

    @Test
    void aSentenceThatALanguageLacksIsSaidInEnglishAndTellsSo() {
        assertThat(messages.said(korean, "home.only")).isEqualTo(new Said("Only in English", english));
        assertThat(messages.said(new Language("vi"), "home.title")).isEqualTo(new Said("Madang", english));
    }

    @Test
    void pluralsAndNumbersFollowTheLanguage() {
        assertThat(messages.say(english, "home.seats", 0)).isEqualTo("no seat left");
        assertThat(messages.say(english, "home.seats", 1)).isEqualTo("1 seat left");
        assertThat(messages.say(english, "home.seats", 1200)).isEqualTo("1,200 seats left");
        assertThat(messages.say(korean, "home.seats", 1200)).isEqualTo("남은 자리 1,200석");
        assertThat(messages.say(new Language("km"), "home.seats", 3)).isEqualTo("នៅសល់ 3 កន្លែង");
        assertThat(messages.say(english, "home.greeting", "{1} Sokha", 1000))
                .isEqualTo("Good morning, {1} Sokha: 1,000 films");
    }

    @Test
    void aKeyThatNobodyKnowsIsSeenAndNoted() {
        assertThat(messages.say(english, "home.absent")).isEqualTo("⟦home.absent⟧");
        assertThat(messages.missing()).containsExactly("home.absent");
    }

    @Test
    void manyThreadsMayAskForOnePlural() {
        var answers = new HashSet<>(IntStream.range(0, 4000)
                .parallel()
                .mapToObj(i -> messages.say(english, "home.seats", i % 7).equals(expected(i % 7)))
                .toList());
        assertThat(answers).containsExactly(true);
    }

    private static String expected(int seats) {
        return seats == 0 ? "no seat left" : seats == 1 ? "1 seat left" : seats + " seats left";
    }

    @Test
    void aBrokenPatternIsNamedAtStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Messages(Map.of("en", Map.of("home.title", "{0, plural, one {x}"))))
                .withMessageContaining("home.title in en");
        assertThatIllegalArgumentException().isThrownBy(() -> new Messages(Map.of("ko", Map.of())));
    }

    @Test
    void filesAreReadInUtf8AndOneKeyHasOneHome(@TempDir Path folder) throws IOException {
        Path admission = Files.createDirectories(folder.resolve("admission"));
        Path forum = Files.createDirectories(folder.resolve("forum"));
        Path english = Files.writeString(admission.resolve("messages.properties"), "admission.title=Apply\n");
        Path korean = Files.writeString(admission.resolve("messages_ko.properties"), "admission.title=지원하기\n");
        Path twice = Files.writeString(forum.resolve("messages_ko.properties"), "admission.title=다시\n");

        var files = List.of(english.toUri().toURL(), korean.toUri().toURL());
        assertThat(MessageFiles.read(files))
                .isEqualTo(Map.of("en", Map.of("admission.title", "Apply"), "ko", Map.of("admission.title", "지원하기")));
        var withTwice = List.of(korean.toUri().toURL(), twice.toUri().toURL());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MessageFiles.read(withTwice))
                .withMessageContaining("admission.title in ko");
    }
}
