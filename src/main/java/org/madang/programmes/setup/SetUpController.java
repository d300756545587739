package org.madang.programmes.setup;

import java.util.List;
import org.madang.database.Db;
import org.madang.programmes.Edition;
import org.madang.programmes.Editions;
import org.madang.programmes.Field;
import org.madang.programmes.Fields;
import org.madang.shared.NotFound;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Gate;
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
    private final Gate gate;

    SetUpController(Db db, Editions editions, EditionSetUp pages, Fields fields, Gate gate) {
        this.db = db;
        this.editions = editions;
        this.pages = pages;
        this.fields = fields;
        this.gate = gate;
    }

    @GetMapping("/set-up")
    @Allow(Action.SET_UP)
    Answer index(Viewer viewer) {
        List<SetUpPage.Row> rows = db.sql("""
                        select p.slug as programme_slug, p.title as programme_title, e.slug as edition_slug,
                               e.title as edition_title, e.starts_on, e.ends_on,
                               p.archived_at is not null as programme_archived,
                               e.archived_at is not null as edition_archived
                        from programmes_programme p left join programmes_edition e on e.programme_id = p.id
                        order by p.archived_at is not null, e.archived_at is not null, p.slug, e.sequence desc, e.slug limit :most
                        """).param("most", MOST + 1).list(SetUpPage.Row.class);
        List<Field> written = gate.may(viewer, Action.SET_UP, Scope.PLATFORM) ? fields.all() : List.of();
        boolean more = rows.size() > MOST;
        return Answer.page(new SetUpPage(more ? rows.subList(0, MOST) : rows, more, written));
    }

    @GetMapping("/set-up/editions/{edition}")
    @Allow(value = Action.SET_UP, in = "edition")
    Answer edition(@PathVariable String edition) {
        Edition found = editions.find(edition).orElseThrow(NotFound::new);
        return Answer.page(pages.of(found));
    }
}
