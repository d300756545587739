package org.madang.cohorts;

import java.util.List;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.web.PersonRows;
import org.madang.web.PersonalData;
import org.springframework.stereotype.Component;

/** Enrolments and teams: they stay when a person goes, since every count of a year stands on them. */
@Component
class CohortsData implements PersonalData {
    private final Db db;

    CohortsData(Db db) {
        this.db = db;
    }

    @Override
    public List<PersonRows> rows() {
        return List.of(
                PersonRows.about("cohorts_enrolment", "person_id", """
                        select t.title as track, e.country, e.grade, e.state, e.reason, e.enrolled_at, e.changed_at
                        from cohorts_enrolment e join v_track t on t.id = e.track_id where e.person_id = :person
                        order by e.enrolled_at
                        """)
                        .erasedBy("update cohorts_enrolment set reason = null where person_id = :person"),
                PersonRows.about("cohorts_team_member", "person_id", """
                        select t.name as team from cohorts_team_member m join cohorts_team t on t.id = m.team_id
                        where m.person_id = :person order by t.name
                        """).onlyOnce("team_id"));
    }

    @Override
    public List<UUID> things(PersonId person) {
        return db.sql("select id from cohorts_enrolment where person_id = :person")
                .param("person", person)
                .list(UUID.class);
    }

    @Override
    public List<Obstacle> obstacles(PersonId one, PersonId other) {
        return db.sql("""
                        select t.title from cohorts_enrolment a
                        join cohorts_enrolment b on b.track_id = a.track_id and b.person_id = :other
                        join v_track t on t.id = a.track_id
                        where a.person_id = :one order by t.id
                        """).param("one", one).param("other", other).list(Multilingual.class).stream()
                .map(title -> new Obstacle("cohorts.obstacle.enrolled", title))
                .toList();
    }
}
