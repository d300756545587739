package org.madang.reporting.numbers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.madang.reporting.numbers.NumbersQueries.Count;
import org.madang.reporting.numbers.NumbersQueries.Course;
import org.madang.reporting.numbers.NumbersQueries.Said;
import org.madang.shared.Multilingual;
import org.springframework.stereotype.Component;

/** Lays counts, claims and courses of one label side by side; four statements whatever the year holds. */
@Component
class ReadNumbers {
    private final NumbersQueries queries;

    ReadNumbers(NumbersQueries queries) {
        this.queries = queries;
    }

    NumbersPage page(String label) {
        List<Count> counts = queries.counts(label);
        List<Said> said = queries.said(label);
        List<Course> courses = queries.courses(label);
        var figures = Indicators.ALL.stream()
                .map(indicator -> figure(indicator, counts, said))
                .toList();
        return new NumbersPage(label, queries.labels(), figures, dates(courses, said), gaps(courses), names(courses));
    }

    private static Map<String, Multilingual> names(List<Course> courses) {
        var names = new HashMap<String, Multilingual>();
        courses.forEach(course -> names.put(course.field(), course.fieldName()));
        return names;
    }

    private static Figure figure(Indicator indicator, List<Count> counts, List<Said> said) {
        var own = counts.stream()
                .filter(count -> count.key().equals(indicator.key()))
                .toList();
        return new Figure(
                indicator.key(),
                indicator.split(),
                own.stream().mapToLong(Count::number).sum(),
                own.stream()
                        .filter(count -> !count.dimension().isEmpty())
                        .sorted(Comparator.comparing(Count::dimension))
                        .map(count -> new Figure.Part(count.dimension(), count.number()))
                        .toList(),
                own.stream().mapToLong(Count::amount).sum() / 1000,
                said.stream().filter(claim -> speaksOf(claim, indicator.key())).toList());
    }

    private static boolean speaksOf(Said claim, String key) {
        String said = claim.figureKey();
        return said.equals(key) || said.equals(key + "-each") || said.equals(key + "-parts");
    }

    private static List<Dates> dates(List<Course> courses, List<Said> said) {
        record Range(LocalDate from, LocalDate to) {}
        var ranges = new LinkedHashMap<Range, List<Course>>();
        for (Course course : courses)
            ranges.computeIfAbsent(new Range(course.startsOn(), course.endsOn()), unused -> new ArrayList<>())
                    .add(course);
        var dates = new ArrayList<Dates>();
        ranges.forEach((range, inIt) -> dates.add(new Dates(
                range.from(),
                range.to(),
                inIt,
                said.stream()
                        .filter(claim -> claim.figureKey().equals("weeks")
                                || claim.figureKey().equals("dates"))
                        .filter(claim ->
                                inIt.stream().anyMatch(course -> course.id().equals(claim.subjectId())))
                        .toList())));
        return dates;
    }

    /** Courses of which something is missing that the others have; the gap stays visible. */
    private static List<Course> gaps(List<Course> courses) {
        return courses.stream()
                .filter(course -> course.parties() == 0 || course.people() == 0 || course.outputs() == 0)
                .filter(course -> !course.field().equals("cultural-administration"))
                .toList();
    }
}
