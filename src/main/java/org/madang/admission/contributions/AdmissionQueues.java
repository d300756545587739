package org.madang.admission.contributions;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.admission.Reach;
import org.madang.admission.Voice;
import org.madang.database.Db;
import org.madang.shared.Role;
import org.madang.shared.Viewer;
import org.madang.web.RunQueue;
import org.springframework.stereotype.Component;

/** What waits in admission: for a partner to endorse, for a reviewer to read, for the secretariat to release. */
@Component
public class AdmissionQueues implements RunQueue {
    private final Db db;
    private final Clock clock;

    AdmissionQueues(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    record Waiting(long count, @Nullable Instant oldest) {}

    private static final String FROM = """
            from admission_application a
            join admission_call c on c.id = a.call_id
            join v_edition e on e.id = c.edition_id
            """;

    @Override
    public List<Row> queuesFor(Viewer viewer) {
        var rows = new ArrayList<Row>();
        var voice = Voice.of(viewer);
        if (!voice.isEmpty()) {
            rows.add(endorsements(viewer));
            rows.add(nominees(voice));
        }
        if (viewer.has(Role.REVIEWER)) rows.add(reviews(viewer));
        if (viewer.has(Role.SECRETARIAT)) {
            rows.add(staged(viewer));
            rows.add(exceptions(viewer));
            rows.add(asked(viewer));
            rows.add(late(viewer));
            rows.add(conditions(viewer));
            rows.add(later(viewer));
            rows.add(returned(viewer));
            rows.add(unsent(viewer));
        }
        return rows;
    }

    private Row endorsements(Viewer viewer) {
        var waiting = Reach.of(viewer, Role.PARTNER_COORDINATOR, Role.COUNTRY_DELEGATE)
                .in(db.sql("select count(*) as count, min(a.submitted_at) as oldest " + FROM + """
                        where a.state = 'SUBMITTED' and (c.phase_id is null or c.needs_endorsement)
                          and not exists (select 1 from admission_nomination n
                                          where n.application_id = a.id and n.institution_id = any(:institutions || :delegations))
                          and not exists (select 1 from admission_decision d
                                          where d.application_id = a.id and d.state = 'RELEASED')
                          and\s""" + Reach.SQL))
                .one(Waiting.class);
        return new Row(
                30, "admission.queue.endorsements", waiting.count(), waiting.oldest(), "/admission/endorsements");
    }

    private Row nominees(Voice voice) {
        var waiting = db.sql("""
                        select count(*) as count, min(c.closes_at) as oldest
                        from admission_nominee n join admission_call c on c.id = n.call_id
                        where n.state = 'INVITED' and n.application_id is null and c.closes_at < :now
                          and (n.institution_id = any(:partners) and not n.for_country
                               or n.institution_id = any(:delegations))
                        """)
                .param("now", clock.instant())
                .ids("partners", voice.partners())
                .ids("delegations", voice.delegations())
                .one(Waiting.class);
        return new Row(31, "admission.queue.nominees", waiting.count(), waiting.oldest(), "/admission/nominees");
    }

    private Row reviews(Viewer viewer) {
        // Of an application without a name the age is not told either.
        var waiting = db.sql("""
                        select count(*) as count, min(submitted_at) as oldest from admission_file
                        where reader = :viewer and not decided and coalesce(review, 'ASSIGNED') <> 'SUBMITTED'
                        """).param("viewer", viewer.id()).one(Waiting.class);
        return new Row(
                32, "admission.queue.reviews", waiting.count(), waiting.oldest(), "/admission/reviews?sort=state");
    }

    private Row staged(Viewer viewer) {
        var waiting = Reach.of(viewer, Role.SECRETARIAT)
                .in(db.sql("select count(*) as count, min(d.staged_at) as oldest " + FROM + """
                        join admission_decision d on d.application_id = a.id and d.state = 'STAGED'
                        where a.state = 'SUBMITTED' and\s""" + Reach.SQL))
                .one(Waiting.class);
        return new Row(34, "admission.queue.staged", waiting.count(), waiting.oldest(), "/admission");
    }

    record Exceptions(
            long count, @Nullable Instant oldest, @Nullable String onlyCall) {}

    /** An exception waits for any officer but the one who proposed it and those who are tied to whom it is about. */
    private Row exceptions(Viewer viewer) {
        var waiting = Reach.of(viewer, Role.SECRETARIAT)
                .in(db.sql("""
                        select count(*) as count, min(x.proposed_at) as oldest,
                               case when count(distinct c.id) = 1 then min(c.slug) end as only_call
                        """ + FROM + """
                        join admission_override x on x.application_id = a.id and x.state = 'PROPOSED'
                        where a.state = 'SUBMITTED' and x.proposed_by <> :viewer
                          and a.id not in (select application_id from admission_conflict where person_id = :viewer)
                          and\s""" + Reach.SQL).param("viewer", viewer.id()))
                .one(Exceptions.class);
        String call = waiting.onlyCall();
        return new Row(
                36,
                "admission.queue.exceptions",
                waiting.count(),
                waiting.oldest(),
                call == null ? "/admission" : "/admission/calls/" + call + "/selection");
    }

    record Returned(
            long count, @Nullable Instant oldest, @Nullable String onlyCall) {}

    /** With their applicants for correction: until they come back, an officer takes them up again or says that they are out. */
    private Row returned(Viewer viewer) {
        var waiting = Reach.of(viewer, Role.SECRETARIAT)
                .in(db.sql("""
                        select count(*) as count, min(a.changed_at) as oldest,
                               case when count(distinct c.id) = 1 then min(c.slug) end as only_call
                        """ + FROM + "where a.state = 'RETURNED' and " + Reach.SQL))
                .one(Returned.class);
        String call = waiting.onlyCall();
        return new Row(
                40,
                "admission.queue.returned",
                waiting.count(),
                waiting.oldest(),
                call == null ? "/admission" : "/admission/calls/" + call + "/applications?state=RETURNED");
    }

    record Unsent(
            long count, @Nullable Instant oldest, @Nullable String onlyCall) {}

    /** Drafts whose time is over, until somebody gives more of it or confirms; whoever asks for time is among them. */
    private Row unsent(Viewer viewer) {
        var waiting = Reach.of(viewer, Role.SECRETARIAT)
                .in(db.sql("""
                        select count(*) as count, min(greatest(c.closes_at, x.until)) as oldest,
                               case when count(distinct c.id) = 1 then min(c.slug) end as only_call
                        """ + FROM + """
                        left join admission_extension x on x.call_id = a.call_id and x.person_id = a.person_id
                        left join admission_time_request r on r.application_id = a.id and r.answered_at is null
                        where (a.state = 'DRAFT' or a.state = 'LAPSED' and r.application_id is not null)
                          and greatest(c.closes_at, x.until) + c.grace_minutes * interval '1 minute' < :now
                          and\s""" + Reach.SQL).param("now", clock.instant()))
                .one(Unsent.class);
        String call = waiting.onlyCall();
        return new Row(
                38,
                "admission.queue.unsent",
                waiting.count(),
                waiting.oldest(),
                call == null ? "/admission" : "/admission/calls/" + call + "/unsent");
    }

    private static final String OFFER = """
            join admission_offer o on o.application_id = a.id and o.state = 'OPEN'
            """;

    private Row asked(Viewer viewer) {
        var waiting = Reach.of(viewer, Role.SECRETARIAT)
                .in(db.sql("select count(*) as count, min(q.asked_at) as oldest " + FROM + OFFER + """
                        join admission_offer_question q on q.offer_id = o.id
                        where q.answer is null and\s""" + Reach.SQL))
                .one(Waiting.class);
        return new Row(35, "admission.queue.asked", waiting.count(), waiting.oldest(), "/admission/offers");
    }

    private Row late(Viewer viewer) {
        var waiting = Reach.of(viewer, Role.SECRETARIAT)
                .in(db.sql("select count(*) as count, min(o.answer_by) as oldest " + FROM + OFFER + """
                        where o.answer_by < :now and\s""" + Reach.SQL)
                        .param("now", clock.instant()))
                .one(Waiting.class);
        return new Row(37, "admission.queue.late", waiting.count(), waiting.oldest(), "/admission/offers");
    }

    /** Whose date has passed, or who were found unmet: somebody has to say what becomes of the place. */
    private Row conditions(Viewer viewer) {
        var waiting = Reach.of(viewer, Role.SECRETARIAT)
                .in(db.sql("select count(*) as count, min(k.due_at) as oldest " + FROM + """
                        join admission_offer o on o.application_id = a.id and o.state in ('OPEN', 'ACCEPTED')
                        join admission_condition k on k.decision_id = o.decision_id
                        where (k.state = 'NOT_MET' or k.state = 'OPEN' and k.due_at < :now) and\s""" + Reach.SQL)
                        .param("now", clock.instant()))
                .one(Waiting.class);
        return new Row(38, "admission.queue.conditions", waiting.count(), waiting.oldest(), "/admission/offers");
    }

    private Row later(Viewer viewer) {
        var waiting = Reach.of(viewer, Role.SECRETARIAT)
                .in(db.sql("select count(*) as count, min(f.asked_at) as oldest " + FROM + """
                        join admission_offer o on o.application_id = a.id
                        join admission_deferral f on f.offer_id = o.id and f.state = 'ASKED'
                        where\s""" + Reach.SQL))
                .one(Waiting.class);
        return new Row(39, "admission.queue.later", waiting.count(), waiting.oldest(), "/admission/offers");
    }
}
