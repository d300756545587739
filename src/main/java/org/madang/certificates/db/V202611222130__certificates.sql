create table certificates_certificate (
    id            uuid primary key,
    person_id     uuid not null references identity_person,
    track_id      uuid not null references programmes_track,
    state         text not null check (state in ('ELIGIBLE', 'NAME_CONFIRMED', 'APPROVED', 'ISSUED', 'REVOKED')),
    -- What the rule saw on the day it said yes.
    credited      numeric not null,
    expected      integer not null,
    required      integer not null,
    works         integer not null,
    print_name    text not null default '',
    name_language text not null default 'en',
    latin_name    text not null default '',
    number        text unique,
    code          text unique,
    issued_at     timestamptz,
    revoked_at    timestamptz,
    reason        text,
    created_at    timestamptz not null,
    unique (person_id, track_id),
    check ((state in ('ISSUED', 'REVOKED')) = (number is not null)),
    check ((number is null) = (code is null)),
    check (state = 'ELIGIBLE' or print_name <> '')
);
create index certificates_track on certificates_certificate (track_id, state);

create table certificates_approval (
    certificate_id uuid not null references certificates_certificate,
    institution_id uuid not null references institutions_institution,
    approved_by    uuid not null references identity_person,
    approved_at    timestamptz not null,
    primary key (certificate_id, institution_id)
);

-- One counter a year, so that numbers run without gaps.
create table certificates_counter (
    year integer primary key,
    last integer not null
);

create view v_certificate as
    select id, person_id, track_id, state, issued_at, number from certificates_certificate;
