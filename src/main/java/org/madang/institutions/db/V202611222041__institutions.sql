create table institutions_institution (
    id         uuid primary key,
    slug       text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name       jsonb not null check (name <> '{}'),
    country    text check (country ~ '^[A-Z]{2}$'),
    kind       text not null check (kind in ('MINISTRY', 'OPERATOR', 'PARTNER', 'UNIVERSITY', 'COMPANY', 'FOUNDATION', 'ASSOCIATION')),
    city       text not null default '',
    website    text check (website ~ '^https?://'),
    created_at timestamptz not null
);

-- What it was called before: a certificate or a credit of those days still says the old name.
create table institutions_earlier_name (
    institution_id uuid not null references institutions_institution,
    until_on       date not null,
    name           jsonb not null check (name <> '{}'),
    primary key (institution_id, until_on)
);

create table institutions_appointment (
    id             uuid primary key,
    person_id      uuid not null references identity_person,
    institution_id uuid not null references institutions_institution,
    role_title     jsonb not null,
    from_on        date not null,
    to_on          date check (to_on >= from_on),
    may_speak_for  boolean not null,
    may_clear      boolean not null,
    appointed_by   uuid not null references identity_person,
    appointed_at   timestamptz not null,
    unique (person_id, institution_id, from_on)
);
create index institutions_appointment_institution on institutions_appointment (institution_id);

create view v_institution as
    select id, slug, name, country, kind, city, website from institutions_institution;
create view v_appointment as
    select id, person_id, institution_id, role_title, from_on, to_on, may_speak_for, may_clear
    from institutions_appointment;
