create table admission_call (
    id                uuid primary key,
    slug              text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]*$'),
    edition_id        uuid not null references programmes_edition,
    title             jsonb not null,
    intro             jsonb not null,
    zone              text not null,
    -- What was announced; the instants are derived from it.
    opens_local       timestamp not null,
    closes_local      timestamp not null,
    opens_at          timestamptz not null,
    closes_at         timestamptz not null,
    needs_endorsement boolean not null,
    created_at        timestamptz not null,
    check (opens_at < closes_at)
);
create index admission_call_edition on admission_call (edition_id);

create table admission_call_track (
    call_id  uuid not null references admission_call,
    track_id uuid not null references programmes_track,
    primary key (call_id, track_id)
);

create table admission_question (
    call_id        uuid not null references admission_call,
    key            text not null,
    position       integer not null,
    label          jsonb not null,
    kind           text not null check (kind in ('TEXT', 'LONG_TEXT', 'CHOICE')),
    grapheme_limit integer not null check (grapheme_limit >= 0),
    required       boolean not null,
    primary key (call_id, key)
);

create table admission_option (
    call_id      uuid not null,
    question_key text not null,
    value        text not null,
    position     integer not null,
    label        jsonb not null,
    primary key (call_id, question_key, value),
    foreign key (call_id, question_key) references admission_question
);

create table admission_application (
    id           uuid primary key,
    call_id      uuid not null references admission_call,
    person_id    uuid not null references identity_person,
    state        text not null
        check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'WITHDRAWN', 'LAPSED', 'INELIGIBLE')),
    reason       text,
    -- Counts the changes; an answer carries the count at its own last change.
    version      bigint not null default 0,
    -- Taken from the answers at submission, and fixed from then on.
    print_name   text,
    latin_name   text,
    track_id     uuid references programmes_track,
    country      text check (country ~ '^[A-Z]{2}$'),
    grade        text check (grade in ('MANAGER', 'REGULAR', 'EXPERT')),
    created_at   timestamptz not null,
    submitted_at timestamptz,
    changed_at   timestamptz not null,
    unique (call_id, person_id),
    check (state not in ('SUBMITTED', 'RETURNED', 'INELIGIBLE')
           or (submitted_at is not null and print_name is not null and track_id is not null
               and country is not null and grade is not null))
);
create index admission_application_person on admission_application (person_id);
create index admission_application_cell on admission_application (track_id, country) where state = 'SUBMITTED';

create table admission_answer (
    application_id uuid not null references admission_application,
    field          text not null,
    value          text not null,
    version        bigint not null,
    primary key (application_id, field)
);

create table admission_nomination (
    application_id uuid not null references admission_application,
    institution_id uuid not null references institutions_institution,
    state          text not null check (state in ('ENDORSED', 'DECLINED', 'EXPIRED', 'REVOKED')),
    rank           integer check (rank > 0),
    note           text not null default '',
    officer        uuid not null references identity_person,
    decided_at     timestamptz not null,
    primary key (application_id, institution_id),
    check ((state = 'ENDORSED') = (rank is not null))
);
create index admission_nomination_institution on admission_nomination (institution_id);

create table admission_review (
    application_id uuid not null references admission_application,
    reviewer       uuid not null references identity_person,
    state          text not null check (state in ('ASSIGNED', 'RECUSED', 'STARTED', 'SUBMITTED', 'REOPENED')),
    score          integer check (score between 1 and 5),
    note           text not null default '',
    changed_at     timestamptz not null,
    primary key (application_id, reviewer),
    check (state <> 'SUBMITTED' or score is not null),
    check (state <> 'RECUSED' or score is null)
);
create index admission_review_reviewer on admission_review (reviewer);

create table admission_batch (
    id           uuid primary key,
    call_id      uuid not null references admission_call,
    answer_local timestamp not null,
    answer_by    timestamptz not null,
    decisions    integer not null check (decisions > 0),
    released_by  uuid not null references identity_person,
    released_at  timestamptz not null
);
create index admission_batch_call on admission_batch (call_id);

