package org.madang.reporting.numbers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.madang.shared.Ids;
import org.madang.shared.NotFound;
import org.madang.shared.Role;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class NumbersController {
    private final ReadNumbers read;
    private final NumbersQueries queries;
    private final Clock clock;

    NumbersController(ReadNumbers read, NumbersQueries queries, Clock clock) {
        this.read = read;
        this.queries = queries;
        this.clock = clock;
    }

    /** The newest year that has begun, else the newest there is. */
    @Allow(Action.READ_REPORT)
    @GetMapping("/report")
    Answer newest() {
        var labels = queries.labels();
        if (labels.isEmpty()) throw new NotFound();
        String label = queries.latest(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .orElse(labels.getFirst());
        return Answer.seeOther("/report/" + URLEncoder.encode(label, StandardCharsets.UTF_8));
    }

    @Allow(Action.READ_REPORT)
    @GetMapping("/report/{label}")
    Answer numbers(@PathVariable String label) {
        if (!queries.known(label)) throw new NotFound();
        return Answer.page(read.page(label));
    }

    @Allow(Action.READ_REPORT)
    @GetMapping("/report/{label}/{figure}")
    Answer rows(
            Viewer viewer,
            @PathVariable String label,
            @PathVariable String figure,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String after) {
        var indicator = Indicators.named(figure).orElseThrow(NotFound::new);
        if (!queries.known(label) || !fits(indicator.split(), of)) throw new NotFound();
        String dimension = of.isEmpty() ? null : of;
        var rows = queries.rows(indicator, label, dimension, after.isEmpty() ? null : Ids.parse(after));
        boolean more = rows.size() > NumbersQueries.PAGE;
        var shown = more ? rows.subList(0, NumbersQueries.PAGE) : rows;
        String next = more
                ? "/report/" + label + "/" + figure + "?of=" + of + "&after="
                        + shown.getLast().rowId()
                : null;
        return Answer.page(new RowsPage(
                label,
                figure,
                indicator.split(),
                dimension,
                shown,
                next,
                viewer.has(Role.SECRETARIAT),
                indicator.split() == Indicator.Split.FIELD ? queries.fields() : Map.of()));
    }

    /** Anything else is no part of a figure, and no page speaks of it. */
    private static boolean fits(Indicator.Split split, String of) {
        return of.isEmpty()
                || switch (split) {
                    case COUNTRY -> of.matches("[A-Z]{2}");
                    case GRADE -> of.matches("MANAGER|REGULAR|EXPERT");
                    case FIELD -> of.matches("[a-z0-9-]{1,80}");
                    case NONE -> false;
                };
    }
}
