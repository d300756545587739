-- Time-based one-time codes (RFC 6238). last_step keeps a code from being used twice.
create table identity_second_factor (
    person_id  uuid primary key references identity_person,
    secret     bytea not null,
    last_step  bigint not null,
    created_at timestamptz not null
);

create table identity_recovery_code (
    person_id uuid not null references identity_person,
    code      bytea not null,
    used_at   timestamptz,
    primary key (person_id, code)
);
