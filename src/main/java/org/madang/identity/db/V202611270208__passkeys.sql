-- Public keys of people's devices (W3C Web Authentication). data is the attested credential data as it came.
create table identity_passkey (
    id            uuid primary key,
    person_id     uuid not null references identity_person,
    credential_id bytea not null unique,
    data          bytea not null,
    sign_count    bigint not null,
    name          text not null check (name <> ''),
    created_at    timestamptz not null,
    used_at       timestamptz
);
create index identity_passkey_person on identity_passkey (person_id);

-- Challenges that were answered, so that no answer counts twice; they are only good for minutes.
create table identity_challenge (
    value    bytea primary key,
    taken_at timestamptz not null
);
create index identity_challenge_old on identity_challenge (taken_at);
