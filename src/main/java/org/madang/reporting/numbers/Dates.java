package org.madang.reporting.numbers;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.madang.reporting.numbers.NumbersQueries.Course;
import org.madang.reporting.numbers.NumbersQueries.Said;

/** One range of dates with the courses that run in it: what the calendar gives, what was taught, what is said. */
public record Dates(LocalDate startsOn, LocalDate endsOn, List<Course> courses, List<Said> said) {

    /** Days with both ends. */
    public long days() {
        return ChronoUnit.DAYS.between(startsOn, endsOn) + 1;
    }

    public long fullWeeks() {
        return days() / 7;
    }

    public long restDays() {
        return days() % 7;
    }

    /** Calendar weeks from Monday to Sunday (ISO 8601) that the range touches. */
    public long weeksTouched() {
        LocalDate first = startsOn.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = endsOn.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return ChronoUnit.WEEKS.between(first, last) + 1;
    }

    /** Whether a stated number of weeks is what this course taught. */
    public boolean agrees(Course course, Said claim) {
        Double weeks = claim.valueNumber();
        return weeks == null || weeks == course.teachingWeeks();
    }

    /** Whether a source's own dates are the ones on record. */
    public boolean sameDates(Said claim) {
        return (claim.valueFrom() == null || claim.valueFrom().equals(startsOn))
                && (claim.valueTo() == null || claim.valueTo().equals(endsOn));
    }

    /** What sources say of one course. */
    public List<Said> saidOf(Course course) {
        return said.stream()
                .filter(claim -> claim.subjectId().equals(course.id()))
                .toList();
    }
}
