package org.madang.admission.standing;

import java.time.Instant;
import java.util.List;
import org.madang.admission.Reach;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

@Component
class OffersQueries {
    private static final int ROWS = 100;

    private static final String TIED = """
            exists (select 1 from admission_conflict x where x.application_id = a.id and x.person_id = :viewer) as tied
            """;

    private static final String OFFERS = """
            select o.id, a.id as application_id, a.print_name, p.name_language, c.title as call, c.slug as call_slug, o.answer_by,
            """ + TIED;

    private static final String FROM = """
            from admission_offer o
            join admission_application a on a.id = o.application_id
            join v_person p on p.id = a.person_id
            join admission_call c on c.id = a.call_id
            join v_edition e on e.id = c.edition_id
            """;

    /** Whether a cell that the application falls into has all its places answered for. */
    private static final String SQUEEZED = """
            exists (select 1 from v_seat_cell s
                    where s.edition_id = c.edition_id and s.phase_id is not distinct from c.phase_id
                      and (s.track_id is null or s.track_id = a.track_id)
                      and (s.country is null or s.country = a.country) and (s.grade is null or s.grade = a.grade)
                      and s.seats <= (select count(*) from admission_taken t
                                      where t.edition_id = s.edition_id and t.phase_id is not distinct from s.phase_id and t.accepted
                                        and (s.track_id is null or t.track_id = s.track_id)
                                        and (s.country is null or t.country = s.country)
                                        and (s.grade is null or t.grade = s.grade))
                                   + (select count(*) from admission_claimed k
                                      where s.phase_id is null and k.edition_id = s.edition_id
                                        and (s.track_id is null or k.track_id = s.track_id)
                                        and (s.country is null or k.country = s.country)
                                        and (s.grade is null or k.grade = s.grade)))
            """;

    private final Db db;

    OffersQueries(Db db) {
        this.db = db;
    }

    List<OffersPage.Question> questions(Reach reach) {
        return reach.in(db.sql("""
                        select q.id, q.offer_id, a.id as application_id, a.print_name, p.name_language, c.title as call,
                               q.question, q.asked_at
                        """ + FROM + """
                        join admission_offer_question q on q.offer_id = o.id
                        where q.answer is null and\s""" + Reach.SQL + " order by q.asked_at, q.id limit :rows"))
                .param("rows", ROWS)
                .list(OffersPage.Question.class);
    }

    List<OffersPage.Offer> late(Reach reach, PersonId viewer, Instant now) {
        return reach.in(db.sql(OFFERS + FROM + "where o.state = 'OPEN' and o.answer_by < :now and " + Reach.SQL
                        + " order by o.answer_by, o.id limit :rows"))
                .param("now", now)
                .param("rows", ROWS)
                .param("viewer", viewer)
                .list(OffersPage.Offer.class);
    }

    List<OffersPage.Offer> squeezed(Reach reach, PersonId viewer) {
        return reach.in(db.sql(OFFERS + FROM + "where o.state = 'OPEN' and " + SQUEEZED + " and " + Reach.SQL
                        + " order by o.answer_by, o.id limit :rows"))
                .param("rows", ROWS)
                .param("viewer", viewer)
                .list(OffersPage.Offer.class);
    }

    List<OffersPage.Condition> conditions(Reach reach, PersonId viewer) {
        return reach.in(db.sql("""
                        select k.id, o.id as offer_id, a.id as application_id, a.print_name, p.name_language, c.title as call,
                               c.zone, k.text, k.due_at, k.state, o.state as offer, k.reason,
                        """ + TIED + FROM + """
                        join admission_condition k on k.decision_id = o.decision_id
                        where k.state in ('OPEN', 'NOT_MET') and o.state in ('OPEN', 'ACCEPTED') and\s""" + Reach.SQL + " order by k.due_at, k.id limit :rows"))
                .param("rows", ROWS)
                .param("viewer", viewer)
                .list(OffersPage.Condition.class);
    }

    List<OffersPage.Deferral> deferrals(Reach reach, PersonId viewer) {
        return reach.in(db.sql("""
                        select d.id, o.id as offer_id, a.id as application_id, a.print_name, p.name_language, c.title as call,
                               d.edition_id, l.title as edition, t.title as track, d.reason, d.state, d.asked_at,
                        """ + TIED + FROM + """
                        join admission_deferral d on d.offer_id = o.id and d.state in ('ASKED', 'GRANTED')
                        join v_edition l on l.id = d.edition_id
                        left join v_track t on t.id = d.track_id
                        where\s""" + Reach.SQL + " order by d.state, d.asked_at, d.id limit :rows"))
                .param("rows", ROWS)
                .param("viewer", viewer)
                .list(OffersPage.Deferral.class);
    }

    List<OffersPage.LaterTrack> laterTracks(Reach reach) {
        return reach.in(db.sql("select distinct t.edition_id, t.slug, t.title, t.position " + FROM + """
                        join admission_deferral d on d.offer_id = o.id and d.state in ('ASKED', 'GRANTED')
                        join v_track t on t.edition_id = d.edition_id and not t.archived
                        where\s""" + Reach.SQL
                        + " order by t.position, t.slug limit :rows"))
                .param("rows", ROWS)
                .list(OffersPage.LaterTrack.class);
    }
}
