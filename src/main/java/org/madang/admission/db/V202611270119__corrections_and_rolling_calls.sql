-- Whether places are given while the call is still open, which the call says; otherwise nobody hears before it closes.
alter table admission_call add column rolling boolean not null default false;

-- Who takes a place: those a place is kept for, and those who were enrolled without an application.
create view admission_taken as
    select h.application_id, a.person_id, h.edition_id, h.track_id, h.country, h.grade, h.accepted, h.offered
    from admission_held h join admission_application a on a.id = h.application_id
    union all
    select null, e.person_id, e.edition_id, e.track_id, e.country, e.grade, true, true
    from v_enrolment e
    where e.state not in ('DROPPED', 'DEFERRED')
      and not exists (select 1 from admission_held h join admission_application a on a.id = h.application_id
                      where a.person_id = e.person_id and h.track_id = e.track_id);
