package org.madang.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers see, written down whole, so that a new version of the language data shows its changes here. */
class FormatTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final ZoneId PHNOM_PENH = ZoneId.of("Asia/Phnom_Penh");
    private static final Instant START = Instant.parse("2021-10-01T10:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 8, 17);

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko", "km", "lo", "th", "hi", "vi", "my", "kn", "id", "fil", "ms"})
    void aReaderSeesTheirOwnCustom(String tag) {
        assertThat(shown(new Format(new Language(tag), PHNOM_PENH))).isEqualTo(written(tag));
    }

    private static List<String> written(String tag) {
        try (InputStream file = FormatTest.class.getResourceAsStream("formats_" + tag + ".txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> shown(Format f) {
        var two = f.twoZones(START, 90, SEOUL);
        List<String> lines = new ArrayList<>();
        lines.add(f.date(FIRST_DAY));
        lines.add(f.longDate(FIRST_DAY));
        lines.add(f.range(FIRST_DAY, LocalDate.of(2021, 8, 20)));
        lines.add(f.range(FIRST_DAY, LocalDate.of(2021, 9, 2)));
        lines.add(f.range(FIRST_DAY, LocalDate.of(2022, 1, 2)));
        lines.add(f.dateTime(START));
        lines.add(f.stamp(START));
        lines.add(two.mine() + " " + two.mineCity() + " / " + two.theirs() + " " + two.theirsCity());
        lines.add(f.number(1234567) + " | " + f.decimal(3.14159) + " | " + f.percent(0.805) + " | "
                + f.megabytes(3_240_000) + " | " + f.megabytes(64_000) + " | " + f.megabytes(123_456_789));
        lines.add(relative(f, "2021-10-01T10:00:30Z") + " | " + relative(f, "2021-10-01T13:00:00Z") + " | "
                + relative(f, "2021-09-30T01:00:00Z") + " | " + relative(f, "2021-09-13T10:00:00Z") + " | "
                + relative(f, "2022-03-01T10:00:00Z"));
        lines.add(f.list(List.of("A", "B", "C")) + " | " + f.duration(180) + " | " + f.duration(5400));
        lines.add(f.country(new Country("LA")) + " | " + f.country(new Country("KR")) + " | "
                + f.country(new Country("MM")) + " | " + f.language(new Language("km")) + " | "
                + Format.ownName(f.reader()));
        lines.add(f.city(ZoneId.of("Asia/Ho_Chi_Minh")) + " | " + f.city(ZoneId.of("Asia/Kolkata")) + " | "
                + f.city(ZoneId.of("Etc/UTC")));
        return lines;
    }

    private static String relative(Format f, String at) {
        return f.relative(Instant.parse(at), START);
    }

    @Test
    void aMeetingOnTwoDatesNamesBoth() {
        Format f = new Format(Language.ENGLISH, ZoneId.of("America/Lima"));
        var two = f.twoZones(Instant.parse("2021-10-01T01:00:00Z"), 60, SEOUL);
        assertThat(two.mine()).isEqualTo("Thu 30 Sept, 20:00–21:00");
        assertThat(two.theirs()).isEqualTo("Fri 1 Oct, 10:00–11:00");
        assertThat(two.same()).isFalse();
        assertThat(two.iso()).isEqualTo("2021-10-01T01:00:00Z");
    }

    @Test
    void placesOnOneClockNeedOneTime() {
        var two = new Format(Language.ENGLISH, ZoneId.of("Asia/Bangkok")).twoZones(START, 90, PHNOM_PENH);
        assertThat(two.same()).isTrue();
        assertThat(two.mineCity()).isEqualTo("Bangkok");
        assertThat(two.theirsCity()).isEqualTo("Phnom Penh");
    }

    @Test
    void oneDayIsNoRange() {
        assertThat(new Format(Language.ENGLISH, SEOUL).range(FIRST_DAY, FIRST_DAY))
                .isEqualTo("17 Aug 2021");
    }

    @Test
    void yesterdayIsTheReadersCalendarDay() {
        Instant now = Instant.parse("2021-10-02T16:00:00Z");
        Instant at = Instant.parse("2021-10-01T14:30:00Z");
        assertThat(new Format(Language.ENGLISH, SEOUL).relative(at, now)).isEqualTo("2 days ago");
        assertThat(new Format(Language.ENGLISH, PHNOM_PENH).relative(at, now)).isEqualTo("yesterday");
    }

    @ParameterizedTest
    @ValueSource(strings = {"my", "fil", "kn", "id", "ms", "zh-Hant", "ar", "xx"})
    void everyLanguageIsWritten(String tag) {
        assertThat(shown(new Format(new Language(tag), SEOUL)))
                .allSatisfy(line -> assertThat(line).isNotBlank().doesNotContain("{", "null"))
                .noneSatisfy(line -> assertThat(line).containsPattern("[\\p{Nd}&&[^0-9]]"));
    }

    @Test
    void sortingFollowsTheReader() {
        var lao = new ArrayList<>(List.of("ເຂົ້າ", "ກາ", "ຂາ", "ແມ່"));
        lao.sort(new Format(new Language("lo"), SEOUL).collator());
        assertThat(lao).containsExactly("ກາ", "ຂາ", "ເຂົ້າ", "ແມ່");
        var korean = new ArrayList<>(List.of("하", "漢", "나", "가"));
        korean.sort(new Format(Language.KOREAN, SEOUL).collator());
        assertThat(korean).containsExactly("가", "나", "하", "漢");
    }

    @Test
    void threadsShareOneFormat() {
        Format f = new Format(new Language("km"), PHNOM_PENH);
        List<String> alone = shown(f);
        assertThat(IntStream.range(0, 500)
                        .parallel()
                        .mapToObj(i -> shown(f))
                        .distinct()
                        .toList())
                .containsExactly(alone);
    }
}
