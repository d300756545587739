-- More time for one person: until when, why, and who gave it.
create table admission_extension (
    call_id   uuid not null references admission_call,
    person_id uuid not null references identity_person,
    until     timestamptz not null,
    reason    text not null check (reason <> ''),
    given_by  uuid not null references identity_person,
    given_at  timestamptz not null,
    primary key (call_id, person_id)
);
create index admission_extension_person on admission_extension (person_id);
create index admission_extension_given_by on admission_extension (given_by);

-- When applicants may count on hearing: said with the call, and to everybody who has applied.
alter table admission_call add column decisions_on date;
