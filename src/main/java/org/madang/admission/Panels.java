package org.madang.admission;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.programmes.TrackId;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads who sits in the panels of a call, and who could. */
@Component
public class Panels {
    private final Db db;

    Panels(Db db) {
        this.db = db;
    }

    public record Reviewer(PersonId personId, String printName, Language nameLanguage) {}

    record Row(TrackId trackId, @Nullable Country country, PersonId personId) {}

    public Map<PanelCell, Set<PersonId>> of(CallId call) {
        var panels = new HashMap<PanelCell, Set<PersonId>>();
        db.sql("""
                        select p.track_id, p.country, m.person_id
                        from admission_panel p join admission_panel_member m on m.panel_id = p.id where p.call_id = :call
                        """)
                .param("call", call)
                .list(Row.class)
                .forEach(row -> panels.computeIfAbsent(
                                new PanelCell(row.trackId(), row.country()), cell -> new HashSet<>())
                        .add(row.personId()));
        return panels;
    }

    /** Tells whether the panels are still those that somebody looked at. */
    public static String stamp(Map<PanelCell, Set<PersonId>> panels) {
        var lines = new TreeSet<String>();
        panels.forEach((cell, members) ->
                members.forEach(member -> lines.add(cell.track() + " " + cell.country() + " " + member)));
        return Integer.toHexString(lines.hashCode());
    }

    /** Everybody who holds the role of a reviewer where the call, or a track of it, stands. */
    public List<Reviewer> reviewers(CallId call) {
        return db.sql("""
                        select p.id as person_id, p.print_name, p.name_language
                        from v_person p
                        where exists (
                            select 1 from v_grant g
                            join admission_call c on c.id = :call
                            join v_edition e on e.id = c.edition_id
                            where g.person_id = p.id and g.role = 'REVIEWER'
                              and (g.kind = 'PLATFORM' or g.kind = 'PROGRAMME' and g.scope = e.programme_id
                                   or g.kind = 'EDITION' and g.scope = c.edition_id
                                   or g.kind = 'TRACK' and g.scope in (select track_id from admission_call_track
                                                                       where call_id = :call)))
                        order by p.sort_key, p.id limit 200
                        """).param("call", call).list(Reviewer.class);
    }
}
