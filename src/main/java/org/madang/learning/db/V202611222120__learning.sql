create table learning_week (
    track_id   uuid not null references programmes_track,
    no         integer not null check (no between 1 and 60),
    title      jsonb not null,
    highlights jsonb not null,
    starts_on  date not null,
    ends_on    date not null,
    written_at timestamptz not null,
    primary key (track_id, no),
    check (ends_on >= starts_on)
);

create table learning_lesson (
    id          uuid primary key,
    track_id    uuid not null,
    week_no     integer not null,
    position    integer not null,
    title       jsonb not null,
    body        jsonb not null,
    minutes     integer not null check (minutes between 1 and 600),
    media_id    uuid references media_file,
    -- A file never changes, so its size can stand here and a list of lessons needs no look-up.
    media_bytes bigint not null default 0,
    written_at  timestamptz not null,
    foreign key (track_id, week_no) references learning_week,
    unique (track_id, week_no, position)
);
create index learning_lesson_media on learning_lesson (media_id) where media_id is not null;

create table learning_assignment (
    id           uuid primary key,
    track_id     uuid not null,
    week_no      integer not null,
    title        jsonb not null,
    instructions jsonb not null,
    kind         text not null check (kind in ('INDIVIDUAL', 'TEAM')),
    due_at       timestamptz not null,
    set_at       timestamptz not null,
    foreign key (track_id, week_no) references learning_week,
    unique (track_id, week_no, title)
);

create table learning_completion (
    lesson_id uuid not null references learning_lesson,
    person_id uuid not null references identity_person,
    done_at   timestamptz not null,
    primary key (lesson_id, person_id)
);
create index learning_completion_person on learning_completion (person_id);

create view v_week as
    select track_id, no, title, starts_on, ends_on from learning_week;
