package org.madang.works;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;

class RulesTest {
    private static final WorkId ID = WorkId.of("01890000-0000-7000-8000-000000000001");

    private static Contents film(@Nullable Long milliseconds, String title) {
        return new Contents(
                ID,
                WorkType.DANCE_FILM,
                Language.ENGLISH,
                Multilingual.of("en", title),
                Multilingual.of("en", "Two hands and a river."),
                Multilingual.EMPTY,
                List.of(
                        new Contents.File(Slot.MAIN, "", "a".repeat(64), milliseconds),
                        new Contents.File(Slot.POSTER, "", "b".repeat(64), null)),
                List.of(
                        new Contents.Line(null, "Asha", "en", CreditRole.CHR),
                        new Contents.Line(null, "Ravi", "en", CreditRole.DNC)));
    }

    private static List<String> blocks(Contents contents) {
        return Rules.check(contents).stream()
                .filter(Finding::blocks)
                .map(Finding::key)
                .toList();
    }

    @Test
    void a_film_runs_at_most_three_minutes_and_half_a_second() {
        assertThat(blocks(film(180_500L, "Rain"))).isEmpty();
        assertThat(blocks(film(180_501L, "Rain"))).containsExactly("works.rule.film.long");
        assertThat(blocks(film(null, "Rain"))).containsExactly("works.rule.film.unknown");
        assertThat(Rules.check(film(192_000L, "Rain")).getFirst().arguments()).containsExactly("3:12", 12L);
    }

    @Test
    void missing_captions_are_advice_and_no_hindrance() {
        assertThat(Rules.check(film(60_000L, "Rain")))
                .extracting(Finding::severity)
                .containsExactly(Finding.Severity.WARN);
    }

    @Test
    void lao_is_counted_in_words_though_it_writes_no_spaces() {
        String sentence = "ແມ່ນ້ຳຈື່ທຸກຄົນທີ່ຂ້າມມັນ";
        var few = narrative(sentence);
        assertThat(blocks(few)).containsExactly("works.rule.body.short");
        assertThat(blocks(narrative(sentence.repeat(30)))).isEmpty();
        assertThat(blocks(narrative("ນ້ຳ ".repeat(3001)))).containsExactly("works.rule.body.long");
    }

    private static Contents narrative(String body) {
        return new Contents(
                ID,
                WorkType.NARRATIVE,
                new Language("lo"),
                Multilingual.of("lo", "ແມ່ນ້ຳ", "en", "The River"),
                Multilingual.of("en", "A river."),
                Multilingual.of("lo", body),
                List.of(),
                List.of(new Contents.Line(null, "ສົມພອນ", "lo", CreditRole.AUT)));
    }

    @Test
    void one_comma_makes_another_manifest_and_nothing_else_does() {
        assertThat(Manifest.of(film(1000L, "Rain"))).isEqualTo(Manifest.of(film(1000L, "Rain")));
        assertThat(Manifest.of(film(1000L, "Rain"))).isNotEqualTo(Manifest.of(film(1000L, "Rain,")));
    }

    @Test
    void no_title_can_pretend_to_be_the_next_line() {
        assertThat(Manifest.text(film(1000L, "Rain\nfile\tMAIN\t\t" + "c".repeat(64))))
                .contains("title\ten\tRain\\nfile\\tMAIN")
                .hasLineCount(8);
    }
}
