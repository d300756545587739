package org.madang.programmes.lists;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.database.Sql;
import org.madang.shared.Multilingual;
import org.springframework.stereotype.Component;

/** What somebody chose in a list of things that are set up, or what of it was put away. */
@Component
class ShelfQueries {
    /** As many as may be chosen in a list. */
    private static final int MOST = 500;

    /** @param more what tells it from others of the same name; {@code away} whether it was put away itself */
    record Row(UUID id, Multilingual name, String more, boolean away) {}

    private final Db db;

    ShelfQueries(Db db) {
        this.db = db;
    }

    List<Row> chosen(Subject subject, Collection<UUID> ids, Reach reach) {
        return within(select(subject) + " and x.id = any(:ids) order by x.away, x.more, x.id limit :most", reach)
                .ids("ids", ids)
                .list(Row.class);
    }

    List<Row> away(Subject subject, Reach reach) {
        return within(select(subject) + " and x.away order by x.more, x.id limit :most", reach)
                .list(Row.class);
    }

    private Sql within(String sql, Reach reach) {
        return db.sql(sql).params(reach.parameters()).param("most", MOST);
    }

    private static String select(Subject subject) {
        return "select * from ("
                + switch (subject) {
                    case PROGRAMMES -> """
                select p.id, p.title as name, '' as more, p.archived_at is not null as away
                from programmes_programme p where """ + " " + Reach.PROGRAMMES;
                    case EDITIONS -> """
                select e.id, e.title as name, e.label as more, e.archived_at is not null as away
                from programmes_edition e where """ + " " + Reach.EDITIONS;
                    case TRACKS -> """
                select t.id, t.title as name, e.label as more, t.archived_at is not null as away
                from programmes_track t join programmes_edition e on e.id = t.edition_id where """ + " " + Reach.TRACKS;
                    case INSTITUTIONS -> """
                select i.id, i.name, i.city as more, i.archived as away from v_institution i where :everywhere
                """;
                }
                + ") x where true";
    }
}
