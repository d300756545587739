package org.madang.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PseudoTextsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Save",
                "Save the session",
                "Please choose a country, a grade and a language.",
                "The session on Tuesday moves to 15:00 in Seoul. Everybody concerned has been told."
            })
    void aSentenceIsAtLeastAsMuchLongerAsATranslationMayBe(String english) {
        String pseudo = PseudoTexts.disguised(english);
        assertThat(pseudo.length()).isBetween((int) (english.length() * 1.3), (int) Math.ceil(english.length() * 1.5));
        assertThat(pseudo).doesNotContain("a", "e", "o");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|one seat of 7 in Lao",
                "3|3 seats of 7 in Lao",
            })
    void argumentsAndPluralsStayWhatTheyAre(int seats, String english) {
        String pattern = "{0, plural, one {one seat} other {# seats}} of {1} in {2}";
        String said = new MessageFormat(PseudoTexts.disguised(pattern), ULocale.ENGLISH)
                .format(new Object[] {seats, 7, "Lao"});
        assertThat(said).startsWith(seats == 1 ? "öñé šéåt" : "3 šéåtš").contains("7", "Lao");
        assertThat(said.length()).isGreaterThan(english.length());
    }

    @Test
    void everyKeyHasOne() {
        assertThat(PseudoTexts.of(Map.of("web.a", "Yes", "web.b", "{0}"))).containsKeys("web.a", "web.b");
        assertThat(PseudoTexts.of(Map.of("web.b", "{0}"))).containsEntry("web.b", "{0}");
    }
}
