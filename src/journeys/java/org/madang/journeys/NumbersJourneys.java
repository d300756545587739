package org.madang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The secretariat reads the report of 2021 and asks each figure where it comes from. */
@Journey
class NumbersJourneys {
    private static final Map<String, Integer> ARTICLE = Map.ofEntries(
            Map.entry("trainings", 2),
            Map.entry("experts", 40),
            Map.entry("tracks", 5),
            Map.entry("overseas-institutions", 4),
            Map.entry("operating-institutions", 5),
            Map.entry("books", 3),
            Map.entry("film-proposals", 3),
            Map.entry("narratives", 25),
            Map.entry("narrators", 10),
            Map.entry("dance-films", 7),
            Map.entry("administrators", 18),
            Map.entry("administrators-countries", 18),
            Map.entry("components", 2),
            Map.entry("enrolments", 58),
            Map.entry("outputs", 38));

    private record Linked(int figure, String path) {}

    @Test
    void every_figure_of_the_article_is_counted_from_its_rows(Windows windows) {
        var officer = windows.enter("Kim Haneul");
        officer.open("/report/2021");
        var figures = new LinkedHashMap<String, List<Linked>>();
        for (var box : officer.page().locator(".figures > div").all()) {
            var links = new ArrayList<Linked>();
            for (var link : box.locator("a[href^='/report/']").all())
                links.add(new Linked(Integer.parseInt(link.innerText()), link.getAttribute("href")));
            figures.put(box.getAttribute("id"), links);
        }
        assertThat(figures.keySet()).containsExactlyInAnyOrderElementsOf(ARTICLE.keySet());
        ARTICLE.forEach((key, figure) ->
                assertThat(figures.get(key).getFirst().figure()).as(key).isEqualTo(figure));
        assertThat(parts(figures, "experts")).containsExactly(10, 10, 10, 10);
        assertThat(parts(figures, "administrators")).hasSize(2).satisfies(grades -> assertThat(
                        grades.getFirst() + grades.getLast())
                .isEqualTo(18));
        assertThat(parts(figures, "administrators-countries")).hasSize(7);
        officer.sees("3 ranges of dates").sees("together 20 min 59 sec");
        assertThat(officer.page().locator(".claim-differs").count()).isPositive();

        figures.forEach((key, links) -> {
            for (Linked link : links)
                assertThat(rows(officer, link.path())).as(link.path()).isEqualTo(link.figure());
        });
    }

    private static List<Integer> parts(Map<String, List<Linked>> figures, String key) {
        return figures.get(key).stream().skip(1).map(Linked::figure).toList();
    }

    private static int rows(Somebody officer, String path) {
        officer.open(path);
        int rows = officer.page().locator("main tbody tr").count();
        var next = officer.page().locator("a[rel=next]");
        return next.count() == 0 ? rows : rows + rows(officer, next.getAttribute("href"));
    }
}
