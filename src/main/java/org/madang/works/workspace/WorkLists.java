package org.madang.works.workspace;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.programmes.TrackId;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.shared.Viewer;
import org.madang.works.Keys;
import org.madang.works.Makers;
import org.madang.works.WorkId;
import org.madang.works.WorkState;
import org.madang.works.WorkType;
import org.springframework.stereotype.Component;

/** Lists of works, each one statement. */
@Component
class WorkLists {
    private static final String ROW = """
            select work.id, work.type, work.state, work.state_since, work.language, version.title, work.public_no,
                   work.slug, coalesce(team.name, author.print_name) as makers, track.title as track_title,
                   (work.author_id = :person or :person in """ + Makers.OF_TEAM + """
                   ) is true as mine
            from works_work work
            join works_version version on version.id = work.version_id
            join v_track track on track.id = work.track_id
            left join v_team team on team.id = work.team_id
            left join v_person author on author.id = work.author_id
            """;

    private final Db db;
    private final Keys keys;

    WorkLists(Db db, Keys keys) {
        this.db = db;
        this.keys = keys;
    }

    public record Row(
            WorkId id,
            WorkType type,
            WorkState state,
            Instant stateSince,
            Language language,
            Multilingual title,
            @Nullable String publicNo,
            @Nullable String slug,
            String makers,
            Multilingual trackTitle,
            boolean mine) {}

    /** @param all whether the viewer sees unfinished works of others too */
    List<Row> inTrack(TrackId track, Viewer viewer, boolean all) {
        return db.sql("select * from (" + ROW + """
                        where work.track_id = :track) listed
                        where mine or :all or state = 'PUBLISHED'
                        order by mine desc, state_since desc, id limit 300
                        """)
                .param("track", track)
                .param("person", viewer.id())
                .param("all", all)
                .list(Row.class);
    }

    /** Open works of one person: what was sent back first. */
    List<Row> openOf(PersonId person) {
        return db.sql(ROW + """
                        where work.state in ('DRAFT', 'CHANGES_REQUESTED')
                          and (work.author_id = :person
                               or work.team_id in (select team_id from v_team_member where person_id = :person)
                                  and :person in """ + Makers.OF_TEAM + """
                              )
                        order by work.state, work.state_since desc limit 5
                        """).param("person", person).list(Row.class);
    }

    /** Works in review in the tracks that somebody teaches, of whose present version he or she has said nothing yet. */
    List<Row> toRead(Viewer instructor) {
        return db.sql(ROW + """
                        where work.state = 'SUBMITTED' and work.track_id = any(:tracks)
                          and not exists (select 1 from works_comment said
                                          where said.version_id = work.version_id and said.written_by = :person)
                        order by work.state_since, work.id limit 5
                        """)
                .param("person", instructor.id())
                .ids("tracks", instructor.scopes(Role.INSTRUCTOR, ScopeKind.TRACK))
                .list(Row.class);
    }

    List<Row> forMyKey(Viewer viewer) {
        return db.sql(ROW + """
                        where work.state = 'SUBMITTED' and exists (
                            select 1 from works_key key where key.version_id = work.version_id and key.verdict is null and
                        """ + Keys.IN_HAND + ") order by work.state_since, work.id limit 100")
                .param("person", viewer.id())
                .param("today", keys.today())
                .list(Row.class);
    }

    List<Row> toPublish(Viewer viewer) {
        return db.sql(ROW + """
                        where work.state = 'APPROVED'
                          and (:everywhere or work.track_id = any(:tracks) or work.edition_id = any(:editions))
                        order by work.state_since, work.id limit 100
                        """)
                .param("person", viewer.id())
                .param("everywhere", viewer.onPlatform(Role.SECRETARIAT) || viewer.onPlatform(Role.COURSE_MANAGER))
                .ids("tracks", viewer.scopes(Role.COURSE_MANAGER, ScopeKind.TRACK))
                .ids("editions", viewer.scopes(Role.SECRETARIAT, ScopeKind.EDITION))
                .list(Row.class);
    }
}
