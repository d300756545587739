-- The address that somebody wishes to be reached at, until the code that went there comes back.
create table identity_address_wish (
    person_id  uuid primary key references identity_person,
    email      text not null check (email = lower(email)),
    code       bytea not null,
    asked_at   timestamptz not null,
    expires_at timestamptz not null,
    attempts   integer not null default 0
);
