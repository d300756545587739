create table works_work (
    id              uuid primary key,
    track_id        uuid not null references programmes_track (id),
    edition_id      uuid not null references programmes_edition (id),
    team_id         uuid references cohorts_team (id),
    author_id       uuid references identity_person (id),
    type            text not null,
    language        text not null,
    country         text,
    audience        text not null check (audience in ('PUBLIC', 'PROGRAMME')),
    state           text not null check (state in ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'APPROVED', 'PUBLISHED', 'WITHDRAWN')),
    state_since     timestamptz not null,
    version_id      uuid not null,
    row_version     bigint not null default 1,
    public_no       text unique,
    slug            text unique,
    published_at    timestamptz,
    withdrawn_reason text,
    created_at      timestamptz not null,
    created_by      uuid not null references identity_person (id),
    check ((team_id is null) <> (author_id is null)),
    check ((state in ('PUBLISHED', 'WITHDRAWN')) = (public_no is not null)),
    check ((public_no is null) = (slug is null) and (public_no is null) = (published_at is null))
);
create index works_work_track on works_work (track_id, state);
create index works_work_team on works_work (team_id) where team_id is not null;
create index works_work_author on works_work (author_id) where author_id is not null;
create index works_work_published on works_work (published_at desc, id desc) where state = 'PUBLISHED';

create table works_version (
    id          uuid primary key,
    work_id     uuid not null references works_work (id),
    number      integer not null check (number > 0),
    title       jsonb not null,
    synopsis    jsonb not null,
    body        jsonb not null,
    manifest    text check (manifest ~ '^[0-9a-f]{64}$'),
    frozen_at   timestamptz,
    frozen_by   uuid references identity_person (id),
    note        text not null default '',
    created_at  timestamptz not null,
    unique (work_id, number),
    check ((manifest is null) = (frozen_at is null) and (frozen_at is null) = (frozen_by is null))
);
alter table works_work add foreign key (version_id) references works_version (id) deferrable initially deferred;

create table works_file (
    version_id  uuid not null references works_version (id),
    slot        text not null,
    language    text not null default '',
    media_id    uuid not null references media_file (id),
    sha256      text not null,
    duration_ms bigint,
    attached_at timestamptz not null,
    attached_by uuid not null references identity_person (id),
    primary key (version_id, slot, language)
);
create index works_file_media on works_file (media_id);

create table works_credit (
    version_id    uuid not null references works_version (id),
    position      integer not null check (position > 0),
    person_id     uuid references identity_person (id),
    name          text not null check (name <> ''),
    name_language text not null,
    role          text not null,
    primary key (version_id, position)
);
create index works_credit_person on works_credit (person_id) where person_id is not null;

-- What was submitted is what is decided on and what is published: the database keeps it as it was.
create function works_keep_version() returns trigger language plpgsql as $$
begin
    if old.frozen_at is not null then
        raise exception 'a submitted version never changes';
    end if;
    return coalesce(new, old);
end $$;
create trigger works_version_kept before update or delete on works_version
    for each row execute function works_keep_version();

create function works_keep_part() returns trigger language plpgsql as $$
begin
    if exists (select 1 from works_version
               where id in (case when tg_op <> 'INSERT' then old.version_id end,
                            case when tg_op <> 'DELETE' then new.version_id end)
                 and frozen_at is not null) then
        raise exception 'a submitted version never changes';
    end if;
    return coalesce(new, old);
end $$;
create trigger works_file_kept before insert or update or delete on works_file
    for each row execute function works_keep_part();
create trigger works_credit_kept before insert or update or delete on works_credit
    for each row execute function works_keep_part();

-- The keys that a submitted version needs. Of each kind one has to turn.
create table works_key (
    id             uuid primary key,
    version_id     uuid not null references works_version (id),
    kind           text not null check (kind in ('PARTNER', 'OPERATOR', 'CO_ORGANISER', 'SECRETARIAT')),
    institution_id uuid references institutions_institution (id),
    verdict        text check (verdict in ('APPROVE', 'CHANGES')),
    note           text not null default '',
    manifest       text,
    decided_by     uuid references identity_person (id),
    decided_at     timestamptz,
    unique nulls not distinct (version_id, kind, institution_id),
    check ((kind = 'SECRETARIAT') = (institution_id is null)),
    check ((verdict is null) = (decided_by is null) and (verdict is null) = (decided_at is null)
           and (verdict is null) = (manifest is null))
);

create table works_comment (
    id          uuid primary key,
    work_id     uuid not null references works_work (id),
    version_id  uuid not null references works_version (id),
    at_second   integer check (at_second >= 0),
    at_page     integer check (at_page > 0),
    text        text not null check (text <> ''),
    written_by  uuid not null references identity_person (id),
    written_at  timestamptz not null
);
create index works_comment_work on works_comment (work_id, written_at);

create table works_rights (
    version_id  uuid primary key references works_version (id),
    licence     text not null,
    declared_by uuid not null references identity_person (id),
    declared_at timestamptz not null
);

-- One row a country and year; its lock makes numbers follow each other without gaps.
create table works_number (
    country text not null,
    year    integer not null,
    last    integer not null check (last > 0),
    primary key (country, year)
);

create view v_work as
    select work.id, work.public_no, work.slug, work.type, version.title, version.synopsis, work.language,
           work.track_id, work.edition_id, work.country, work.team_id, work.author_id, work.state, work.published_at,
           main.duration_ms, work.audience as visibility, rights.licence, version.id as version_id,
           version.manifest, work.withdrawn_reason
    from works_work work
    join works_version version on version.id = work.version_id
    left join works_rights rights on rights.version_id = version.id
    left join works_file main on main.version_id = version.id and main.slot = 'MAIN';
create view v_work_credit as
    select work.id as work_id, credit.position, credit.person_id, credit.name, credit.name_language,
           lower(credit.role) as role
    from works_credit credit join works_work work on work.version_id = credit.version_id;
create view v_work_file as
    select work.id as work_id, file.slot, file.language, file.media_id
    from works_file file join works_work work on work.version_id = file.version_id;
create view v_work_text as
    select work.id as work_id, version.body
    from works_version version join works_work work on work.version_id = version.id;
create view v_work_key as
    select work.id as work_id, key.kind, key.institution_id, key.verdict, key.decided_by, key.decided_at, key.manifest
    from works_key key join works_work work on work.version_id = key.version_id;
