package org.madang.reporting.numbers;

import java.util.List;
import org.madang.reporting.numbers.NumbersQueries.Course;
import org.madang.shared.Country;
import org.madang.web.Page;
import org.madang.web.Screen;

public record NumbersPage(String label, List<String> labels, List<Figure> figures, List<Dates> dates, List<Course> gaps)
        implements Page {
    @Override
    public String template() {
        return "reporting/numbers/numbers.jte";
    }

    /** The dimension of a part, in the reader's words. */
    public static String words(Screen s, Indicator.Split split, String dimension) {
        return switch (split) {
            case COUNTRY -> s.f().country(new Country(dimension));
            case GRADE -> s.t("reporting.grade." + dimension);
            case FIELD -> s.t("reporting.field." + dimension);
            case NONE -> dimension;
        };
    }

    public String path(Figure figure) {
        return "/report/" + label + "/" + figure.key();
    }

    public String path(Figure figure, Figure.Part part) {
        return path(figure) + "?of=" + part.dimension();
    }

    public long differing() {
        return figures.stream()
                .filter(figure -> figure.verdict() == Figure.Verdict.DIFFERS)
                .count();
    }
}
