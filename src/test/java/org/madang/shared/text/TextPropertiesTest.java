package org.madang.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.TimeZone;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TextPropertiesTest {
    /** Pieces that stick together in different ways: stacks, jamo, joined pictures, conjuncts, line ends. */
    private static final List<String> PIECES = List.of(
            "a",
            "é",
            "e\u0301",
            "\r\n",
            "\r",
            "\n",
            " ",
            "한",
            "\u1112\u1161\u11AB",
            "ខ្មែរ",
            "្",
            "\u200B",
            "ລາວ",
            "ໍ",
            "ສະບາຍດີ",
            "क्षि",
            "्",
            "မြန်မာ",
            "👩‍👩‍👧",
            "\u200D",
            "🇰🇭",
            "🇱",
            "ß",
            "İ",
            "ﬁ",
            "가",
            "ໝ",
            "ຫມ",
            "\uFEFF",
            "\u00AD",
            "Ω",
            "…");

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of(PIECES).list().ofMaxSize(12).map(pieces -> String.join("", pieces)),
                Arbitraries.strings().ofMaxLength(20));
    }

    @Property(tries = 2000)
    void aLimitKeepsAStartOfAtMostSoManyGraphemes(@ForAll("texts") String text, @ForAll @IntRange(max = 30) int most) {
        String kept = Graphemes.limit(text, most);
        assertThat(text).startsWith(kept);
        assertThat(Graphemes.count(kept)).isEqualTo(Math.min(most, Graphemes.count(text)));
    }

    @Property(tries = 1000)
    void anExcerptIsNeverLongerThanAsked(@ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 20) int most) {
        assertThat(Graphemes.count(Words.excerpt(text, most))).isLessThanOrEqualTo(most);
    }

    @Property(tries = 2000)
    void foldingTwiceIsFoldingOnce(@ForAll("texts") String text) {
        String folded = Folding.fold(text);
        assertThat(Folding.fold(folded)).isEqualTo(folded);
    }

    @Provide
    Arbitrary<String> zoneNames() {
        return Arbitraries.oneOf(
                Arbitraries.of(TimeZone.getAvailableIDs()),
                Arbitraries.of(ZoneId.getAvailableZoneIds()),
                Arbitraries.strings().ofMaxLength(12));
    }

    @Property(tries = 2000)
    void aFoundZoneIsAPlaceThatFindsItself(@ForAll("zoneNames") String name) {
        Zones.find(name).ifPresent(zone -> {
            assertThat(Zones.canonical(zone.getId())).isEqualTo(zone);
            assertThat(Zones.all()).contains(zone);
        });
    }
}
