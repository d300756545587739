package org.madang.reporting.numbers;

import java.util.List;
import java.util.Map;
import org.madang.reporting.numbers.NumbersQueries.Course;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;
import org.madang.web.Page;
import org.madang.web.Screen;

/** @param fields names of the fields that are taught, by their addresses */
public record NumbersPage(
        String label,
        List<String> labels,
        List<Figure> figures,
        List<Dates> dates,
        List<Course> gaps,
        Map<String, Multilingual> fields)
        implements Page {
    @Override
    public String template() {
        return "reporting/numbers/numbers.jte";
    }

    /** The dimension of a part, in the reader's words. */
    public static String words(Screen s, Indicator.Split split, String dimension, Map<String, Multilingual> fields) {
        return switch (split) {
            case COUNTRY -> s.f().country(new Country(dimension));
            case GRADE -> s.t("reporting.grade." + dimension);
            case FIELD -> {
                var name = fields.get(dimension);
                yield name == null ? dimension : s.text(name).text();
            }
            case NONE -> dimension;
        };
    }

    public String path(Figure figure) {
        return "/report/" + label + "/" + figure.key();
    }

    public String path(Figure figure, Figure.Part part) {
        return path(figure) + "?of=" + part.dimension();
    }

    public List<Figure> differing() {
        return figures.stream()
                .filter(figure -> figure.verdict() == Figure.Verdict.DIFFERS)
                .toList();
    }

    /** Parts of the report, in the order in which they are read. */
    public enum Chapter {
        COURSES,
        PEOPLE,
        WORKS;

        static Chapter of(Figure figure) {
            return switch (figure.key()) {
                case "experts", "administrators", "administrators-countries", "enrolments" -> PEOPLE;
                case "books", "film-proposals", "narratives", "narrators", "dance-films", "outputs" -> WORKS;
                default -> COURSES;
            };
        }
    }

    public List<Figure> of(Chapter chapter) {
        return figures.stream().filter(figure -> Chapter.of(figure) == chapter).toList();
    }

    public long number(String key) {
        return figures.stream()
                .filter(figure -> figure.key().equals(key))
                .mapToLong(Figure::number)
                .sum();
    }
}
