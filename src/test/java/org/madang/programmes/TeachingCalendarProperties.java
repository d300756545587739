package org.madang.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TeachingCalendarProperties {
    private static LocalDate day(TeachingCalendar calendar, int number) {
        return calendar.firstDay().plusDays(number);
    }

    @Property
    void the_weekday_stays(
            @ForAll("calendars") TeachingCalendar before,
            @ForAll("calendars") TeachingCalendar after,
            @ForAll @IntRange(min = -30, max = 250) int number) {
        LocalDate date = day(before, number);
        before.in(after, date)
                .ifPresent(again -> assertThat(again.getDayOfWeek()).isEqualTo(date.getDayOfWeek()));
        assertThat(before.edgeIn(after, date).getDayOfWeek()).isEqualTo(date.getDayOfWeek());
    }

    @Property
    void what_came_first_comes_first_again(
            @ForAll("calendars") TeachingCalendar before,
            @ForAll("calendars") TeachingCalendar after,
            @ForAll @IntRange(min = -30, max = 250) int one,
            @ForAll @IntRange(min = 1, max = 60) int later) {
        var first = before.in(after, day(before, one));
        var second = before.in(after, day(before, one + later));
        if (first.isPresent() && second.isPresent()) assertThat(first.get()).isBefore(second.get());
    }

    @Property
    void nothing_is_taught_in_a_break(
            @ForAll("calendars") TeachingCalendar before,
            @ForAll("calendars") TeachingCalendar after,
            @ForAll @IntRange(min = -30, max = 250) int number) {
        LocalDate date = day(before, number);
        before.in(after, date).ifPresent(again -> {
            assertThat(after.isBreak(again)).isFalse();
            assertThat(before.isBreak(date)).isFalse();
        });
    }

    @Property
    void a_copy_of_the_copy_with_the_first_breaks_is_the_first_again(
            @ForAll("calendars") TeachingCalendar before,
            @ForAll("calendars") TeachingCalendar after,
            @ForAll @IntRange(min = -30, max = 250) int number) {
        LocalDate date = day(before, number);
        before.in(after, date)
                .ifPresent(again -> assertThat(after.in(before, again)).hasValue(date));
    }

    @Property
    void with_whole_weeks_of_break_every_taught_day_finds_one(
            @ForAll("calendars") TeachingCalendar before,
            @ForAll("wholeWeeks") TeachingCalendar after,
            @ForAll @IntRange(min = -30, max = 250) int number) {
        LocalDate date = day(before, number);
        assertThat(before.in(after, date).isPresent()).isEqualTo(!before.isBreak(date));
    }

    @Property
    void without_breaks_the_days_between_stay_the_same(
            @ForAll("starts") LocalDate start,
            @ForAll("starts") LocalDate next,
            @ForAll @IntRange(min = -30, max = 250) int number) {
        var before = new TeachingCalendar(start, List.of());
        var after = new TeachingCalendar(next, List.of());
        LocalDate monday = start.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate other = next.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        assertThat(before.in(after, monday.plusDays(number))).hasValue(other.plusDays(number));
    }

    @Example
    void a_week_of_harvest_festival_pushes_the_weeks_after_it_back() {
        var before = new TeachingCalendar(LocalDate.of(2026, 9, 1), List.of());
        var feast = new TeachingCalendar.Break(LocalDate.of(2027, 9, 13), LocalDate.of(2027, 9, 19));
        var after = new TeachingCalendar(LocalDate.of(2027, 8, 30), List.of(feast));
        // Tuesday of the second and of the third week.
        assertThat(before.in(after, LocalDate.of(2026, 9, 8))).hasValue(LocalDate.of(2027, 9, 7));
        assertThat(before.in(after, LocalDate.of(2026, 9, 15))).hasValue(LocalDate.of(2027, 9, 21));
        assertThat(before.edgeIn(after, LocalDate.of(2026, 9, 18))).isEqualTo(LocalDate.of(2027, 9, 24));
    }

    @Example
    void a_break_of_two_days_takes_those_days_and_moves_no_week() {
        var before = new TeachingCalendar(LocalDate.of(2026, 9, 7), List.of());
        var feast = new TeachingCalendar.Break(LocalDate.of(2027, 9, 14), LocalDate.of(2027, 9, 15));
        var after = new TeachingCalendar(LocalDate.of(2027, 9, 6), List.of(feast));
        assertThat(before.in(after, LocalDate.of(2026, 9, 15))).isEmpty();
        assertThat(before.in(after, LocalDate.of(2026, 9, 17))).hasValue(LocalDate.of(2027, 9, 16));
        assertThat(before.in(after, LocalDate.of(2026, 9, 22))).hasValue(LocalDate.of(2027, 9, 21));
    }

    @Provide
    Arbitrary<LocalDate> starts() {
        return Arbitraries.integers()
                .between(0, 3650)
                .map(day -> LocalDate.of(2021, 1, 1).plusDays(day));
    }

    @Provide
    Arbitrary<TeachingCalendar> calendars() {
        Arbitrary<int[]> pauses = Combinators.combine(
                        Arbitraries.integers().between(-20, 200),
                        Arbitraries.integers().between(0, 25))
                .as((from, length) -> new int[] {from, length});
        return Combinators.combine(starts(), pauses.list().ofMaxSize(4))
                .as((start, list) -> new TeachingCalendar(
                        start,
                        list.stream()
                                .map(one -> new TeachingCalendar.Break(
                                        start.plusDays(one[0]), start.plusDays(one[0] + one[1])))
                                .toList()));
    }

    @Provide
    Arbitrary<TeachingCalendar> wholeWeeks() {
        Arbitrary<int[]> pauses = Combinators.combine(
                        Arbitraries.integers().between(-3, 25),
                        Arbitraries.integers().between(1, 3))
                .as((week, weeks) -> new int[] {week, weeks});
        return Combinators.combine(starts(), pauses.list().ofMaxSize(4)).as((start, list) -> {
            LocalDate monday = start.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return new TeachingCalendar(
                    start,
                    list.stream()
                            .map(one -> new TeachingCalendar.Break(
                                    monday.plusWeeks(one[0]),
                                    monday.plusWeeks(one[0] + one[1]).minusDays(1)))
                            .toList());
        });
    }
}
