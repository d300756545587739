package org.madang.institutions.reading;

import java.util.ArrayList;
import java.util.List;
import org.madang.database.Db;
import org.madang.web.PublicPages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The pages of institutions that are not put away, each in the languages of its name. */
@Component
@Order(20)
class InstitutionPlaces implements PublicPages {
    private final Db db;

    InstitutionPlaces(Db db) {
        this.db = db;
    }

    private record Row(String path, List<String> languages) {}

    @Override
    public List<Place> places() {
        var places = new ArrayList<>(List.of(Place.of("/institutions")));
        db.sql("""
                select '/institutions/' || slug as path, array(select jsonb_object_keys(name) order by 1) as languages
                from v_institution where not archived order by slug limit 20000
                """).list(Row.class).forEach(row -> places.add(new Place(row.path(), row.languages())));
        return places;
    }
}
