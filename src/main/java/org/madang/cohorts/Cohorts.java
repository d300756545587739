package org.madang.cohorts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.madang.database.Db;
import org.madang.programmes.Grade;
import org.madang.programmes.TrackId;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** What other modules ask about who takes part; each question is one statement. */
@Component
public class Cohorts {
    /** Longest list handed out at once; no track of ours is larger. */
    private static final int MOST = 2000;

    private final Db db;

    Cohorts(Db db) {
        this.db = db;
    }

    /** A participant with the names a page prints, sorted by their sort key. */
    public record Member(
            PersonId person,
            EnrolmentId enrolment,
            String printName,
            Language nameLanguage,
            String latinName,
            String callMe,
            Country country,
            Grade grade,
            EnrolmentState state) {}

    public record Enrolment(
            EnrolmentId id,
            PersonId personId,
            TrackId trackId,
            Country country,
            Grade grade,
            EnrolmentState state,
            Instant enrolledAt) {}

    public record Team(TeamId id, TrackId trackId, String name, int members) {}

    private static final String MEMBER = """
            select e.person_id as person, e.id as enrolment, p.print_name, p.name_language, p.latin_name, p.call_me,
                   e.country, e.grade, e.state
            from cohorts_enrolment e join v_person p on p.id = e.person_id
            """;

    /** Everybody who takes part in a track; those who dropped out or were deferred are left out. */
    public List<Member> members(TrackId track) {
        return db.sql(MEMBER + """
                        where e.track_id = :track and e.state not in ('DROPPED', 'DEFERRED')
                        order by p.sort_key collate "en-x-icu", e.person_id limit :most
                        """).param("track", track).param("most", MOST).list(Member.class);
    }

    public List<Member> members(TeamId team) {
        return db.sql(MEMBER + """
                        join cohorts_team_member m on m.person_id = e.person_id
                        join cohorts_team t on t.id = m.team_id and t.track_id = e.track_id
                        where t.id = :team order by p.sort_key collate "en-x-icu", e.person_id limit :most
                        """).param("team", team).param("most", MOST).list(Member.class);
    }

    public Optional<Enrolment> enrolment(PersonId person, TrackId track) {
        return db.sql("""
                        select id, person_id, track_id, country, grade, state, enrolled_at from cohorts_enrolment
                        where person_id = :person and track_id = :track
                        """).param("person", person).param("track", track).maybe(Enrolment.class);
    }

    /** A person's enrolments, the newest first. */
    public List<Enrolment> enrolments(PersonId person) {
        return db.sql("""
                        select id, person_id, track_id, country, grade, state, enrolled_at from cohorts_enrolment
                        where person_id = :person order by enrolled_at desc, id limit 100
                        """).param("person", person).list(Enrolment.class);
    }

    private static final String TEAM = """
            select t.id, t.track_id, t.name,
                   (select count(*) from cohorts_team_member c where c.team_id = t.id)::int as members
            from cohorts_team t
            """;

    public Optional<Team> team(TeamId team) {
        return db.sql(TEAM + "where t.id = :team").param("team", team).maybe(Team.class);
    }

    public List<Team> teams(TrackId track) {
        return db.sql(TEAM + "where t.track_id = :track order by lower(t.name) limit 200")
                .param("track", track)
                .list(Team.class);
    }

    public List<Team> teamsOf(PersonId person) {
        return db.sql(TEAM + """
                        join cohorts_team_member m on m.team_id = t.id
                        where m.person_id = :person order by t.formed_at desc, t.id limit 100
                        """).param("person", person).list(Team.class);
    }
}
