package org.madang.programmes.setup;

import java.util.List;
import org.madang.database.Db;
import org.madang.identity.PlacesWithin;
import org.madang.programmes.Edition;
import org.madang.programmes.Editions;
import org.madang.programmes.Field;
import org.madang.programmes.Fields;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class SetUpController {
    /** As many as one reads through; beyond them one looks in the list. */
    private static final int MOST = 200;

    private final Db db;
    private final Editions editions;
    private final EditionSetUp pages;
    private final Fields fields;
    private final PlacesWithin within;

    SetUpController(Db db, Editions editions, EditionSetUp pages, Fields fields, PlacesWithin within) {
        this.db = db;
        this.editions = editions;
        this.pages = pages;
        this.fields = fields;
        this.within = within;
    }

    @GetMapping("/set-up")
    @Allow(Action.SET_UP)
    Answer index(Viewer viewer) {
        var reach = within.of(viewer, Action.SET_UP);
        List<SetUpPage.Row> rows = db.sql("""
                        select p.slug as programme_slug, p.title as programme_title, e.slug as edition_slug,
                               e.title as edition_title, e.starts_on, e.ends_on,
                               p.archived_at is not null as programme_archived,
                               e.archived_at is not null as edition_archived,
                               :everywhere or p.id = any(:among) as opens
                        from programmes_programme p
                        left join programmes_edition e
                               on e.programme_id = p.id and (:everywhere or e.id = any(:among))
                        where :everywhere or p.id = any(:among) or e.id is not null
                        order by p.archived_at is not null, e.archived_at is not null, p.slug, e.sequence desc, e.slug limit :most
                        """)
                .param("everywhere", reach.everywhere())
                .ids("among", reach.ids())
                .param("most", MOST + 1)
                .list(SetUpPage.Row.class);
        List<Field> written = reach.everywhere() ? fields.all() : List.of();
        boolean more = rows.size() > MOST;
        return Answer.page(new SetUpPage(more ? rows.subList(0, MOST) : rows, more, reach.everywhere(), written));
    }

    @GetMapping("/set-up/editions/{edition}")
    @Allow(value = Action.SET_UP, in = "edition")
    Answer edition(@PathVariable String edition) {
        Edition found = editions.find(edition).orElseThrow(NotFound::new);
        return Answer.page(pages.of(found));
    }
}
