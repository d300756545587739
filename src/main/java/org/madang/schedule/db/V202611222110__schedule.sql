create table schedule_session (
    id                  uuid primary key,
    track_id            uuid not null references programmes_track,
    week_no             integer not null check (week_no between 1 and 60),
    title               jsonb not null,
    local_start         timestamp not null,
    zone                text not null,
    starts_at           timestamptz not null,
    minutes             integer not null check (minutes between 5 and 720),
    provider_link       text check (provider_link ~ '^https://[^\s]+$'),
    state               text not null default 'SCHEDULED' check (state in ('SCHEDULED', 'HELD', 'CANCELLED')),
    roll_call_state     text not null default 'OPEN' check (roll_call_state in ('OPEN', 'CLOSED')),
    roll_call_closed_at timestamptz,
    moved_from          timestamptz,
    reason              text not null default '',
    sequence            integer not null default 0,
    planned_at          timestamptz not null,
    -- Not "at time zone zone": a restored dump must load although the rules of a zone have changed since.
    check (starts_at - (local_start at time zone 'UTC') between interval '-14 hours' and interval '12 hours'),
    check ((roll_call_state = 'CLOSED') = (roll_call_closed_at is not null)),
    check (state <> 'CANCELLED' or roll_call_state = 'OPEN')
);
create index schedule_session_track on schedule_session (track_id, starts_at);
create index schedule_session_start on schedule_session (starts_at) where state <> 'CANCELLED';
-- A form sent twice plans one session.
create unique index schedule_session_once on schedule_session (track_id, starts_at, title) where state <> 'CANCELLED';

-- What was seen of people at sessions, each thing once however often it is sent; both clocks are kept.
create table schedule_evidence (
    id          uuid primary key,
    session_id  uuid not null references schedule_session,
    person_id   uuid not null references identity_person,
    source      text not null check (source in ('DOOR', 'PROVIDER', 'PERSON')),
    started_at  timestamptz not null,
    ended_at    timestamptz check (ended_at >= started_at),
    key         text not null check (key <> ''),
    received_at timestamptz not null,
    recorded_by uuid not null references identity_person,
    unique (session_id, person_id, key)
);
create function schedule_evidence_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'evidence is append only';
end $$;
create trigger schedule_evidence_is_kept before update or delete on schedule_evidence
    for each row execute function schedule_evidence_is_kept();

create table schedule_absence (
    session_id   uuid not null references schedule_session,
    person_id    uuid not null references identity_person,
    announced_at timestamptz not null,
    primary key (session_id, person_id)
);

create table schedule_mark (
    session_id uuid not null references schedule_session,
    person_id  uuid not null references identity_person,
    status     text not null check (status in
        ('PRESENT', 'LATE', 'PARTIAL', 'ABSENT', 'EXCUSED', 'TECHNICAL', 'CAUGHT_UP', 'NOT_EXPECTED')),
    units      numeric(4, 2) not null check (units >= 0),
    counts     boolean not null,
    decided_by uuid not null references identity_person,
    decided_at timestamptz not null,
    primary key (session_id, person_id)
);
create index schedule_mark_person on schedule_mark (person_id);

create view v_session as
    select id, track_id, week_no, title, local_start, zone, starts_at, minutes, state, roll_call_state from schedule_session;

create view v_mark as
    select session_id, person_id, status, units from schedule_mark;

-- Numerator and denominator of the rate, over the sessions whose roll call is closed.
create view v_attendance as
    select m.person_id, s.track_id,
           coalesce(sum(m.units) filter (where m.counts), 0) as credited,
           count(*) filter (where m.counts)                  as expected
    from schedule_mark m join schedule_session s on s.id = m.session_id
    where s.roll_call_state = 'CLOSED'
    group by m.person_id, s.track_id;
