package org.madang.programmes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.madang.database.Db;
import org.madang.sheets.Sheet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an empty table of holidays with the list that comes with the program; never touches one in use. */
@Component
public class LoadHolidays {
    private static final String LIST = "org/madang/programmes/holidays-2021-2030.csv";

    private record Line(String country, String date, String name, String estimated) {}

    private final Db db;

    LoadHolidays(Db db) {
        this.db = db;
    }

    public sealed interface Outcome {
        record Loaded(int holidays) implements Outcome {}

        record InUse() implements Outcome {}
    }

    @Transactional
    public Outcome load() {
        if (db.sql("select 1 from programmes_holiday limit 1").exists()) return new Outcome.InUse();
        List<Line> lines = lines();
        int loaded = db.sql("""
                        insert into programmes_holiday (country, date, name, estimated, source)
                        select country, date::date, name, estimated = '1', 'seed'
                        from unnest(:countries, :dates, :names, :estimated) as t (country, date, name, estimated)
                        on conflict do nothing
                        """)
                .texts("countries", lines.stream().map(Line::country).toList())
                .texts("dates", lines.stream().map(Line::date).toList())
                .texts("names", lines.stream().map(LoadHolidays::name).toList())
                .texts("estimated", lines.stream().map(Line::estimated).toList())
                .update();
        return new Outcome.Loaded(loaded);
    }

    /** Whether a day may still move is said beside its name, which stays what it is when the day is confirmed. */
    private static String name(Line line) {
        return line.name().replace(" (estimated)", "").replace(", estimated)", ")");
    }

    private static List<Line> lines() {
        var lines = new ArrayList<Line>();
        try {
            String list = new ClassPathResource(LIST).getContentAsString(StandardCharsets.UTF_8);
            Sheet.paste(list, (no, cells) -> {
                if (no > 1) lines.add(new Line(cells.get(0), cells.get(1), cells.get(2), cells.get(3)));
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lines;
    }
}
