package org.madang.schedule.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CalendarTextTests {
    @Test
    void what_has_a_meaning_in_a_calendar_is_escaped() {
        assertThat(text("a,b;c\\d\r\ne\nf\u0007")).isEqualTo("SUMMARY:a\\,b\\;c\\\\d\\ne\\nf\r\n");
    }

    @Test
    void nobody_can_write_a_line_of_their_own_by_a_title() {
        assertThat(text("x\r\nATTENDEE:mailto:somebody@example.org").lines()).hasSize(1);
    }

    @Test
    void a_line_of_75_octets_stays_whole_and_one_more_is_folded() {
        assertThat(text("x".repeat(75 - "SUMMARY:".length())).lines()).hasSize(1);
        assertThat(text("x".repeat(76 - "SUMMARY:".length())).lines()).hasSize(2);
    }

    @Test
    void folding_counts_octets_never_splits_a_character_and_loses_nothing() {
        for (String title :
                new String[] {"한국 영화 산업의 이해 ".repeat(20), "ខ្មែរ".repeat(40), "🎬🎭".repeat(50), "é,".repeat(99)}) {
            String text = text(title);
            assertThat(Arrays.stream(text.split("\r\n")))
                    .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                            .isLessThanOrEqualTo(75))
                    .noneMatch(line -> line.contains("\uFFFD"));
            assertThat(text.replace("\r\n ", "")).isEqualTo("SUMMARY:" + title.replace(",", "\\,") + "\r\n");
        }
    }

    @Test
    void times_are_in_utc() {
        var text = new CalendarText().instant("DTSTART", Instant.parse("2021-08-18T07:00:00.123Z"));
        assertThat(new String(text.bytes(), StandardCharsets.UTF_8)).isEqualTo("DTSTART:20210818T070000Z\r\n");
    }

    private static String text(String value) {
        return new String(new CalendarText().text("SUMMARY", value).bytes(), StandardCharsets.UTF_8);
    }
}
