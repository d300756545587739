package org.madang.shared.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    @ParameterizedTest
    @CsvSource({
        "Asia/Calcutta,Asia/Kolkata",
        "Asia/Saigon,Asia/Ho_Chi_Minh",
        "Asia/Rangoon,Asia/Yangon",
        "Asia/Katmandu,Asia/Kathmandu",
        "ROK,Asia/Seoul",
        " Asia/Phnom_Penh ,Asia/Phnom_Penh",
        "UTC,Etc/UTC"
    })
    void anOldNameOfAZoneBecomesTheCurrentOne(String given, String canonical) {
        assertThat(Zones.canonical(given)).isEqualTo(ZoneId.of(canonical));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+09:00", "GMT+9", "UTC+7", "Etc/GMT-9", "EST5EDT", "Nowhere/City", "", "Z", "asia/seoul"})
    void anOffsetOrAnUnknownNameIsNoZone(String given) {
        assertThat(Zones.find(given)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Zones.canonical(given));
    }

    @Test
    void foldingMakesOneWordOfWhatReadersTakeForOne() {
        assertThat(Folding.fold("ໝາ")).isEqualTo(Folding.fold("ຫມາ"));
        assertThat(Folding.fold("ນ້ຳ")).isEqualTo(Folding.fold("ນ້ໍາ"));
        assertThat(Folding.fold("ភាសា\u200Bខ្មែរ")).isEqualTo("ភាសាខ្មែរ");
        assertThat(Folding.fold("ＭＡＤＡＮＧ Café")).isEqualTo("madang café");
        assertThat(Folding.fold("\u1112\u1161\u11AB국")).isEqualTo("한국");
    }

    @Test
    void lettersAreCountedAsReadersDo() {
        assertThat(Graphemes.count("ខ្មែរ")).isEqualTo(2);
        assertThat(Graphemes.count("한국")).isEqualTo(2);
        assertThat(Graphemes.count("👩‍👩‍👧🇰🇭")).isEqualTo(2);
        assertThat(Graphemes.limit("ខ្មែរ", 1)).isEqualTo("ខ្មែ");
        assertThat(Graphemes.first(" ភ្នំពេញ")).isEqualTo("ភ្នំ");
    }

    @ParameterizedTest
    @CsvSource({
        "'The work is done, at last.', 6",
        "'문화동반자 사업의 결과', 3",
        "'ภาษาไทยง่ายมาก', 4",
        "'ខ្ញុំចូលចិត្តអានសៀវភៅ', 4",
        "'ຂ້ອຍມັກອ່ານປຶ້ມ', 4",
        "'!?', 0"
    })
    void wordsAreCountedInScriptsWithoutSpaces(String text, int words) {
        assertThat(Words.count(text)).isEqualTo(words);
    }

    @Test
    void anExcerptEndsWithAWholeWord() {
        assertThat(Words.excerpt("Three books for children", 14)).isEqualTo("Three books…");
        assertThat(Words.excerpt("ខ្ញុំចូលចិត្តអានសៀវភៅ", 6)).isEqualTo("ខ្ញុំចូលចិត្ត…");
        assertThat(Words.excerpt("short", 14)).isEqualTo("short");
    }
}
