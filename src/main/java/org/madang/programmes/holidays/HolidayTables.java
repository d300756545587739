package org.madang.programmes.holidays;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madang.database.Db;
import org.madang.shared.Viewer;
import org.madang.tables.StaffList;
import org.madang.web.Form;
import org.springframework.stereotype.Component;

/** The table of holidays for somebody, with the years that there are. */
@Component
class HolidayTables {
    private final Db db;

    HolidayTables(Db db) {
        this.db = db;
    }

    StaffList<HolidayTable.Row> of(Viewer viewer) {
        return HolidayTable.of(viewer, db.sql("""
                                select distinct extract(year from date)::int as year from programmes_holiday
                                order by year limit 300
                                """).list(Integer.class));
    }

    /** The address of the table as somebody had narrowed and sorted it when they chose. */
    static String narrowed(Form asked) {
        String query = Stream.of("q", "country", "year", "standing", "sort")
                .filter(asked::has)
                .map(key -> key + "=" + URLEncoder.encode(asked.value(key), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? HolidayTable.PATH : HolidayTable.PATH + "?" + query;
    }
}
