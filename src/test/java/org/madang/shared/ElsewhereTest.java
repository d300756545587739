package org.madang.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.shared.Format.Elsewhere;

/** A deadline of one place, read in many countries. */
class ElsewhereTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final Instant NOON = Instant.parse("2026-11-30T03:00:00Z");

    private static List<Elsewhere> read(Format f, Instant at, String... countries) {
        return f.elsewhere(
                at, SEOUL, List.of(countries).stream().map(Country::new).toList());
    }

    @Test
    void countriesOnOneClockStandTogetherFromTheEarliestOn() {
        var english = new Format(Language.ENGLISH, SEOUL);
        assertThat(read(english, NOON, "VN", "PH", "KH", "MM", "LA"))
                .containsExactly(
                        new Elsewhere("09:30", "Myanmar"),
                        new Elsewhere("10:00", "Cambodia, Laos and Vietnam"),
                        new Elsewhere("11:00", "Philippines"));
        assertThat(read(new Format(Language.KOREAN, SEOUL), NOON, "KH", "LA"))
                .containsExactly(new Elsewhere("10:00", "라오스 및 캄보디아"));
    }

    @Test
    void theDayIsSaidWhereItIsAnother() {
        var english = new Format(Language.ENGLISH, SEOUL);
        assertThat(read(english, Instant.parse("2026-11-30T15:30:00Z"), "LA", "IN"))
                .containsExactly(
                        new Elsewhere("Mon 30 Nov, 21:00", "India"), new Elsewhere("Mon 30 Nov, 22:30", "Laos"));
    }

    @Test
    void aCountryOfSeveralClocksIsNamedByCities() {
        assertThat(read(new Format(Language.ENGLISH, SEOUL), NOON, "ID"))
                .containsExactly(
                        new Elsewhere("10:00", "Jakarta"),
                        new Elsewhere("11:00", "Makassar"),
                        new Elsewhere("12:00", "Jayapura"));
        assertThat(read(new Format(Language.ENGLISH, SEOUL), NOON, "RU")).isEmpty();
    }

    @Test
    void whatIsShownAlreadyIsNotSaidAgain() {
        assertThat(read(new Format(Language.ENGLISH, ZoneId.of("Asia/Phnom_Penh")), NOON, "KR", "KH", "LA"))
                .containsExactly(new Elsewhere("10:00", "Laos"));
        assertThat(new Format(Language.ENGLISH, SEOUL)
                        .elsewhere(NOON, ZoneId.of("Asia/Ho_Chi_Minh"), List.of(new Country("VN"))))
                .isEmpty();
    }
}
