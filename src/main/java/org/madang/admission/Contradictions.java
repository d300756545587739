package org.madang.admission;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.database.Sql;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * Letters of a release that would contradict what the same person was told elsewhere: in another call of the edition, in
 * an earlier batch, by an offer that stands, or by a mail that has not reached them yet.
 */
@Component
public class Contradictions {
    public static final int SHOWN = 100;

    public enum Kind {
        /** They accepted the place that this would take from them, after it was staged; it never goes out. */
        ACCEPTED,
        /** No, or a reserve, while an offer in another call of the edition waits for their answer. */
        STANDING_OFFER,
        /** No, or a reserve, while they take part in the edition. */
        ENROLLED,
        /** A second offer, for the same track or one that runs at the same time. */
        SECOND_OFFER,
        /** No, or another place, while they stand on the reserve list of the same track by another call. */
        STANDING_RESERVE,
        /** An earlier letter about a decision has not reached them. */
        UNDELIVERED,
        /** An offer or a reserve for somebody who has since withdrawn, declined or left elsewhere in the edition. */
        WITHDREW;

        /** Whether it may go out once an officer has said why. */
        public boolean mayGoOut() {
            return this != ACCEPTED;
        }
    }

    /**
     * @param other title of the call or track that tells otherwise
     * @param reason why it may go out all the same; null until an officer has said so
     */
    public record Contradiction(
            DecisionId decision,
            ApplicationId application,
            String printName,
            Language nameLanguage,
            Verdict verdict,
            Kind kind,
            Multilingual other,
            @Nullable String reason,
            @Nullable String acknowledgedBy,
            @Nullable Instant acknowledgedAt) {}

    private static final String FOUND = """
            with staged as (
                select d.id, d.verdict, a.id as application, a.person_id, a.track_id, a.submitted_at, c.edition_id,
                       c.phase_id, c.title,
                       exists (select 1 from admission_offer o
                               where o.application_id = a.id and o.state = 'ACCEPTED') as accepted,
                       daterange(t.starts_on, t.ends_on, '[]') as runs
                from admission_decision d
                join admission_application a on a.id = d.application_id
                join admission_call c on c.id = a.call_id
                join v_track t on t.id = a.track_id
                where a.call_id = :call and a.state = 'SUBMITTED' and d.state = 'STAGED'
            ), elsewhere as (
                select s.id, s.verdict, s.submitted_at as since, s.track_id = a.track_id as same_track, a.id as application,
                       a.state, a.changed_at, c.title,
                       s.track_id = a.track_id or s.runs && daterange(t.starts_on, t.ends_on, '[]') as at_once
                from staged s
                join admission_application a on a.person_id = s.person_id and a.id <> s.application
                -- A place in a phase and one in the edition are given to the same person.
                join admission_call c on c.id = a.call_id and c.edition_id = s.edition_id
                                     and c.phase_id is not distinct from s.phase_id
                left join v_track t on t.id = a.track_id
            ), enrolled as (
                select s.id, s.verdict, e.state, t.title, s.phase_id,
                       s.track_id = e.track_id or s.runs && daterange(t.starts_on, t.ends_on, '[]') as at_once
                from staged s
                join v_enrolment e on e.person_id = s.person_id and e.edition_id = s.edition_id
                join v_track t on t.id = e.track_id
                where not s.accepted
            ), found as (
                select s.id, 'ACCEPTED' as kind, s.title from staged s where s.accepted
                union all
                select x.id, 'STANDING_OFFER', x.title from elsewhere x
                join admission_offer o on o.application_id = x.application and o.state = 'OPEN'
                where x.verdict <> 'SELECT'
                union all
                select x.id, 'ENROLLED', x.title from enrolled x
                where x.verdict <> 'SELECT' and x.phase_id is null and x.state not in ('DROPPED', 'DEFERRED')
                union all
                select x.id, 'SECOND_OFFER', x.title from elsewhere x
                join admission_offer o on o.application_id = x.application and o.state = 'OPEN'
                where x.verdict = 'SELECT' and x.at_once
                union all
                select x.id, 'SECOND_OFFER', x.title from enrolled x
                where x.verdict = 'SELECT' and x.phase_id is null and x.at_once and x.state not in ('DROPPED', 'DEFERRED')
                union all
                select x.id, 'STANDING_RESERVE', x.title from elsewhere x
                join admission_decision f on f.application_id = x.application and f.state = 'RELEASED'
                where x.verdict <> 'SELECT' and f.verdict = 'RESERVE' and x.state = 'SUBMITTED' and x.same_track
                union all
                select s.id, 'UNDELIVERED', c.title from staged s
                join admission_application a on a.person_id = s.person_id
                join admission_call c on c.id = a.call_id and c.edition_id = s.edition_id
                join admission_decision f on f.application_id = a.id and f.batch_id is not null
                join v_undelivered_mail m on m.dedupe_key = 'decision-' || f.id
                -- What is held for want of a mail server is taken back by the release itself.
                where m.state <> 'HELD'
                union all
                select x.id, 'WITHDREW', x.title from elsewhere x
                where x.verdict <> 'NO' and x.state = 'WITHDRAWN' and x.changed_at > x.since
                union all
                select x.id, 'WITHDREW', x.title from elsewhere x
                join admission_offer o on o.application_id = x.application and o.state = 'DECLINED'
                where x.verdict <> 'NO' and x.at_once and o.answered_at > x.since and x.state <> 'WITHDRAWN'
                union all
                select x.id, 'WITHDREW', x.title from enrolled x
                where x.verdict <> 'NO' and x.state in ('DROPPED', 'DEFERRED')
            )
            select distinct on (f.kind, a.print_name, f.id) f.id as decision, a.id as application, a.print_name,
                   p.name_language, d.verdict, f.kind, f.title as other, k.reason, q.print_name as acknowledged_by,
                   k.acknowledged_at
            from found f
            join admission_decision d on d.id = f.id
            join admission_application a on a.id = d.application_id
            join v_person p on p.id = a.person_id
            left join admission_acknowledgement k on k.decision_id = f.id and k.kind = f.kind
            left join v_person q on q.id = k.acknowledged_by
            """;

    private final Db db;

    Contradictions(Db db) {
        this.db = db;
    }

    /** All of what is staged for a call, also those that an officer has spoken about; none about whom the reader is tied to. */
    public List<Contradiction> of(CallId call, PersonId reader) {
        return list(
                        call,
                        " where a.id not in (select application_id from admission_conflict where person_id = :reader) ")
                .param("reader", reader)
                .list(Contradiction.class);
    }

    /** Those for which nobody has said why they may go out. */
    List<Contradiction> open(CallId call) {
        return list(call, " where k.decision_id is null ").list(Contradiction.class);
    }

    boolean stands(CallId call, DecisionId decision, Kind kind) {
        return db.sql(FOUND + " where f.id = :decision and f.kind = :kind order by f.kind, a.print_name, f.id limit 1")
                .param("call", call)
                .param("decision", decision)
                .param("kind", kind)
                .maybe(Contradiction.class)
                .isPresent();
    }

    private Sql list(CallId call, String which) {
        return db.sql(FOUND + which + " order by f.kind, a.print_name, f.id limit :most")
                .param("call", call)
                .param("most", SHOWN);
    }
}
