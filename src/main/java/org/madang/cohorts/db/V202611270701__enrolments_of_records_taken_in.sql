-- An enrolment that stayed with a record which another one took in is history; its person has another in the same track.
create or replace view v_enrolment as
    select id, person_id, track_id, edition_id, country, grade, state, enrolled_at from cohorts_enrolment e
    where not exists (select 1 from v_taken_in t where t.id = e.person_id);
