-- A seat is taken by an application that one is kept for, and by whoever was enrolled without one.
create view admission_taken as
    select h.application_id, a.person_id, h.edition_id, h.track_id, h.country, h.grade
    from admission_held h join admission_application a on a.id = h.application_id
    union all
    select null, e.person_id, e.edition_id, e.track_id, e.country, e.grade
    from v_enrolment e
    where e.state not in ('DROPPED', 'DEFERRED')
      and not exists (select 1 from admission_held h join admission_application a on a.id = h.application_id
                      where a.person_id = e.person_id and h.track_id = e.track_id);
