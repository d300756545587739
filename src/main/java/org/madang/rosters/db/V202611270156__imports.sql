create table rosters_import (
    id         uuid primary key,
    track_id   uuid references programmes_track,
    file_name  text not null,
    kind       text not null check (kind in ('CSV', 'XLSX', 'PASTED')),
    letters    text not null default '',
    separator  text not null default '',
    headings   jsonb not null,
    mapping    jsonb not null,
    rows       integer not null,
    -- How far the job has come, in rows.
    done       integer not null default 0,
    invite     boolean not null default false,
    state      text not null
        check (state in ('MAPPING', 'CHECKING', 'CHECKED', 'APPLYING', 'APPLIED', 'UNDOING', 'DISCARDED')),
    brought_by uuid not null references identity_person,
    brought_at timestamptz not null,
    -- Who asked for what the job is doing, or did last.
    moved_by   uuid not null references identity_person,
    moved_at   timestamptz not null
);
create index rosters_import_brought on rosters_import (brought_at desc, id);

create table rosters_row (
    import_id   uuid not null references rosters_import on delete cascade,
    -- The number of the row in the file, as the person sees it there.
    no          integer not null,
    cells       jsonb not null,
    email       text,
    external_id text,
    verdict     text not null default 'UNCHECKED'
        check (verdict in ('UNCHECKED', 'CREATE', 'UPDATE', 'SKIP', 'ERROR', 'QUESTION')),
    problems    jsonb not null default '[]',
    -- Whom the row is about, and who else it may be about.
    person_id   uuid,
    candidates  uuid[] not null default '{}',
    answer      text check (answer in ('NEW', 'SAME')),
    answer_id   uuid,
    country     text,
    grade       text,
    enrols      boolean not null default false,
    -- What applying did, kept for taking it back.
    applied     boolean not null default false,
    created     boolean not null default false,
    enrolment_id uuid,
    seen        jsonb,
    written     jsonb,
    failed      text,
    held        text,
    primary key (import_id, no)
);
create index rosters_row_verdict on rosters_row (import_id, verdict, no);
create index rosters_row_email on rosters_row (import_id, email) where email is not null;
create index rosters_row_external on rosters_row (import_id, external_id) where external_id is not null;
