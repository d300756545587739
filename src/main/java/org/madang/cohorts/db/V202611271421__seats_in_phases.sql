-- A place in a phase belongs to the enrolment: whoever goes on to it is not enrolled a second time.
create table cohorts_phase_seat (
    id            uuid primary key,
    enrolment_id  uuid not null references cohorts_enrolment,
    phase_id      uuid not null references programmes_phase,
    given_at      timestamptz not null,
    given_back_at timestamptz,
    reason        text,
    unique (enrolment_id, phase_id),
    check (given_back_at is not null or reason is null)
);
create index cohorts_phase_seat_phase on cohorts_phase_seat (phase_id) where given_back_at is null;

-- Who has a place in a phase now.
create view v_phase_seat as
    select s.id, s.phase_id, s.enrolment_id, e.person_id, e.track_id, e.edition_id, e.country, e.grade, s.given_at
    from cohorts_phase_seat s join v_enrolment e on e.id = s.enrolment_id
    where s.given_back_at is null and e.state not in ('DROPPED', 'DEFERRED');
