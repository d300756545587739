package org.madang.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    /** More than a millisecond has room for. */
    private static final int MANY = 20_000;

    private static List<String> made() {
        return Stream.generate(Ids::next).limit(MANY).map(UUID::toString).toList();
    }

    @Test
    void they_sort_in_the_order_of_their_making_within_one_millisecond_too() {
        assertThat(made()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void threads_that_make_them_at_once_never_make_the_same_and_each_sees_its_own_in_order() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<List<String>>> makers = IntStream.range(0, 4)
                    .<Callable<List<String>>>mapToObj(i -> IdsTest::made)
                    .toList();
            var places = new ArrayList<String>();
            for (var maker : threads.invokeAll(makers)) {
                assertThat(maker.get()).isSorted();
                maker.get().forEach(id -> places.add(id.substring(0, 18)));
            }
            assertThat(new HashSet<>(places)).as("time and counter").hasSize(4 * MANY);
        }
    }

    @Test
    void they_say_their_version_their_time_and_nothing_of_each_other() {
        long before = System.currentTimeMillis();
        UUID id = Ids.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, before + 60_000);
        assertThat(Stream.generate(Ids::next).limit(MANY).map(UUID::getLeastSignificantBits))
                .as("what cannot be guessed")
                .doesNotHaveDuplicates();
    }
}
