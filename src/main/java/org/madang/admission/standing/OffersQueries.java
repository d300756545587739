package org.madang.admission.standing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.admission.Reach;
import org.madang.database.Db;
import org.madang.database.Sql;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

@Component
class OffersQueries {
    private static final String TIED = """
            exists (select 1 from admission_conflict x where x.application_id = a.id and x.person_id = :viewer) as tied,
            """;

    /** How many there are, whatever of them a page shows. */
    private static final String ALL = """
            count(*) over () as all
            """;

    private static final String OFFERS = """
            select o.id, o.id as offer_id, a.id as application_id, a.print_name, p.name_language, c.title as call,
                   c.slug as call_slug, o.answer_by as at,
            """ + TIED + ALL;

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

    /**
     * One page of a section.
     *
     * @param after the row behind which it goes on; null for the first page
     * @param sent the row, or the offer, whose form comes back: it stands first, so that what was typed there is seen
     */
    record Wanted(
            Reach reach,
            PersonId viewer,
            @Nullable UUID after,
            @Nullable UUID sent,
            Instant now) {}

    Section<OffersPage.Question> questions(Wanted wanted) {
        var found = page(wanted, """
                        select q.id, q.offer_id, a.id as application_id, a.print_name, p.name_language, c.title as call,
                               q.question, q.asked_at as at,
                        """ + ALL + FROM + """
                        join admission_offer_question q on q.offer_id = o.id
                        where q.answer is null
                        """, "select x.asked_at, x.id from admission_offer_question x")
                .list(OffersPage.Question.class);
        return Section.of(Section.Kind.QUESTIONS, found);
    }

    Section<OffersPage.Offer> late(Wanted wanted) {
        var found = page(
                        wanted,
                        OFFERS + FROM + "where o.state = 'OPEN' and o.answer_by < :now",
                        "select x.answer_by, x.id from admission_offer x")
                .param("now", wanted.now())
                .list(OffersPage.Offer.class);
        return Section.of(Section.Kind.LATE, found);
    }

    Section<OffersPage.Offer> squeezed(Wanted wanted) {
        var found = page(
                        wanted,
                        OFFERS + FROM + "where o.state = 'OPEN' and " + SQUEEZED,
                        "select x.answer_by, x.id from admission_offer x")
                .list(OffersPage.Offer.class);
        return Section.of(Section.Kind.SQUEEZED, found);
    }

    Section<OffersPage.Condition> conditions(Wanted wanted) {
        var found = page(wanted, """
                        select k.id, o.id as offer_id, a.id as application_id, a.print_name, p.name_language, c.title as call,
                               c.zone, k.text, k.due_at as at, k.state, o.state as offer, k.reason,
                        """ + TIED + ALL + FROM + """
                        join admission_condition k on k.decision_id = o.decision_id
                        where k.state in ('OPEN', 'NOT_MET') and o.state in ('OPEN', 'ACCEPTED')
                        """, "select x.due_at, x.id from admission_condition x")
                .list(OffersPage.Condition.class);
        return Section.of(Section.Kind.CONDITIONS, found);
    }

    Section<OffersPage.Deferral> deferrals(Wanted wanted) {
        var found = page(
                        wanted,
                        """
                        select d.id, o.id as offer_id, a.id as application_id, a.print_name, p.name_language, c.title as call,
                               d.edition_id, l.title as edition, t.title as track, d.reason, d.state, d.asked_at as at,
                        """ + TIED + ALL + FROM + """
                        join admission_deferral d on d.offer_id = o.id and d.state in ('ASKED', 'GRANTED')
                        join v_edition l on l.id = d.edition_id
                        left join v_track t on t.id = d.track_id
                        where true
                        """,
                        "r.state, r.at, r.id",
                        "select x.state, x.asked_at, x.id from admission_deferral x")
                .list(OffersPage.Deferral.class);
        return Section.of(Section.Kind.DEFERRALS, found);
    }

    private Sql page(Wanted wanted, String rows, String last) {
        return page(wanted, rows, "r.at, r.id", last);
    }

    /** @param last reads the sort key of the row behind which the page goes on, whatever became of it since */
    private Sql page(Wanted wanted, String rows, String key, String last) {
        return wanted.reach()
                .in(db.sql("select r.* from (" + rows + " and " + Reach.SQL + ") r"
                        + " where cast(:after as uuid) is null or (" + key + ") > (" + last + " where x.id = :after)"
                        + " order by cast(:sent as uuid) in (r.id, r.offer_id) desc, " + key + " limit :rows"))
                .param("viewer", wanted.viewer())
                .param("after", wanted.after())
                .param("sent", wanted.sent())
                .param("rows", Section.ROWS + 1);
    }

    List<OffersPage.LaterTrack> laterTracks(Reach reach) {
        return reach.in(db.sql("select distinct t.edition_id, t.slug, t.title, t.position " + FROM + """
                        join admission_deferral d on d.offer_id = o.id and d.state in ('ASKED', 'GRANTED')
                        join v_track t on t.edition_id = d.edition_id and not t.archived
                        where\s""" + Reach.SQL
                        + " order by t.position, t.slug limit :rows"))
                .param("rows", Section.ROWS)
                .list(OffersPage.LaterTrack.class);
    }
}
