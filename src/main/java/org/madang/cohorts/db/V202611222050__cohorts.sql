create table cohorts_enrolment (
    id          uuid primary key,
    person_id   uuid not null references identity_person,
    track_id    uuid not null references programmes_track,
    -- A track never changes its edition, so it is kept here and every count by edition is one index away.
    edition_id  uuid not null references programmes_edition,
    country     text not null check (country ~ '^[A-Z]{2}$'),
    grade       text not null check (grade in ('MANAGER', 'REGULAR', 'EXPERT')),
    state       text not null
        check (state in ('CONDITIONAL', 'ACTIVE', 'COMPLETED', 'NOT_COMPLETED', 'DROPPED', 'DEFERRED')),
    reason      text,
    enrolled_at timestamptz not null,
    changed_at  timestamptz not null,
    unique (person_id, track_id)
);
create index cohorts_enrolment_track on cohorts_enrolment (track_id, country);
create index cohorts_enrolment_edition on cohorts_enrolment (edition_id);

create table cohorts_team (
    id        uuid primary key,
    track_id  uuid not null references programmes_track,
    name      text not null check (name <> ''),
    formed_at timestamptz not null
);
create unique index cohorts_team_name on cohorts_team (track_id, lower(name));

create table cohorts_team_member (
    team_id   uuid not null references cohorts_team,
    person_id uuid not null references identity_person,
    primary key (team_id, person_id)
);
create index cohorts_team_member_person on cohorts_team_member (person_id);

create view v_enrolment as
    select id, person_id, track_id, edition_id, country, grade, state, enrolled_at from cohorts_enrolment;
create view v_team as
    select id, track_id, name from cohorts_team;
create view v_team_member as
    select team_id, person_id from cohorts_team_member;
