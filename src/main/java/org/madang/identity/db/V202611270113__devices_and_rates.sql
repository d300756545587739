-- A browser that a person has signed in from before. One browser may be known to several people.
create table identity_device (
    id            uuid primary key,
    token         bytea not null,
    person_id     uuid not null references identity_person,
    agent         text not null,
    first_at      timestamptz not null,
    seen_at       timestamptz not null,
    -- Until then the second factor is not asked for on this device.
    trusted_until timestamptz,
    unique (token, person_id)
);
create index identity_device_person on identity_device (person_id);

alter table identity_session
    add column device_id uuid references identity_device,
    -- When its owner last showed that it is them; dangerous acts ask again after a while.
    add column proved_at timestamptz,
    -- Whether a second factor was shown.
    add column strong boolean not null default false,
    -- The first factor alone: opens nothing until the second is shown.
    add column half boolean not null default false;
update identity_session set proved_at = created_at;
alter table identity_session alter column proved_at set default now(), alter column proved_at set not null;

-- Tries of one kind from one place or for one address. The name is an HMAC, so that the table tells no addresses.
create table identity_rate (
    name     bytea primary key,
    began_at timestamptz not null,
    tries    integer not null
);
create index identity_rate_old on identity_rate (began_at);