create table admission_decision (
    id             uuid primary key,
    application_id uuid not null references admission_application,
    verdict        text not null check (verdict in ('SELECT', 'RESERVE', 'NO')),
    reserve_place  integer check (reserve_place > 0),
    reason         text not null default '',
    state          text not null check (state in ('STAGED', 'RELEASED', 'SUPERSEDED')),
    batch_id       uuid references admission_batch,
    staged_by      uuid not null references identity_person,
    staged_at      timestamptz not null,
    check ((verdict = 'RESERVE') = (reserve_place is not null)),
    check (verdict <> 'NO' or reason <> ''),
    check (state <> 'RELEASED' or batch_id is not null),
    check (state <> 'STAGED' or batch_id is null)
);
create unique index admission_decision_staged on admission_decision (application_id) where state = 'STAGED';
create unique index admission_decision_released on admission_decision (application_id) where state = 'RELEASED';
create index admission_decision_batch on admission_decision (batch_id);

create function admission_batch_is_frozen() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'admission_batch' then raise exception 'a released batch never changes'; end if;
    if tg_op = 'DELETE' then raise exception 'a decision is superseded, never deleted'; end if;
    if (new.id, new.application_id, new.verdict, new.reserve_place, new.reason, new.staged_by, new.staged_at)
        is distinct from
       (old.id, old.application_id, old.verdict, old.reserve_place, old.reason, old.staged_by, old.staged_at)
       or (old.batch_id is not null and new.batch_id is distinct from old.batch_id)
       or (old.state = 'RELEASED' and new.state = 'STAGED') or (old.state = 'SUPERSEDED' and new.state <> 'SUPERSEDED')
    then raise exception 'a decision is superseded, never edited'; end if;
    return new;
end $$;
create trigger admission_batch_is_frozen before update or delete on admission_batch
    for each row execute function admission_batch_is_frozen();
create trigger admission_decision_is_frozen before update or delete on admission_decision
    for each row execute function admission_batch_is_frozen();

create table admission_offer (
    id             uuid primary key,
    application_id uuid not null references admission_application,
    decision_id    uuid not null unique references admission_decision,
    state          text not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'LAPSED', 'RESCINDED')),
    reason         text,
    opened_at      timestamptz not null,
    answer_by      timestamptz not null,
    answered_at    timestamptz,
    check (state not in ('ACCEPTED', 'DECLINED') or answered_at is not null)
);
create unique index admission_offer_live on admission_offer (application_id) where state in ('OPEN', 'ACCEPTED');

-- The state of a call by the database's own clock: good for reports, while the program asks its own clock.
create view v_call as
    select id, slug, edition_id, title, opens_at, closes_at, zone,
           case when now() < opens_at then 'ANNOUNCED' when now() <= closes_at then 'OPEN' else 'CLOSED' end as state
    from admission_call;

create view v_application as
    select a.id, a.call_id, a.person_id, a.track_id, a.country, a.grade, a.state, a.submitted_at,
           (select n.institution_id from admission_nomination n
            where n.application_id = a.id and n.state = 'ENDORSED' order by n.decided_at limit 1) as endorsed_by,
           d.verdict as decision,
           o.state as offer_state,
           o.id as offer_id
    from admission_application a
    left join admission_decision d on d.application_id = a.id and d.state = 'RELEASED'
    left join admission_offer o on o.decision_id = d.id;

-- The institutions that have something to win or lose with an application.
create view admission_interest as
    select a.id as application_id, t.institution_id
    from admission_application a
    join v_track_institution t on t.track_id = a.track_id and t.role = 'PARTNER'
    join v_institution i on i.id = t.institution_id and i.country = a.country
    union
    select application_id, institution_id from admission_nomination
    union
    select a.id, p.institution_id from admission_application a join v_appointment p on p.person_id = a.person_id;

-- Who may not judge whom: by institution and by what they did, never by the domain of a mail address.
create view admission_conflict as
    select i.application_id, m.person_id
    from admission_interest i
    join (select person_id, institution_id from v_appointment
          union
          select person_id, scope from v_grant where role = 'PARTNER_COORDINATOR' and kind = 'INSTITUTION') m
      on m.institution_id = i.institution_id
    union
    select id, person_id from admission_application
    union
    select application_id, officer from admission_nomination;

-- Applications that a seat is kept for: selected, staged or released, and not refused or let go since.
create view admission_held as
    select a.id as application_id, c.edition_id, a.track_id, a.country, a.grade,
           bool_or(coalesce(o.state = 'ACCEPTED', false)) as accepted
    from admission_application a
    join admission_call c on c.id = a.call_id
    join admission_decision d on d.application_id = a.id and d.verdict = 'SELECT' and d.state in ('STAGED', 'RELEASED')
    left join admission_offer o on o.decision_id = d.id
    where a.state = 'SUBMITTED' and (o.state is null or o.state in ('OPEN', 'ACCEPTED'))
    group by a.id, c.edition_id;
