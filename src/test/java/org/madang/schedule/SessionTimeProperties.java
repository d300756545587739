package org.madang.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SessionTimeProperties {

    @Property
    void the_clock_of_the_place_shows_what_was_planned(
            @ForAll("locals") LocalDateTime local, @ForAll("zones") ZoneId zone) {
        new SessionTime(local, zone, 90)
                .start()
                .ifPresent(start ->
                        assertThat(LocalDateTime.ofInstant(start, zone)).isEqualTo(local));
    }

    @Property
    void a_session_is_refused_exactly_where_the_clocks_leave_its_hour_out(
            @ForAll("locals") LocalDateTime local, @ForAll("zones") ZoneId zone) {
        var change = zone.getRules().getTransition(local);
        boolean leftOut = change != null && change.isGap();
        assertThat(new SessionTime(local, zone, 90).start().isEmpty()).isEqualTo(leftOut);
    }

    @Property
    void it_lasts_its_minutes_even_across_a_change_of_clocks(
            @ForAll("locals") LocalDateTime local, @ForAll("zones") ZoneId zone) {
        var time = new SessionTime(local, zone, 90);
        time.start().ifPresent(start -> assertThat(time.end()).hasValue(start.plusSeconds(90 * 60)));
    }

    @Example
    void an_hour_that_comes_twice_means_the_first() {
        var berlin = ZoneId.of("Europe/Berlin");
        var local = LocalDateTime.of(2021, 10, 31, 2, 30);
        assertThat(new SessionTime(local, berlin, 60).start()).hasValue(local.toInstant(ZoneOffset.ofHours(2)));
    }

    @Example
    void two_in_the_afternoon_in_seoul_is_half_past_ten_in_bengaluru_noon_in_vientiane_and_one_in_manila() {
        var start = new SessionTime(LocalDateTime.of(2021, 11, 8, 14, 0), ZoneId.of("Asia/Seoul"), 90)
                .start()
                .orElseThrow();
        assertThat(start.atZone(ZoneId.of("Asia/Kolkata")).toLocalTime()).hasToString("10:30");
        assertThat(start.atZone(ZoneId.of("Asia/Vientiane")).toLocalTime()).hasToString("12:00");
        assertThat(start.atZone(ZoneId.of("Asia/Manila")).toLocalTime()).hasToString("13:00");
    }

    @Provide
    Arbitrary<LocalDateTime> locals() {
        // Half of them in the nights when Europe and America change their clocks.
        var nights = Arbitraries.of(
                LocalDateTime.of(2021, 3, 28, 0, 0),
                LocalDateTime.of(2021, 10, 31, 0, 0),
                LocalDateTime.of(2021, 3, 14, 0, 0),
                LocalDateTime.of(2021, 11, 7, 0, 0));
        var year = Arbitraries.of(LocalDateTime.of(2021, 1, 1, 0, 0));
        return Arbitraries.oneOf(
                nights.flatMap(night -> Arbitraries.integers().between(0, 300).map(night::plusMinutes)),
                year.flatMap(day -> Arbitraries.integers().between(0, 525_000).map(day::plusMinutes)));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Asia/Seoul",
                        "Asia/Kolkata",
                        "Asia/Phnom_Penh",
                        "Europe/Berlin",
                        "America/New_York",
                        "Asia/Kathmandu")
                .map(ZoneId::of);
    }
}
