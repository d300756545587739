create table identity_person (
    id            uuid primary key,
    email         text unique check (email = lower(email)),
    print_name    text not null check (print_name <> ''),
    name_language text not null default 'en',
    latin_name    text not null default '',
    call_me       text not null default '',
    say_it        text not null default '',
    title         text not null default '',
    sort_key      text not null default '',
    country       text check (country ~ '^[A-Z]{2}$'),
    language      text not null default 'en',
    zone          text not null default 'Asia/Seoul',
    low_data      boolean not null default false,
    password_hash text,
    demonstration boolean not null default false,
    external_id   text unique,
    created_at    timestamptz not null,
    version       integer not null default 0
);

create table identity_grant (
    id         uuid primary key,
    person_id  uuid not null references identity_person,
    role       text not null,
    kind       text not null,
    scope      uuid,
    given_by   uuid references identity_person,
    given_at   timestamptz not null,
    ended_at   timestamptz,
    ended_by   uuid references identity_person,
    check ((kind = 'PLATFORM') = (scope is null)),
    check (role <> 'SELF')
);
create unique index identity_grant_once on identity_grant (person_id, role, kind, coalesce(scope, '00000000-0000-0000-0000-000000000000')) where ended_at is null;
create index identity_grant_scope on identity_grant (scope) where ended_at is null;

create table identity_session (
    id          uuid primary key,
    token       bytea not null unique,
    person_id   uuid not null references identity_person,
    agent       text not null,
    created_at  timestamptz not null,
    seen_at     timestamptz not null,
    expires_at  timestamptz not null,
    ended_at    timestamptz
);
create index identity_session_person on identity_session (person_id) where ended_at is null;

create table identity_code (
    id         uuid primary key,
    email      text not null,
    code       bytea not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    attempts   integer not null default 0,
    used_at    timestamptz
);
create index identity_code_email on identity_code (email, created_at desc);

create table identity_invitation (
    id          uuid primary key,
    token       bytea not null unique,
    email       text not null,
    print_name  text not null,
    language    text not null,
    role        text not null,
    kind        text not null,
    scope       uuid,
    invited_by  uuid not null references identity_person,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    accepted_at timestamptz,
    accepted_by uuid references identity_person
);

-- Keys that this installation made for itself at its first start.
create table identity_secret (
    name  text primary key,
    value bytea not null
);

-- The people whom a visitor of the demonstration may sign in as, and what each is there to show.
create table identity_door (
    person_id uuid primary key references identity_person,
    position  integer not null,
    words     jsonb not null,
    path      text not null
);

create table identity_audit (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    object     text not null,
    object_id  uuid not null,
    from_state text,
    to_state   text not null,
    actor      uuid not null,
    acting_for uuid,
    reason     text,
    request_id text
);
create index identity_audit_object on identity_audit (object_id, id);

create function identity_audit_is_for_ever() returns trigger language plpgsql as $$
begin
    raise exception 'the audit is append only';
end $$;
create trigger identity_audit_is_for_ever before update or delete on identity_audit
    for each row execute function identity_audit_is_for_ever();

create view v_person as
    select id, print_name, name_language, latin_name, call_me, say_it, title,
           case when sort_key <> '' then sort_key when latin_name <> '' then latin_name else print_name end as sort_key,
           country, language, zone, email, demonstration, external_id
    from identity_person;
create view v_grant as
    select person_id, role, kind, scope, given_at from identity_grant where ended_at is null;
create view v_audit as
    select id, at, object, object_id, from_state, to_state, actor, acting_for, reason from identity_audit;
