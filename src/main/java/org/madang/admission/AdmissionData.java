package org.madang.admission;

import java.util.List;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.media.DiscardFile;
import org.madang.media.MediaId;
import org.madang.shared.PersonId;
import org.madang.web.PersonRows;
import org.madang.web.PersonalData;
import org.springframework.stereotype.Component;

/** Applications: their answers and names go with the person, their place in the counts of a call stays. */
@Component
class AdmissionData implements PersonalData {
    private final Db db;
    private final DiscardFile discard;
    private final AdmissionMeetings meetings;

    AdmissionData(Db db, DiscardFile discard, AdmissionMeetings meetings) {
        this.db = db;
        this.discard = discard;
        this.meetings = meetings;
    }

    @Override
    public List<PersonRows> rows() {
        return List.of(
                PersonRows.about("admission_application", "person_id", """
                        select c.title as call, a.state, a.reason, a.print_name, a.latin_name, a.country, a.grade,
                               a.created_at, a.submitted_at, a.unmet,
                               (select jsonb_object_agg(n.field, n.value) from admission_answer n where n.application_id = a.id) as answers,
                               (select jsonb_object_agg(n.field, n.value) from admission_sent_answer n where n.application_id = a.id) as answers_sent_back,
                               (select jsonb_agg(jsonb_build_object('name', k.name, 'kind', k.kind, 'named_at', k.named_at))
                                from admission_named k where k.application_id = a.id) as people_named,
                               (select jsonb_agg(jsonb_build_object('verdict', d.verdict, 'reason', d.reason, 'state', o.state,
                                                                    'answered_at', o.answered_at))
                                from admission_decision d left join admission_offer o on o.decision_id = d.id
                                where d.application_id = a.id and d.state = 'RELEASED') as decisions,
                               (select jsonb_agg(jsonb_build_object('subject', l.subject, 'text', l.text) order by l.decision_id)
                                from admission_letter l join admission_decision d on d.id = l.decision_id
                                where d.application_id = a.id) as letters,
                               (select jsonb_agg(jsonb_build_object('condition', k.text, 'due', k.due_at, 'state', k.state,
                                                                    'reason', k.reason) order by k.due_at)
                                from admission_condition k join admission_decision d on d.id = k.decision_id
                                where d.application_id = a.id and d.batch_id is not null) as conditions,
                               (select jsonb_agg(jsonb_build_object('edition', e.title, 'reason', f.reason, 'state', f.state,
                                                                    'answer', f.answer) order by f.asked_at)
                                from admission_deferral f join admission_offer o on o.id = f.offer_id
                                join v_edition e on e.id = f.edition_id
                                where o.application_id = a.id) as deferrals,
                               (select jsonb_agg(jsonb_build_object('subject', l.subject, 'text', l.text) order by l.mailing_id)
                                from admission_mailing_letter l where l.application_id = a.id) as mails,
                               (select jsonb_agg(jsonb_build_object('wish', x.wish, 'reason', x.reason,
                                                                    'confirmed_at', x.confirmed_at))
                                from admission_override x
                                where x.application_id = a.id and x.state = 'CONFIRMED') as exceptions,
                               (select jsonb_agg(jsonb_build_object('question', q.question, 'answer', q.answer) order by q.asked_at)
                                from admission_offer_question q join admission_offer o on o.id = q.offer_id
                                where o.application_id = a.id) as questions,
                               (select jsonb_build_object('words', r.words, 'asked_at', r.asked_at)
                                from admission_time_request r where r.application_id = a.id) as time_asked,
                               (select jsonb_agg(jsonb_build_object('institution', i.name, 'state', n.state, 'reason', n.reason,
                                                                    'said_at', n.decided_at) order by n.decided_at)
                                from admission_nomination n join v_institution i on i.id = n.institution_id
                                where n.application_id = a.id) as nominations
                        from admission_application a join admission_call c on c.id = a.call_id
                        where a.person_id = :person order by a.created_at
                        """)
                        .leftBehindWhen("""
                        x.state not in ('SUBMITTED', 'RETURNED')
                        and exists (select 1 from admission_application k
                                    where k.call_id = x.call_id and k.person_id = :kept)
                        """)
                        .erasedBy(
                                """
                        delete from admission_answer
                        where application_id in (select id from admission_application where person_id = :person)
                        """,
                                """
                        delete from admission_sent_answer
                        where application_id in (select id from admission_application where person_id = :person)
                        """,
                                """
                        update admission_nomination set note = '', letter = ''
                        where application_id in (select id from admission_application where person_id = :person)
                        """,
                                """
                        update admission_review set note = '', reopened = null
                        where application_id in (select id from admission_application where person_id = :person)
                        """,
                                """
                        update admission_relation
                        set reason = '–', set_aside = case when set_aside is not null then '–' end
                        where application_id in (select id from admission_application where person_id = :person)
                        """,
                                """
                        delete from admission_sent
                        where application_id in (select id from admission_application where person_id = :person)
                        """,
                                """
                        delete from admission_time_request
                        where application_id in (select id from admission_application where person_id = :person)
                        """,
                                """
                        delete from admission_named
                        where application_id in (select id from admission_application where person_id = :person)
                        """,
                                """
                        update admission_offer set reason = null
                        where application_id in (select id from admission_application where person_id = :person)
                        """,
                                """
                        update admission_override set reason = '–'
                        where application_id in (select id from admission_application where person_id = :person)
                        """,
                                """
                        delete from admission_offer_question
                        where offer_id in (select o.id from admission_offer o
                                           join admission_application a on a.id = o.application_id where a.person_id = :person)
                        """,
                                """
                        update admission_letter set subject = '', text = ''
                        where decision_id in (select d.id from admission_decision d
                                              join admission_application a on a.id = d.application_id
                                              where a.person_id = :person)
                        """,
                                """
                        update admission_condition set reason = case when reason = '' then '' else '–' end
                        where decision_id in (select d.id from admission_decision d
                                              join admission_application a on a.id = d.application_id
                                              where a.person_id = :person)
                        """,
                                """
                        update admission_deferral set reason = '–', answer = ''
                        where offer_id in (select o.id from admission_offer o
                                           join admission_application a on a.id = o.application_id where a.person_id = :person)
                        """,
                                """
                        update admission_mailing_letter set subject = '', text = ''
                        where application_id in (select id from admission_application where person_id = :person)
                        """,
                                """
                        update admission_acknowledgement set reason = '–'
                        where decision_id in (select d.id from admission_decision d
                                              join admission_application a on a.id = d.application_id
                                              where a.person_id = :person)
                        """,
                                """
                        update admission_decision set reason = case when reason = '' then '' else '–' end
                        where application_id in (select id from admission_application where person_id = :person)
                        """,
                                """
                        update admission_application
                        set reason = null, print_name = case when print_name is not null then '–' end,
                            latin_name = case when latin_name is not null then '' end
                        where person_id = :person
                        """),
                PersonRows.about("admission_extension", "person_id", """
                        select c.title as call, x.until, x.reason, x.given_at
                        from admission_extension x join admission_call c on c.id = x.call_id
                        where x.person_id = :person order by x.given_at
                        """)
                        .onlyOnce("call_id")
                        .goes(),
                PersonRows.actor("admission_extension", "given_by"),
                PersonRows.actor("admission_nomination", "officer"),
                PersonRows.actor("admission_endorsement_link", "officer"),
                PersonRows.actor("admission_endorsement_link", "asked_by"),
                PersonRows.actor("admission_nominee", "officer"),
                PersonRows.actor("admission_nominee", "settled_by"),
                PersonRows.about("admission_nominee", "came_by", """
                                select c.title as call, i.name as institution, n.print_name, n.latin_name, n.email, n.state,
                                       n.invited_at
                                from admission_nominee n join admission_call c on c.id = n.call_id
                                join v_institution i on i.id = n.institution_id
                                where n.came_by = :person or n.application_id in (
                                    select a.id from admission_application a where a.person_id = :person)
                                order by n.invited_at
                                """).erasedBy("""
                        update admission_nominee set print_name = '–', latin_name = '', letter = '',
                                                     email = null, state = case state when 'INVITED' then 'EXPIRED' else state end,
                                                     settled_at = coalesce(settled_at, now())
                        where came_by = :person
                           or application_id in (select id from admission_application where person_id = :person)
                           or email = (select p.email from v_person p where p.id = :person)
                        """),
                PersonRows.withheld(
                                "admission_review",
                                "reviewer",
                                "A judgement of somebody else’s application, which is theirs to read and not the reviewer’s.")
                        .leftBehindWhen("""
                        x.state = 'RECUSED' and exists (select 1 from admission_review k
                                                        where k.application_id = x.application_id and k.reviewer = :kept)
                        """),
                PersonRows.about("admission_panel_member", "person_id", """
                                select c.title as call, t.title as track, p.country
                                from admission_panel_member m join admission_panel p on p.id = m.panel_id
                                join admission_call c on c.id = p.call_id join v_track t on t.id = p.track_id
                                where m.person_id = :person order by c.id, t.id
                                """)
                        .goes()
                        .onlyOnce("panel_id"),
                PersonRows.withheld(
                                "admission_stand_in",
                                "person_id",
                                "Which application of somebody else the person was to judge.")
                        .goes()
                        .onlyOnce("application_id"),
                PersonRows.actor("admission_stand_in", "named_by"),
                PersonRows.about("admission_relation", "person_id", """
                                select c.title as call, r.kind, r.reason, r.declared_at
                                from admission_relation r join admission_application a on a.id = r.application_id
                                join admission_call c on c.id = a.call_id
                                where r.person_id = :person and r.declared_by = :person order by r.declared_at
                                """)
                        .erasedBy("""
                        update admission_relation
                        set reason = '–', set_aside = case when set_aside is not null then '–' end
                        where person_id = :person or declared_by = :person
                        """)
                        .onlyOnce("application_id"),
                PersonRows.actor("admission_relation", "declared_by"),
                PersonRows.actor("admission_relation", "settled_by"),
                PersonRows.actor("admission_named", "settled_by"),
                PersonRows.actor("admission_acknowledgement", "acknowledged_by"),
                PersonRows.actor("admission_condition", "set_by"),
                PersonRows.actor("admission_condition", "settled_by"),
                PersonRows.actor("admission_deferral", "decided_by"),
                PersonRows.actor("admission_mailing", "written_by"),
                PersonRows.actor("admission_mailing", "sent_by"),
                PersonRows.actor("admission_batch", "released_by"),
                PersonRows.actor("admission_offer_question", "answered_by"),
                PersonRows.actor("admission_decision", "staged_by"),
                PersonRows.actor("admission_selection", "staged_by"),
                PersonRows.actor("admission_override", "proposed_by"),
                PersonRows.actor("admission_override", "confirmed_by"),
                PersonRows.actor("admission_override", "withdrawn_by"));
    }

    /** Answers that are files go first, for a file that an answer points to stays. */
    @Override
    public void erase(PersonId person) {
        var files = db.sql("""
                        with answered as (
                            delete from admission_answer n using admission_application a
                            where a.id = n.application_id and a.person_id = :person and n.media_id is not null
                            returning n.media_id),
                        sent as (
                            delete from admission_sent_answer n using admission_application a
                            where a.id = n.application_id and a.person_id = :person and n.media_id is not null
                            returning n.media_id)
                        select media_id from answered union select media_id from sent
                        """).param("person", person).list(MediaId.class);
        files.forEach(file -> discard.unlessUsed(file, person));
    }

    @Override
    public List<UUID> things(PersonId person) {
        return db.sql("""
                        select id from admission_application where person_id = :person
                        union all select o.id from admission_offer o
                        join admission_application a on a.id = o.application_id where a.person_id = :person
                        """).param("person", person).list(UUID.class);
    }

    @Override
    public List<Meeting> meetings(PersonId kept, PersonId gone) {
        return meetings.of(kept, gone);
    }
}
