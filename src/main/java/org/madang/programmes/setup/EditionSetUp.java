package org.madang.programmes.setup;

import java.util.List;
import org.madang.database.Db;
import org.madang.programmes.Edition;
import org.madang.programmes.EditionId;
import org.madang.programmes.Programmes;
import org.madang.programmes.Tracks;
import org.springframework.stereotype.Component;

/** Fills the page on which an edition is set up. */
@Component
class EditionSetUp {
    private final Db db;
    private final Programmes programmes;
    private final Tracks tracks;

    EditionSetUp(Db db, Programmes programmes, Tracks tracks) {
        this.db = db;
        this.programmes = programmes;
        this.tracks = tracks;
    }

    EditionSetUpPage of(Edition edition) {
        EditionId id = edition.id();
        return new EditionSetUpPage(
                edition,
                programmes.find(edition.programmeId()).orElseThrow().slug(),
                tracks.of(id),
                phases(id),
                parts(id),
                cells(id),
                claims(id),
                away(id));
    }

    private List<EditionSetUpPage.Phase> phases(EditionId edition) {
        return db.sql("""
                        select f.id, f.kind, f.starts_on, f.ends_on, t.title as track_title,
                               f.archived_at is not null as archived
                        from programmes_phase f left join programmes_track t on t.id = f.track_id
                        where f.edition_id = :edition order by t.position nulls first, f.starts_on, f.id limit 500
                        """).param("edition", edition).list(EditionSetUpPage.Phase.class);
    }

    private List<EditionSetUpPage.Part> parts(EditionId edition) {
        return db.sql("""
                        select b.id, b.role, i.name, t.title as track_title, b.archived_at is not null as archived
                        from programmes_part b join v_institution i on i.id = b.institution_id
                        left join programmes_track t on t.id = b.track_id
                        where b.edition_id = :edition order by t.position nulls first, b.role, b.id limit 500
                        """).param("edition", edition).list(EditionSetUpPage.Part.class);
    }

    private List<EditionSetUpPage.Cell> cells(EditionId edition) {
        return db.sql("""
                        select c.id, c.country, c.grade, c.seats, c.floor, t.title as track_title, f.kind as phase,
                               f.title as phase_title, c.archived_at is not null as archived
                        from programmes_seat_cell c left join programmes_track t on t.id = c.track_id
                        left join programmes_phase f on f.id = c.phase_id
                        where c.edition_id = :edition order by f.starts_on nulls first, c.phase_id, t.position nulls first, c.country, c.grade, c.id limit 500
                        """).param("edition", edition).list(EditionSetUpPage.Cell.class);
    }

    private List<EditionSetUpPage.Said> claims(EditionId edition) {
        return db.sql("""
                        select c.id, c.figure_key, c.source, c.standing, c.archived_at is not null as archived, t.title as track_title
                        from programmes_claim c left join programmes_track t on t.id = c.subject_id
                        where c.subject_id = :edition
                           or c.subject_id in (select id from programmes_track where edition_id = :edition)
                        order by t.position nulls first, c.figure_key, c.source, c.id limit 500
                        """).param("edition", edition).list(EditionSetUpPage.Said.class);
    }

    private List<EditionSetUpPage.Away> away(EditionId edition) {
        return db.sql("""
                        select slug, title from programmes_track
                        where edition_id = :edition and archived_at is not null order by position, slug limit 200
                        """).param("edition", edition).list(EditionSetUpPage.Away.class);
    }
}
