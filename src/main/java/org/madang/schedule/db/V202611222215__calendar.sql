-- When a session was moved or called off last: a calendar tells by it whether its copy is old.
alter table schedule_session add column changed_at timestamptz;

-- The address is kept as it is, for its owner to copy again: it opens nothing but what stands in these tables.
create table schedule_feed (
    person_id uuid primary key references identity_person,
    token     text not null unique check (length(token) >= 32),
    version   integer not null check (version > 0),
    made_at   timestamptz not null
);
