package org.madang.programmes;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/**
 * The weeks of an edition as they are taught: calendar weeks from Monday to Sunday, counted from the one of the first
 * day, without those whose working days are all a break. Two calendars say where a day goes when an edition is held
 * again: to the same weekday of the same teaching week, wherever the breaks lie then.
 */
public record TeachingCalendar(LocalDate firstDay, List<Break> breaks) {
    /** @param to the last day, counted in */
    public record Break(LocalDate from, LocalDate to) {
        public Break {
            if (to.isBefore(from)) throw new IllegalArgumentException("a break ends before it begins");
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** @param week counted from 0; negative before the first day */
    public record Place(int week, DayOfWeek day) {}

    public TeachingCalendar {
        breaks = List.copyOf(breaks);
    }

    /** @return empty in a break */
    public Optional<Place> place(LocalDate date) {
        return isBreak(date) ? Optional.empty() : Optional.of(new Place(week(index(date)), date.getDayOfWeek()));
    }

    /** @return empty where a break that is shorter than a week takes this day */
    public Optional<LocalDate> date(Place place) {
        LocalDate date = monday(index(place.week())).plusDays(place.day().ordinal());
        return isBreak(date) ? Optional.empty() : Optional.of(date);
    }

    /** Where a day of this calendar goes in another; empty where it is a break in either. */
    public Optional<LocalDate> in(TeachingCalendar other, LocalDate date) {
        return place(date).flatMap(other::date);
    }

    /** Where the first or last day of something goes: also a day in a break keeps its distance to the teaching before it. */
    public LocalDate edgeIn(TeachingCalendar other, LocalDate date) {
        int index = index(date);
        int taught = index;
        while (isBreakWeek(taught)) taught--;
        return other.monday(other.index(week(taught)) + index - taught)
                .plusDays(date.getDayOfWeek().ordinal());
    }

    public boolean isBreak(LocalDate date) {
        return breaks.stream().anyMatch(one -> one.holds(date)) || isBreakWeek(index(date));
    }

    /** The calendar week of a day, 0 for the one of the first day. */
    private int index(LocalDate date) {
        return (int) ChronoUnit.WEEKS.between(monday(0), date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    private LocalDate monday(int index) {
        return firstDay.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(index);
    }

    private boolean isBreakWeek(int index) {
        if (breaks.isEmpty()) return false;
        LocalDate monday = monday(index);
        for (int day = 0; day < 5; day++) {
            LocalDate date = monday.plusDays(day);
            if (breaks.stream().noneMatch(one -> one.holds(date))) return false;
        }
        return true;
    }

    /** How many weeks of teaching lie between the first week and this one. */
    private int week(int index) {
        int weeks = 0;
        for (int i = 0; i < index; i++) if (!isBreakWeek(i)) weeks++;
        for (int i = index; i < 0; i++) if (!isBreakWeek(i)) weeks--;
        return weeks;
    }

    /** The calendar week of a teaching week. */
    private int index(int week) {
        int index = 0;
        if (week >= 0) {
            while (isBreakWeek(index)) index++;
            for (int left = week; left > 0; left--) {
                index++;
                while (isBreakWeek(index)) index++;
            }
            return index;
        }
        for (int left = week; left < 0; left++) {
            index--;
            while (isBreakWeek(index)) index--;
        }
        return index;
    }
}
