-- A second selection is a call for a phase: only people of the edition answer it, and its places are those of the phase.
alter table admission_call
    add column phase_id uuid,
    add foreign key (edition_id, phase_id) references programmes_phase (edition_id, id);
create index admission_call_phase on admission_call (phase_id) where phase_id is not null;

-- A place in a phase is held as long as its person has it, and is of the edition.
create or replace view admission_held as
    select a.id as application_id, c.edition_id, a.track_id, a.country, a.grade,
           bool_or(coalesce(o.state = 'ACCEPTED', false)) as accepted,
           bool_or(o.state is not null) as offered, c.phase_id
    from admission_application a
    join admission_call c on c.id = a.call_id
    join admission_decision d on d.application_id = a.id and d.verdict = 'SELECT' and d.state in ('STAGED', 'RELEASED')
    left join admission_offer o on o.decision_id = d.id
    where a.state = 'SUBMITTED' and (o.state is null or o.state in ('OPEN', 'ACCEPTED'))
      and not ((coalesce(o.state = 'ACCEPTED', false) or c.phase_id is not null)
               and exists (select 1 from v_enrolment e where e.person_id = a.person_id and e.track_id = a.track_id
                           and e.state in ('DROPPED', 'DEFERRED')))
      and not (c.phase_id is not null and coalesce(o.state = 'ACCEPTED', false)
               and not exists (select 1 from v_phase_seat s where s.person_id = a.person_id and s.phase_id = c.phase_id))
    group by a.id, c.edition_id, c.phase_id;

create or replace view admission_taken as
    select h.application_id, a.person_id, h.edition_id, h.track_id, h.country, h.grade, h.accepted, h.offered, h.phase_id
    from admission_held h join admission_application a on a.id = h.application_id
    union all
    select null, e.person_id, e.edition_id, e.track_id, e.country, e.grade, true, true, null
    from v_enrolment e
    where e.state not in ('DROPPED', 'DEFERRED')
      and not exists (select 1 from admission_held h join admission_application a on a.id = h.application_id
                      where a.person_id = e.person_id and h.track_id = e.track_id and h.phase_id is null)
    union all
    select null, s.person_id, s.edition_id, s.track_id, s.country, s.grade, true, true, s.phase_id
    from v_phase_seat s
    where not exists (select 1 from admission_held h join admission_application a on a.id = h.application_id
                      where a.person_id = s.person_id and h.phase_id = s.phase_id);
