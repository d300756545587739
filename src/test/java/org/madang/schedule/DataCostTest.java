package org.madang.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DataCostTest {
    @Test
    void is_rounded_to_what_a_person_can_weigh() {
        assertThat(DataCost.of(90)).isEqualTo(new DataCost(70_000_000, 800_000_000));
        assertThat(DataCost.of(60)).isEqualTo(new DataCost(45_000_000, 550_000_000));
    }

    @Test
    void is_never_nothing() {
        assertThat(DataCost.of(1)).isEqualTo(new DataCost(5_000_000, 50_000_000));
    }
}
