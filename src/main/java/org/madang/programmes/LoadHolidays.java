package org.madang.programmes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.madang.database.Db;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an empty table of holidays with the list that comes with the program; never touches one in use. */
@Component
public class LoadHolidays {
    private static final String LIST = "org/madang/programmes/holidays-2021-2030.csv";
    private static final Pattern LINE =
            Pattern.compile("([A-Z]{2}),(\\d{4}-\\d{2}-\\d{2}),(?:\"([^\"]*)\"|([^,]*)),([01])");

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
        List<Matcher> lines = lines();
        int loaded = db.sql("""
                        insert into programmes_holiday (country, date, name, estimated, source)
                        select country, date::date, name, estimated = '1', 'seed'
                        from unnest(:countries, :dates, :names, :estimated) as t (country, date, name, estimated)
                        on conflict do nothing
                        """)
                .texts("countries", lines.stream().map(line -> line.group(1)).toList())
                .texts("dates", lines.stream().map(line -> line.group(2)).toList())
                .texts("names", lines.stream().map(LoadHolidays::name).toList())
                .texts("estimated", lines.stream().map(line -> line.group(5)).toList())
                .update();
        return new Outcome.Loaded(loaded);
    }

    /** Whether a day may still move is said beside its name, which stays what it is when the day is confirmed. */
    private static String name(Matcher line) {
        String quoted = line.group(3);
        String name = quoted == null ? line.group(4) : quoted;
        return name.replace(" (estimated)", "").replace(", estimated)", ")");
    }

    private static List<Matcher> lines() {
        var lines = new ArrayList<Matcher>();
        try (var reader = new BufferedReader(
                new InputStreamReader(new ClassPathResource(LIST).getInputStream(), StandardCharsets.UTF_8))) {
            reader.readLine();
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                Matcher line = LINE.matcher(text);
                if (!line.matches()) throw new IllegalStateException("not a holiday: " + text);
                lines.add(line);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lines;
    }
}
