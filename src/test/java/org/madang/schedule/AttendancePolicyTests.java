package org.madang.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttendancePolicyTests {
    private static final Instant STARTS = Instant.parse("2021-11-08T05:00:00Z");

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "nothing seen, '', ABSENT",
        "pressed Join early, -10, PRESENT",
        "pressed Join in the last minute of grace, 15, PRESENT",
        "pressed Join too late for that, 16, LATE",
        "pressed Join when all was over, 100, ABSENT",
        "pressed Join twice, 40 -5, PRESENT",
        "stayed to the end, 0/100, PRESENT",
        "stayed three quarters, 0/75, PRESENT",
        "left a minute earlier, 0/74, PARTIAL",
        "came late and stayed, 20/100, LATE",
        "came back three times, 0/30 35/60 70/95, PRESENT",
        "stayed a quarter, 0/25, PARTIAL",
        "looked in, 0/24, ABSENT",
        "the provider knows more than the click, -5 0/20, ABSENT"
    })
    void proposes(String what, @Nullable String seen, AttendanceStatus proposal) {
        var stays = seen == null || seen.isBlank()
                ? java.util.List.<Presence.Stay>of()
                : Arrays.stream(seen.split(" "))
                        .map(AttendancePolicyTests::stay)
                        .toList();
        assertThat(AttendancePolicy.DEFAULT.propose(new Presence(stays), STARTS, 100, false))
                .as(what)
                .isEqualTo(proposal);
    }

    private static Presence.Stay stay(String minutes) {
        String[] parts = minutes.split("/");
        return new Presence.Stay(at(parts[0]), parts.length == 1 ? null : at(parts[1]));
    }

    private static Instant at(String minute) {
        return STARTS.plus(Duration.ofMinutes(Integer.parseInt(minute)));
    }
}
