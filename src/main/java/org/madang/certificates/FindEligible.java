package org.madang.certificates;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.programmes.TrackId;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs the rule of a track over everybody in it and opens a certificate for each who has met it, with what the rule saw.
 * Running it again opens nothing twice. The rule: the required share of counted units, and a part in as many accepted works
 * as the track asks for; where it names no number, in one if the track makes works; and, where it says so, a share of the lessons.
 */
@Component
public class FindEligible {
    /**
     * What the rule sees of one person.
     *
     * @param required share of the counted units, in percent
     * @param lessonsRequired share of the lessons, in percent; null where the rule does not ask
     */
    public record Standing(
            PersonId person,
            double credited,
            int expected,
            int required,
            int works,
            int worksNeeded,
            int lessonsDone,
            int lessons,
            @Nullable Integer lessonsRequired) {
        public boolean attended() {
            return expected > 0 && credited * 100 >= (double) required * expected;
        }

        public boolean learned() {
            return lessonsRequired == null || lessonsDone * 100 >= lessonsRequired * lessons;
        }

        public boolean met() {
            return attended() && learned() && works >= worksNeeded;
        }
    }

    public sealed interface Outcome {
        /** @param opened how many certificates are new */
        record Found(int opened, int alreadyOpen, int notEligible) implements Outcome {}
    }

    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FindEligible(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    public Outcome find(TrackId track, PersonId by) {
        int opened = 0;
        int already = 0;
        int not = 0;
        for (Standing standing : standings(track)) {
            if (!standing.met()) not++;
            else if (open(track, standing, by)) opened++;
            else already++;
        }
        return new Outcome.Found(opened, already, not);
    }

    public List<Standing> standings(TrackId track) {
        return db.sql("""
                        select e.person_id as person, coalesce(a.credited, 0)::float8 as credited, coalesce(a.expected, 0)::int as expected,
                               t.required_percent::int as required,
                               (select count(distinct w.id) from v_work w join v_work_credit c on c.work_id = w.id
                                where w.track_id = e.track_id and c.person_id = e.person_id
                                  and w.state in ('APPROVED', 'PUBLISHED'))::int as works,
                               coalesce(t.required_works,
                                        case when exists (select 1 from v_work w where w.track_id = e.track_id)
                                             then 1 else 0 end) as works_needed,
                               (select count(*) from v_lesson l join v_lesson_done d on d.lesson_id = l.id
                                where l.track_id = e.track_id and d.person_id = e.person_id)::int as lessons_done,
                               (select count(*) from v_lesson l where l.track_id = e.track_id)::int as lessons,
                               t.required_lessons as lessons_required
                        from v_enrolment e
                        join v_track t on t.id = e.track_id
                        left join v_attendance a on a.person_id = e.person_id and a.track_id = e.track_id
                        where e.track_id = :track and e.state in ('ACTIVE', 'COMPLETED')
                        order by e.person_id
                        """).param("track", track).list(Standing.class);
    }

    private boolean open(TrackId track, Standing standing, PersonId by) {
        UUID id = Ids.next();
        int inserted = db.sql("""
                        insert into certificates_certificate
                            (id, person_id, track_id, state, credited, expected, required, works,
                             lessons_done, lessons, lessons_required, created_at)
                        values (:id, :person, :track, 'ELIGIBLE', :credited, :expected, :required, :works,
                                :lessonsDone, :lessons, :lessonsRequired, :now)
                        on conflict (person_id, track_id) do nothing
                        """)
                .param("id", id)
                .param("person", standing.person())
                .param("track", track)
                .param("credited", standing.credited())
                .param("expected", standing.expected())
                .param("required", standing.required())
                .param("works", standing.works())
                .param("lessonsDone", standing.lessonsRequired() == null ? null : standing.lessonsDone())
                .param("lessons", standing.lessonsRequired() == null ? null : standing.lessons())
                .param("lessonsRequired", standing.lessonsRequired())
                .param("now", clock.instant())
                .update();
        if (inserted == 0) return false;
        events.publishEvent(
                new CertificateMoved(new CertificateId(id), null, CertificateState.ELIGIBLE, by, null, null));
        return true;
    }
}
