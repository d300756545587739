package org.madang.showcase.pages;

import java.util.ArrayList;
import java.util.List;
import org.madang.database.Db;
import org.madang.web.PublicPages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The pages of published works, newest first, each in the languages of its title. */
@Component
@Order(30)
class WorkPlaces implements PublicPages {
    private final Db db;

    WorkPlaces(Db db) {
        this.db = db;
    }

    private record Row(String path, List<String> languages) {}

    @Override
    public List<Place> places() {
        var places = new ArrayList<>(List.of(Place.of("/showcase")));
        db.sql("""
                select '/showcase/' || slug as path, array(select jsonb_object_keys(title) order by 1) as languages
                from v_work where state = 'PUBLISHED' order by published_at desc, slug limit 20000
                """).list(Row.class).forEach(row -> places.add(new Place(row.path(), row.languages())));
        return places;
    }
}
