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

    static final int PAGE = 50;

    private final Db db;

    WorkLists(Db db) {
        this.db = db;
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

    /** What this person, or a team of theirs, makes in a track. */
    List<Row> mine(TrackId track, PersonId person) {
        return db.sql("select * from (" + ROW + """
                        where work.track_id = :track) listed where mine order by state_since desc, id limit 100
                        """)
                .param("track", track)
                .param("person", person)
                .list(Row.class);
    }

    /**
     * Published works of others in a track, the latest first.
     *
     * @param after the last one of the page before, or null
     * @return one more than a page, so that its reader knows whether there is a next one
     */
    List<Row> others(TrackId track, PersonId person, @Nullable WorkId after) {
        return db.sql("select * from (" + ROW + """
                        where work.track_id = :track and work.state = 'PUBLISHED') listed
                        where not mine
                          and (cast(:after as uuid) is null
                               or (state_since, id) < (select last.state_since, last.id from works_work last
                                                       where last.id = :after))
                        order by state_since desc, id desc limit :most
                        """)
                .param("track", track)
                .param("person", person)
                .param("after", after)
                .param("most", PAGE + 1)
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
                        order by work.state, work.state_since desc, work.id limit 5
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
}
