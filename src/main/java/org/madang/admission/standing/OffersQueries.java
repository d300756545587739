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

    /**
     * The cells whose places are all answered for. People are counted once by what they fall into, and then by cell: counted
     * anew for each offer, a database that knows nothing yet of the size of its tables took seconds.
     */
    private static final String CROWDED = """
            with concerned as materialized (
                select distinct c.edition_id from admission_offer o
                join admission_application a on a.id = o.application_id
                join admission_call c on c.id = a.call_id
                where o.state = 'OPEN'),
            people as materialized (
                select edition_id, phase_id, track_id, country, grade, count(*) as people
                from (select t.edition_id, t.phase_id, t.track_id, t.country, t.grade from admission_taken t
                      where t.accepted and t.edition_id in (select edition_id from concerned)
                      union all
                      select k.edition_id, null::uuid, k.track_id, k.country, k.grade from admission_claimed k
                      where k.edition_id in (select edition_id from concerned)) each
                group by 1, 2, 3, 4, 5),
            crowded as materialized (
                select s.edition_id, s.phase_id, s.track_id, s.country, s.grade from v_seat_cell s
                where s.edition_id in (select edition_id from concerned)
                  and s.seats <= (select coalesce(sum(t.people), 0) from people t
                                  where t.edition_id = s.edition_id and t.phase_id is not distinct from s.phase_id
                                    and (s.track_id is null or t.track_id = s.track_id)
                                    and (s.country is null or t.country = s.country)
                                    and (s.grade is null or t.grade = s.grade)))
            """;

    private static final String SQUEEZED = """
            exists (select 1 from crowded s
                    where s.edition_id = c.edition_id and s.phase_id is not distinct from c.phase_id
                      and (s.track_id is null or s.track_id = a.track_id)
                      and (s.country is null or s.country = a.country) and (s.grade is null or s.grade = a.grade))
            """;

    /** How many calls or tracks a list of all offers can be narrowed by. */
    private static final int NARROWING = 200;

    private final Db db;

    OffersQueries(Db db) {
        this.db = db;
    }

    /**
     * One page of a section.
     *
     * @param after behind which place it goes on; null for the first page
     * @param sent the row, or the offer, whose form comes back: it stands first, so that what was typed there is seen
     */
    record Wanted(
            Reach reach,
            PersonId viewer,
            Section.@Nullable Place after,
            @Nullable UUID sent,
            Instant now) {}

    Section<OffersPage.Question> questions(Wanted wanted) {
        var found = page(wanted, """
                        select q.id, q.offer_id, a.id as application_id, a.print_name, p.name_language, c.title as call,
                               q.question, q.asked_at as at,
                        """ + ALL + FROM + """
                        join admission_offer_question q on q.offer_id = o.id
                        where q.answer is null
                        """).list(OffersPage.Question.class);
        return Section.of(Section.Kind.QUESTIONS, found);
    }

    Section<OffersPage.Offer> late(Wanted wanted) {
        var found = page(wanted, OFFERS + FROM + "where o.state = 'OPEN' and o.answer_by < :now")
                .param("now", wanted.now())
                .list(OffersPage.Offer.class);
        return Section.of(Section.Kind.LATE, found);
    }

    Section<OffersPage.Offer> squeezed(Wanted wanted) {
        var found = page(wanted, CROWDED + OFFERS + FROM + "where o.state = 'OPEN' and " + SQUEEZED)
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
                        """).list(OffersPage.Condition.class);
        return Section.of(Section.Kind.CONDITIONS, found);
    }

    Section<OffersPage.Deferral> deferrals(Wanted wanted) {
        var found = page(wanted, """
                        select d.id, o.id as offer_id, a.id as application_id, a.print_name, p.name_language, c.title as call,
                               d.edition_id, l.title as edition, t.title as track, d.reason, d.state, d.asked_at as at,
                        """ + TIED + ALL + FROM + """
                        join admission_deferral d on d.offer_id = o.id and d.state in ('ASKED', 'GRANTED')
                        join v_edition l on l.id = d.edition_id
                        left join v_track t on t.id = d.track_id
                        where true
                        """, "r.state").list(OffersPage.Deferral.class);
        return Section.of(Section.Kind.DEFERRALS, found);
    }

    private Sql page(Wanted wanted, String rows) {
        return page(wanted, rows, "text ''");
    }

    /** @param group SQL of what stands together */
    private Sql page(Wanted wanted, String rows, String group) {
        String key = group + ", r.at, r.id";
        var after = wanted.after();
        return wanted.reach()
                .in(db.sql("select r.* from (" + rows + " and " + Reach.SQL + ") r"
                        + " where cast(:after as uuid) is null or (" + key + ") > (:afterGroup, :afterAt, :after)"
                        + " order by cast(:sent as uuid) in (r.id, r.offer_id) desc, " + key + " limit :rows"))
                .param("viewer", wanted.viewer())
                .param("after", after == null ? null : after.id())
                .param("afterAt", after == null ? Instant.EPOCH : after.at())
                .param("afterGroup", after == null ? "" : after.group())
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

    /** Calls in which the reader may see that somebody was offered a place, the latest first. */
    List<OfferList.Named> calls(Reach reach) {
        return reach.in(db.sql("""
                        select c.slug, c.title, e.label as edition
                        from admission_call c
                        join v_edition e on e.id = c.edition_id
                        where exists (select 1 from admission_offer o
                                      join admission_application a on a.id = o.application_id
                                      where a.call_id = c.id and\s""" + Reach.SQL + ") order by c.closes_at desc, c.id limit :most"))
                .param("most", NARROWING)
                .list(OfferList.Named.class);
    }

    /** Tracks in which the reader may see that somebody was offered a place, the latest first. */
    List<OfferList.Named> tracks(Reach reach) {
        return reach.in(db.sql(
                        "select l.slug, l.title, l.edition_label as edition from v_track l where exists (select 1 "
                                + FROM + "where a.track_id = l.id and " + Reach.SQL
                                + ") order by l.starts_on desc, l.position, l.slug limit :most"))
                .param("most", NARROWING)
                .list(OfferList.Named.class);
    }
}
