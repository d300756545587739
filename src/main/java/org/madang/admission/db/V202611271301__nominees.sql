-- Whom an institution named before they had applied; their application makes it a nomination.
create table admission_nominee (
    id             uuid primary key,
    call_id        uuid not null references admission_call,
    track_id       uuid not null references programmes_track,
    institution_id uuid not null references institutions_institution,
    officer        uuid not null references identity_person,
    for_country    boolean not null,
    print_name     text not null check (print_name <> ''),
    latin_name     text not null,
    -- Kept only as long as the invitation is open.
    email          text check (email = lower(email)),
    language       text not null,
    rank           integer not null check (rank > 0),
    letter         text not null default '',
    state          text not null check (state in ('INVITED', 'ENDORSED', 'DECLINED', 'EXPIRED')),
    reason         text,
    token          bytea not null unique,
    invited_at     timestamptz not null,
    sent_at        timestamptz not null,
    -- Who came by the link, which may have been passed on.
    came_by        uuid references identity_person,
    application_id uuid references admission_application,
    settled_at     timestamptz,
    settled_by     uuid references identity_person,
    check (state = 'INVITED' or settled_at is not null),
    check (state <> 'ENDORSED' or application_id is not null),
    check (state in ('INVITED', 'ENDORSED') or email is null)
);
create unique index admission_nominee_address on admission_nominee (call_id, institution_id, email) where state = 'INVITED';
create unique index admission_nominee_rank on admission_nominee (call_id, institution_id, track_id, rank) where state = 'INVITED';
create index admission_nominee_open on admission_nominee (call_id, email) where state = 'INVITED';
create index admission_nominee_came on admission_nominee (came_by) where came_by is not null;
create index admission_nominee_application on admission_nominee (application_id) where application_id is not null;
create index admission_nominee_institution on admission_nominee (institution_id);
