-- Mails that ask nothing of their reader, who may switch them off.
alter table notifications_message drop constraint notifications_message_kind_check;
alter table notifications_message add constraint notifications_message_kind_check
    check (kind in ('INTERRUPT', 'DIGEST', 'ACCOUNT', 'NEWS'));

-- What somebody has switched off; the history of it is in the audit trail.
create table notifications_unwanted (
    person_id uuid not null,
    kind text not null check (kind in ('NEWS')),
    since timestamptz not null,
    primary key (person_id, kind)
);

-- The ends of the links that do so without signing in. Two records that turn out to be one person keep those of both.
create table notifications_way_out (
    token text primary key check (token ~ '^[A-Za-z0-9_-]{32}$'),
    person_id uuid not null,
    kind text not null check (kind in ('NEWS')),
    made_at timestamptz not null
);
create index notifications_way_out_person on notifications_way_out (person_id, kind, made_at);

create view v_unwanted_mail as select person_id, kind from notifications_unwanted;
