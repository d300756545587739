create table forum_forum (
    id          uuid primary key,
    slug        text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    edition_id  uuid not null references programmes_edition (id),
    title       jsonb not null check (title <> '{}'),
    intro       jsonb not null,
    zone        text not null,
    state       text not null check (state in ('DRAFT', 'ANNOUNCED', 'OPEN', 'IN_SESSION', 'DRAFTING', 'ADOPTING',
                                               'CONCLUDED', 'FOLLOW_UP', 'ARCHIVED')),
    state_since timestamptz not null,
    opened_by   uuid not null references identity_person (id),
    opened_at   timestamptz not null
);
create index forum_forum_edition on forum_forum (edition_id);

-- The questions that every country answers, in their order.
create table forum_section (
    forum_id uuid not null references forum_forum (id),
    position integer not null check (position > 0),
    key      text not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    label    jsonb not null check (label <> '{}'),
    longest  integer not null check (longest > 0),
    primary key (forum_id, key),
    unique (forum_id, position)
);

create table forum_case (
    id          uuid primary key,
    forum_id    uuid not null references forum_forum (id),
    country     text not null check (country ~ '^[A-Z]{2}$'),
    title       jsonb not null check (title <> '{}'),
    state       text not null check (state in ('DRAFTING', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
    state_since timestamptz not null,
    reason      text,
    unique (forum_id, country),
    unique (id, forum_id)
);

create table forum_case_author (
    case_id   uuid not null references forum_case (id),
    person_id uuid not null references identity_person (id),
    position  integer not null check (position > 0),
    primary key (case_id, person_id)
);
create index forum_case_author_person on forum_case_author (person_id);

create table forum_answer (
    case_id     uuid not null,
    forum_id    uuid not null,
    section_key text not null,
    text        jsonb not null,
    publicly    boolean not null,
    version     bigint not null check (version > 0),
    written_by  uuid not null references identity_person (id),
    written_at  timestamptz not null,
    primary key (case_id, section_key),
    foreign key (case_id, forum_id) references forum_case (id, forum_id),
    foreign key (forum_id, section_key) references forum_section (forum_id, key)
);

create table forum_thread (
    id           uuid primary key,
    forum_id     uuid not null references forum_forum (id),
    case_id      uuid,
    section_key  text,
    title        jsonb not null check (title <> '{}'),
    -- Its row lock makes the numbers of posts gapless and visible in order.
    last_post_no integer not null check (last_post_no >= 0),
    bumped_at    timestamptz not null,
    started_by   uuid not null references identity_person (id),
    started_at   timestamptz not null,
    foreign key (case_id, forum_id) references forum_case (id, forum_id),
    foreign key (forum_id, section_key) references forum_section (forum_id, key),
    check (section_key is null or case_id is not null)
);
create index forum_thread_latest on forum_thread (forum_id, bumped_at desc, id desc);

create table forum_post (
    id             uuid primary key,
    thread_id      uuid not null references forum_thread (id),
    -- An official statement takes its number when it is cleared: before that nobody else knows of it.
    post_no        integer check (post_no > 0),
    author_id      uuid not null references identity_person (id),
    capacity       text not null check (capacity in ('PERSONAL', 'OFFICIAL', 'CHAIR', 'SECRETARIAT')),
    appointment_id uuid references institutions_appointment (id),
    reply_to       uuid references forum_post (id),
    language       text not null,
    text           text not null check (text <> ''),
    state          text not null check (state in ('VISIBLE', 'WAITING', 'RETURNED')),
    written_at     timestamptz not null,
    shown_at       timestamptz,
    decided_by     uuid references identity_person (id),
    decided_at     timestamptz,
    reason         text,
    unique (thread_id, post_no),
    check ((state = 'VISIBLE') = (post_no is not null) and (post_no is null) = (shown_at is null)),
    check ((capacity = 'OFFICIAL') = (appointment_id is not null)),
    check (capacity = 'OFFICIAL' or state = 'VISIBLE'),
    check (not (capacity = 'OFFICIAL' and state = 'VISIBLE' and decided_by is null)),
    check (decided_by <> author_id)
);
create index forum_post_waiting on forum_post (appointment_id, written_at) where state = 'WAITING';
create index forum_post_unseen on forum_post (thread_id, author_id) where state <> 'VISIBLE';

create table forum_reader (
    person_id    uuid not null references identity_person (id),
    thread_id    uuid not null references forum_thread (id),
    last_read_no integer not null check (last_read_no >= 0),
    primary key (person_id, thread_id)
) with (fillfactor = 85);

create view v_forum as
    select id, slug, edition_id, title, state, zone, opened_at from forum_forum;
create view v_case_study as
    select id, forum_id, country, title, state from forum_case;
create view v_thread as
    select id, forum_id, case_id, title, last_post_no as posts, bumped_at from forum_thread;
create view v_post as
    select id, thread_id, post_no, author_id, capacity, language, shown_at from forum_post where state = 'VISIBLE';
