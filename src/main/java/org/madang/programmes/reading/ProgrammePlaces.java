package org.madang.programmes.reading;

import java.util.ArrayList;
import java.util.List;
import org.madang.database.Db;
import org.madang.web.PublicPages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The pages of programmes, editions and tracks that are not put away, each in the languages it has. */
@Component
@Order(10)
class ProgrammePlaces implements PublicPages {
    private final Db db;

    ProgrammePlaces(Db db) {
        this.db = db;
    }

    private record Row(String path, List<String> languages) {}

    @Override
    public List<Place> places() {
        var places = new ArrayList<>(List.of(Place.of("/"), Place.of("/programmes")));
        db.sql("""
                select '/programmes/' || slug as path,
                       array(select jsonb_object_keys(title || summary) order by 1) as languages, 1 as kind
                from programmes_programme where archived_at is null
                union all
                select '/editions/' || e.slug, array(select jsonb_object_keys(e.title || p.summary) order by 1), 2
                from programmes_edition e join programmes_programme p on p.id = e.programme_id
                where e.archived_at is null and p.archived_at is null
                union all
                select '/tracks/' || t.slug, array(select jsonb_object_keys(t.title || t.summary) order by 1), 3
                from programmes_track t join programmes_edition e on e.id = t.edition_id
                where t.archived_at is null and e.archived_at is null
                order by kind, path limit 40000
                """).list(Row.class).forEach(row -> places.add(new Place(row.path(), row.languages())));
        return places;
    }
}
