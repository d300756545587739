package org.madang.reporting.numbers;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.shared.Role;
import org.madang.shared.Viewer;
import org.madang.tables.Download;
import org.madang.tables.SendFile;
import org.madang.tables.StaffList;
import org.madang.tables.Tables;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class NumbersController {
    private final ReadNumbers read;
    private final NumbersQueries queries;
    private final Tables tables;
    private final SendFile files;
    private final Clock clock;

    NumbersController(ReadNumbers read, NumbersQueries queries, Tables tables, SendFile files, Clock clock) {
        this.tables = tables;
        this.files = files;
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
    Answer rows(@PathVariable String label, @PathVariable String figure, Form asked, Reader reader, Viewer viewer) {
        Rows rows = rows(label, figure, asked, viewer);
        String of = asked.value("of");
        return Answer.page(new RowsPage(
                label,
                figure,
                rows.split(),
                of.isEmpty() ? null : of,
                tables.view(rows.list(), asked, reader),
                rows.fields()));
    }

    @Allow(Action.READ_REPORT)
    @GetMapping({"/report/{label}/{figure}/export.csv", "/report/{label}/{figure}/export.xlsx"})
    void export(
            @PathVariable String label,
            @PathVariable String figure,
            Form asked,
            Reader reader,
            Viewer viewer,
            Download file)
            throws IOException {
        files.send(rows(label, figure, asked, viewer).list(), asked, reader, file);
    }

    private record Rows(Indicator.Split split, Map<String, Multilingual> fields, StaffList<FigureRows.Row> list) {}

    private Rows rows(String label, String figure, Form asked, Viewer viewer) {
        var indicator = Indicators.named(figure).orElseThrow(NotFound::new);
        if (!queries.known(label) || !fits(indicator.split(), asked.value("of"))) throw new NotFound();
        Map<String, Multilingual> fields = indicator.split() == Indicator.Split.FIELD ? queries.fields() : Map.of();
        return new Rows(
                indicator.split(), fields, FigureRows.of(indicator, label, viewer.has(Role.SECRETARIAT), fields));
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
