package org.madang.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PresenceProperties {
    private static final Instant STARTS = Instant.parse("2021-11-08T05:00:00Z");
    private static final int MINUTES = 90;
    private static final Instant ENDS = STARTS.plus(Duration.ofMinutes(MINUTES));

    @Property
    void counts_every_minute_once_however_many_devices(@ForAll("stays") List<Presence.Stay> stays) {
        long minutes = 0;
        for (int minute = 0; minute < MINUTES; minute++) {
            Instant at = STARTS.plus(Duration.ofMinutes(minute));
            if (stays.stream()
                    .anyMatch(stay -> !stay.from().isAfter(at)
                            && stay.to() != null
                            && stay.to().isAfter(at))) minutes++;
        }
        assertThat(new Presence(stays).within(STARTS, ENDS)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Property
    void neither_order_nor_repetition_changes_anything(
            @ForAll("stays") List<Presence.Stay> stays, @ForAll Random random) {
        var again = new ArrayList<>(stays);
        again.addAll(stays);
        Collections.shuffle(again, random);
        assertThat(new Presence(again).within(STARTS, ENDS)).isEqualTo(new Presence(stays).within(STARTS, ENDS));
        assertThat(propose(again, false)).isEqualTo(propose(stays, false));
    }

    @Property
    void more_evidence_never_makes_a_proposal_worse(
            @ForAll("stays") List<Presence.Stay> stays, @ForAll("stays") List<Presence.Stay> more) {
        var all = new ArrayList<>(stays);
        all.addAll(more);
        assertThat(propose(all, false).units())
                .isGreaterThanOrEqualTo(propose(stays, false).units());
    }

    @Property
    void coming_again_never_makes_a_proposal_worse_and_nobody_comes_after_the_end(
            @ForAll("stays") List<Presence.Stay> stays, @ForAll @IntRange(min = -20, max = 110) int minute) {
        var all = new ArrayList<>(stays);
        all.add(new Presence.Stay(STARTS.plus(Duration.ofMinutes(minute)), null));
        var again = propose(all, false);
        assertThat(again.units()).isGreaterThanOrEqualTo(propose(stays, false).units());
        if (minute >= MINUTES) assertThat(again).isEqualTo(propose(stays, false));
    }

    @Property
    void an_excuse_only_ever_takes_the_place_of_absent(@ForAll("stays") List<Presence.Stay> stays) {
        var without = propose(stays, false);
        var with = propose(stays, true);
        assertThat(with).isEqualTo(without == AttendanceStatus.ABSENT ? AttendanceStatus.EXCUSED : without);
    }

    private static AttendanceStatus propose(List<Presence.Stay> stays, boolean excuse) {
        return AttendancePolicy.DEFAULT.propose(new Presence(stays), STARTS, MINUTES, excuse);
    }

    @Provide
    Arbitrary<List<Presence.Stay>> stays() {
        return Combinators.combine(
                        Arbitraries.integers().between(-20, 100),
                        Arbitraries.integers().between(0, 60))
                .as((from, length) -> new Presence.Stay(
                        STARTS.plus(Duration.ofMinutes(from)), STARTS.plus(Duration.ofMinutes(from + length))))
                .list()
                .ofMaxSize(6);
    }
}
