-- What exactly somebody read when they agreed; a text that was once read is kept.
create table identity_consent_text (
    purpose  text not null,
    version  integer not null,
    language text not null,
    text     text not null,
    primary key (purpose, version, language)
);

-- Each answer is a row, the last one counts.
create table identity_consent (
    id        uuid primary key,
    person_id uuid not null references identity_person,
    purpose   text not null
        check (purpose in ('APPLICATION', 'PHOTO', 'SHOWCASE', 'DIRECTORY', 'CONTACT')),
    given     boolean not null,
    version   integer not null,
    language  text not null,
    at        timestamptz not null,
    foreign key (purpose, version, language) references identity_consent_text
);
create index identity_consent_person on identity_consent (person_id, purpose, at desc, id desc);

create view v_consent as
    select distinct on (person_id, purpose) person_id, purpose, given, version, language, at
    from identity_consent order by person_id, purpose, at desc, id desc;

-- Who looked at what of whom, once an hour.
create table identity_view (
    person_id  uuid not null references identity_person,
    viewer     uuid not null references identity_person,
    what       text not null,
    hour       timestamptz not null,
    acting_for uuid,
    times      integer not null default 1,
    last_at    timestamptz not null,
    primary key (person_id, viewer, what, hour)
);
create index identity_view_person on identity_view (person_id, last_at desc, viewer, what);
