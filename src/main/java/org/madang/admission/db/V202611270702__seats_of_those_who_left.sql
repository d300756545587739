-- Whoever accepted a place and has left the track since, or moved to a later edition, keeps no seat from others.
create or replace view admission_held as
    select a.id as application_id, c.edition_id, a.track_id, a.country, a.grade,
           bool_or(coalesce(o.state = 'ACCEPTED', false)) as accepted,
           bool_or(o.state is not null) as offered
    from admission_application a
    join admission_call c on c.id = a.call_id
    join admission_decision d on d.application_id = a.id and d.verdict = 'SELECT' and d.state in ('STAGED', 'RELEASED')
    left join admission_offer o on o.decision_id = d.id
    where a.state = 'SUBMITTED' and (o.state is null or o.state in ('OPEN', 'ACCEPTED'))
      and not (coalesce(o.state = 'ACCEPTED', false)
               and exists (select 1 from v_enrolment e where e.person_id = a.person_id and e.track_id = a.track_id
                           and e.state in ('DROPPED', 'DEFERRED')))
    group by a.id, c.edition_id;
