-- Somebody acts for an official, for a time and within named actions.
create table identity_delegation (
    id           uuid primary key,
    official_id  uuid not null references identity_person,
    assistant_id uuid not null references identity_person,
    actions      text[] not null check (cardinality(actions) > 0),
    valid_from   timestamptz not null,
    valid_until  timestamptz not null check (valid_until > valid_from),
    given_at     timestamptz not null,
    ended_at     timestamptz,
    ended_by     uuid references identity_person,
    check (official_id <> assistant_id)
);
create unique index identity_delegation_once on identity_delegation (official_id, assistant_id) where ended_at is null;
create index identity_delegation_assistant on identity_delegation (assistant_id) where ended_at is null;

-- Under which delegation the person of this session acts now, if under any.
alter table identity_session add column delegation_id uuid references identity_delegation;

-- The person acted for; the actor is whoever sat at the keyboard.
alter table identity_audit add column acting_for_person uuid;
create or replace view v_audit as
    select id, at, object, object_id, from_state, to_state, actor, acting_for, reason, changes, acting_for_person
    from identity_audit;
