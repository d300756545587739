package org.madang.schedule.today;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTests {
    @ParameterizedTest(name = "{0} of {1}, {2} ahead, {3} %")
    @CsvSource({
        "0, 0, 0, 80, 0, NOTHING_YET",
        "0, 0, 10, 80, 8, REACHABLE",
        "5, 5, 5, 80, 3, REACHABLE",
        "8, 8, 2, 80, 0, REACHED",
        "4, 8, 2, 80, 4, OUT_OF_REACH",
        "6, 8, 2, 80, 2, REACHABLE",
        "4.5, 6, 4, 80, 4, REACHABLE",
        "7, 10, 0, 80, 1, OUT_OF_REACH",
        "8, 10, 0, 80, 0, REACHED"
    })
    void says_how_many_are_needed(
            double credited, int counted, int ahead, int required, int needed, Standing.Outlook outlook) {
        var standing = new Standing(credited, counted, ahead, required);
        assertThat(standing.needed()).isEqualTo(needed);
        assertThat(standing.outlook()).isEqualTo(outlook);
    }
}
