create table programmes_programme (
    id         uuid primary key,
    slug       text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title      jsonb not null check (title <> '{}'),
    summary    jsonb not null default '{}',
    kind       text not null check (kind in ('EXPERT', 'ADMINISTRATION')),
    created_at timestamptz not null
);

-- The label is free text and the sequence only sorts: no edition is found by counting years.
create table programmes_edition (
    id           uuid primary key,
    slug         text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    programme_id uuid not null references programmes_programme,
    label        text not null check (label <> ''),
    title        jsonb not null check (title <> '{}'),
    sequence     integer not null,
    starts_on    date not null,
    ends_on      date not null check (ends_on >= starts_on),
    state        text not null default 'OPEN' check (state in ('OPEN', 'CLOSED')),
    created_at   timestamptz not null
);
create index programmes_edition_programme on programmes_edition (programme_id, sequence desc);

create table programmes_track (
    id               uuid primary key,
    slug             text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    edition_id       uuid not null references programmes_edition,
    title            jsonb not null check (title <> '{}'),
    summary          jsonb not null default '{}',
    field            text not null check (field in ('FILM', 'PUBLISHING', 'PERFORMING_ARTS', 'VISUAL_ARTS', 'CULTURAL_ADMINISTRATION')),
    countries        text[] not null,
    zone             text not null,
    languages        text[] not null,
    starts_on        date not null,
    ends_on          date not null check (ends_on >= starts_on),
    colour           text not null check (colour in ('RED', 'YELLOW', 'GREEN', 'PLUM', 'INDIGO')),
    position         integer not null,
    required_percent integer not null check (required_percent between 0 and 100),
    created_at       timestamptz not null,
    unique (edition_id, id)
);

create table programmes_phase (
    id         uuid primary key,
    edition_id uuid not null references programmes_edition,
    track_id   uuid,
    kind       text not null check (kind in ('COURSE', 'PRACTICE', 'BREAK', 'FORUM', 'FOLLOW_UP', 'IN_KOREA')),
    title      jsonb not null,
    starts_on  date not null,
    ends_on    date not null check (ends_on >= starts_on),
    created_at timestamptz not null,
    foreign key (edition_id, track_id) references programmes_track (edition_id, id),
    unique nulls not distinct (edition_id, track_id, kind, starts_on)
);

-- Without a track the institution has the role in the whole edition.
create table programmes_part (
    id             uuid primary key,
    edition_id     uuid not null references programmes_edition,
    track_id       uuid,
    institution_id uuid not null references institutions_institution,
    role           text not null check (role in ('PARTNER', 'OPERATOR', 'CO_ORGANISER', 'HOST', 'SPONSOR')),
    created_at     timestamptz not null,
    foreign key (edition_id, track_id) references programmes_track (edition_id, id),
    unique nulls not distinct (edition_id, track_id, institution_id, role)
);
create index programmes_part_track on programmes_part (track_id);
create index programmes_part_institution on programmes_part (institution_id);

-- What is null is left open: a cell of one country may be filled from any track.
create table programmes_seat_cell (
    id         uuid primary key,
    edition_id uuid not null references programmes_edition,
    track_id   uuid,
    country    text check (country ~ '^[A-Z]{2}$'),
    grade      text check (grade in ('MANAGER', 'REGULAR', 'EXPERT')),
    seats      integer not null check (seats >= 0),
    floor      integer not null check (floor between 0 and seats),
    created_at timestamptz not null,
    foreign key (edition_id, track_id) references programmes_track (edition_id, id),
    unique nulls not distinct (edition_id, track_id, country, grade)
);

-- A figure or a date as a source gives it. Two may disagree; both stay.
create table programmes_claim (
    id           uuid primary key,
    subject_kind text not null check (subject_kind in ('PROGRAMME', 'EDITION', 'TRACK')),
    subject_id   uuid not null,
    figure_key   text not null check (figure_key ~ '^[a-z][a-z0-9_.-]*$'),
    value_text   text,
    value_number double precision,
    value_from   date,
    value_to     date,
    source       text not null check (source <> ''),
    source_url   text check (source_url ~ '^https?://'),
    said_by      text not null default '',
    said_on      date,
    recorded_by  uuid not null references identity_person,
    recorded_at  timestamptz not null,
    check (num_nonnulls(value_text, value_number, value_from, value_to) > 0),
    unique nulls not distinct (subject_kind, subject_id, figure_key, value_text, value_number, value_from, value_to, source)
);

create table programmes_holiday (
    country   text not null check (country ~ '^[A-Z]{2}$'),
    region    text not null default '',
    date      date not null,
    name      text not null,
    estimated boolean not null,
    source    text not null,
    primary key (country, region, date, name)
);

create view v_programme as select id, slug, title, kind from programmes_programme;
create view v_edition as
    select id, slug, programme_id, label, title, sequence, starts_on, ends_on, state from programmes_edition;
create view v_phase as select id, edition_id, track_id, kind, title, starts_on, ends_on from programmes_phase;
create view v_track as
    select t.id, t.slug, t.edition_id, e.slug as edition_slug, e.label as edition_label,
           e.programme_id, p.slug as programme_slug, p.title as programme_title,
           t.title, t.field, t.countries, t.zone, t.languages, t.starts_on, t.ends_on, t.colour, t.position,
           t.required_percent
    from programmes_track t
    join programmes_edition e on e.id = t.edition_id
    join programmes_programme p on p.id = e.programme_id;
create view v_track_institution as
    select track_id, institution_id, role from programmes_part where track_id is not null;
create view v_edition_institution as
    select edition_id, institution_id, role from programmes_part where track_id is null;
create view v_seat_cell as select id, edition_id, track_id, country, grade, seats, floor from programmes_seat_cell;
create view v_claim as
    select id, subject_kind, subject_id, figure_key, value_text, value_number, value_from, value_to,
           source, source_url, said_by, said_on
    from programmes_claim;
create view v_holiday as select country, region, date, name, estimated from programmes_holiday;
