-- Invented applicants of a call that is still a draft. They are no people and no applications: nobody else meets them,
-- and they are gone when the call opens.
create table admission_rehearsal (
    call_id  uuid not null references admission_call,
    number   integer not null check (number > 0),
    track_id uuid not null references programmes_track,
    country  text not null check (country ~ '^[A-Z]{2}$'),
    grade    text not null check (grade in ('MANAGER', 'REGULAR', 'EXPERT')),
    -- Mean of the reviews that nobody wrote, in thousandths.
    score    integer not null check (score between 0 and 5000),
    primary key (call_id, number)
);
create table admission_rehearsal_answer (
    call_id uuid not null,
    number  integer not null,
    field   text not null,
    value   text not null,
    primary key (call_id, number, field),
    foreign key (call_id, number) references admission_rehearsal on delete cascade
);
