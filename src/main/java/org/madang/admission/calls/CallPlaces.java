package org.madang.admission.calls;

import java.util.ArrayList;
import java.util.List;
import org.madang.database.Db;
import org.madang.web.PublicPages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The pages of announced calls, each in the languages it is written in. Nobody else hears of a call for a phase. */
@Component
@Order(15)
class CallPlaces implements PublicPages {
    private final Db db;

    CallPlaces(Db db) {
        this.db = db;
    }

    private record Row(String path, List<String> languages) {}

    @Override
    public List<Place> places() {
        var places = new ArrayList<>(List.of(Place.of("/calls")));
        db.sql("""
                select '/calls/' || slug as path, array(select jsonb_object_keys(title || intro) order by 1) as languages
                from admission_call where announced_at is not null and phase_id is null
                order by closes_at desc, slug limit 5000
                """).list(Row.class).forEach(row -> places.add(new Place(row.path(), row.languages())));
        return places;
    }
}
