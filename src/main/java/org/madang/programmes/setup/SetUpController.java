package org.madang.programmes.setup;

import java.util.List;
import org.madang.database.Db;
import org.madang.institutions.Institutions;
import org.madang.programmes.Edition;
import org.madang.programmes.EditionId;
import org.madang.programmes.Editions;
import org.madang.programmes.Field;
import org.madang.programmes.Fields;
import org.madang.programmes.Programmes;
import org.madang.programmes.Tracks;
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
    private final Db db;
    private final Institutions institutions;
    private final Programmes programmes;
    private final Editions editions;
    private final Tracks tracks;
    private final Fields fields;
    private final Gate gate;

    SetUpController(
            Db db,
            Institutions institutions,
            Programmes programmes,
            Editions editions,
            Tracks tracks,
            Fields fields,
            Gate gate) {
        this.db = db;
        this.institutions = institutions;
        this.programmes = programmes;
        this.editions = editions;
        this.tracks = tracks;
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
                        order by p.slug, e.sequence desc limit 500
                        """).list(SetUpPage.Row.class);
        List<Field> written = gate.may(viewer, Action.SET_UP, Scope.PLATFORM) ? fields.all() : List.of();
        return Answer.page(new SetUpPage(rows, institutions.all(), institutions.archived(), written));
    }

    @GetMapping("/set-up/editions/{edition}")
    @Allow(value = Action.SET_UP, in = "edition")
    Answer edition(@PathVariable String edition) {
        Edition found = editions.find(edition).orElseThrow(NotFound::new);
        return Answer.page(new EditionSetUpPage(
                found,
                programmes.find(found.programmeId()).orElseThrow().slug(),
                tracks.of(found.id()),
                phases(found.id()),
                parts(found.id()),
                cells(found.id()),
                claims(found.id()),
                away(found.id())));
    }

    private List<EditionSetUpPage.Phase> phases(EditionId edition) {
        return db.sql("""
                        select f.id, f.kind, f.starts_on, f.ends_on, t.title as track_title
                        from programmes_phase f left join programmes_track t on t.id = f.track_id
                        where f.edition_id = :edition order by t.position nulls first, f.starts_on limit 500
                        """).param("edition", edition).list(EditionSetUpPage.Phase.class);
    }

    private List<EditionSetUpPage.Part> parts(EditionId edition) {
        return db.sql("""
                        select b.id, b.role, i.name, t.title as track_title
                        from programmes_part b join v_institution i on i.id = b.institution_id
                        left join programmes_track t on t.id = b.track_id
                        where b.edition_id = :edition order by t.position nulls first, b.role limit 500
                        """).param("edition", edition).list(EditionSetUpPage.Part.class);
    }

    private List<EditionSetUpPage.Cell> cells(EditionId edition) {
        return db.sql("""
                        select c.id, c.country, c.grade, c.seats, c.floor, t.title as track_title, f.kind as phase,
                               f.title as phase_title
                        from programmes_seat_cell c left join programmes_track t on t.id = c.track_id
                        left join programmes_phase f on f.id = c.phase_id
                        where c.edition_id = :edition order by f.starts_on nulls first, c.phase_id, t.position nulls first, c.country, c.grade limit 500
                        """).param("edition", edition).list(EditionSetUpPage.Cell.class);
    }

    private List<EditionSetUpPage.Said> claims(EditionId edition) {
        return db.sql("""
                        select c.id, c.figure_key, c.source, c.standing, c.archived_at is not null as archived, t.title as track_title
                        from programmes_claim c left join programmes_track t on t.id = c.subject_id
                        where c.subject_id = :edition
                           or c.subject_id in (select id from programmes_track where edition_id = :edition)
                        order by t.position nulls first, c.figure_key, c.source limit 500
                        """).param("edition", edition).list(EditionSetUpPage.Said.class);
    }

    private List<EditionSetUpPage.Away> away(EditionId edition) {
        return db.sql("""
                        select slug, title from programmes_track
                        where edition_id = :edition and archived_at is not null order by position, slug limit 200
                        """).param("edition", edition).list(EditionSetUpPage.Away.class);
    }
}
