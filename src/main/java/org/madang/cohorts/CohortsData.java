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
                        select t.title as track, e.country, e.grade, e.state, e.reason, e.enrolled_at, e.changed_at,
                               (select string_agg(concat_ws(' ', f.kind, f.starts_on, s.reason), '; ' order by s.given_at)
                                from cohorts_phase_seat s join v_phase f on f.id = s.phase_id
                                where s.enrolment_id = e.id) as phases
                        from cohorts_enrolment e join v_track t on t.id = e.track_id where e.person_id = :person
                        order by e.enrolled_at
                        """)
                        .leftBehindWhen("""
                        x.state = 'DROPPED' and exists (select 1 from cohorts_enrolment k
                                                        where k.track_id = x.track_id and k.person_id = :kept)
                        """)
                        .erasedBy("""
                        with left_phases as (
                            update cohorts_phase_seat set reason = null
                            where enrolment_id in (select id from cohorts_enrolment where person_id = :person))
                        update cohorts_enrolment set reason = null where person_id = :person
                        """),
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

    record Both(Multilingual title, String slug, boolean goneLess, boolean keptLess) {}

    @Override
    public List<Meeting> meetings(PersonId kept, PersonId gone) {
        return db.sql("""
                        select t.title, t.slug, g.state = 'DROPPED' as gone_less, k.state = 'DROPPED' as kept_less
                        from cohorts_enrolment k
                        join cohorts_enrolment g on g.track_id = k.track_id and g.person_id = :gone
                        join v_track t on t.id = k.track_id
                        where k.person_id = :kept order by t.id
                        """).param("kept", kept).param("gone", gone).list(Both.class).stream()
                .map(both -> Meeting.of(
                        Fate.of(both.goneLess(), both.keptLess()),
                        "cohorts.meeting.thing",
                        "cohorts.meeting.decide",
                        both.title(),
                        List.of(leaving(both.slug(), kept), leaving(both.slug(), gone))))
                .toList();
    }

    private static String leaving(String track, PersonId person) {
        return "/tracks/" + track + "/departures?row=" + person;
    }
}
