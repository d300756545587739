-- What follows a person is bound to people for ever, except in the two transactions that are about people themselves: one
-- that makes two records one, and one in which a person goes. They say so by this setting, which ends with them.
create function identity_is_about_people() returns boolean language sql stable as
$$ select coalesce(current_setting('madang.people', true), '') = 'on' $$;

create or replace function identity_audit_is_for_ever() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and identity_is_about_people() and new.reason is null
       and (new.changes is null or new.changes = old.changes)
       and to_jsonb(new) - 'reason' - 'changes' = to_jsonb(old) - 'reason' - 'changes' then
        return new;
    end if;
    raise exception 'the audit is append only';
end $$;

alter table identity_person
    add column merged_into uuid references identity_person,
    add column left_at     timestamptz,
    add check (merged_into <> id),
    add check (left_at is null or email is null);
create index identity_person_merged on identity_person (merged_into) where merged_into is not null;

-- Further addresses by which a person comes in.
create table identity_address (
    email     text primary key check (email = lower(email)),
    person_id uuid not null references identity_person,
    added_at  timestamptz not null
);
create index identity_address_person on identity_address (person_id);

-- Who asked to go. The row stays when it is done, as a proof that it was asked.
create table identity_leaving (
    person_id   uuid primary key references identity_person,
    asked_at    timestamptz not null,
    due_at      timestamptz not null,
    stays_named boolean not null,
    done_at     timestamptz,
    check (due_at > asked_at)
);
create index identity_leaving_due on identity_leaving (due_at) where done_at is null;
create view v_leaving as
    select person_id, due_at, stays_named, done_at from identity_leaving;

create table identity_merge (
    id        uuid primary key,
    kept      uuid not null references identity_person,
    gone      uuid not null references identity_person,
    merged_by uuid not null references identity_person,
    merged_at timestamptz not null,
    reason    text not null check (reason <> ''),
    taken     text[] not null,
    -- Both records as they were, for a way back.
    kept_was  jsonb not null,
    gone_was  jsonb not null,
    undone_by uuid references identity_person,
    undone_at timestamptz,
    check (kept <> gone),
    check ((undone_by is null) = (undone_at is null))
);
create index identity_merge_kept on identity_merge (kept, merged_at desc);
-- A name as it is compared: without accents, spaces, invisible signs and punctuation. Never shown.
create function identity_folded(name text) returns text language sql immutable parallel safe as
$$ select regexp_replace(lower(normalize(name, NFKD)), '[\u0300-\u036f\u200b-\u200f\s.,·''’-]+', '', 'g') $$;
create index identity_person_latin_folded on identity_person (identity_folded(latin_name)) where latin_name <> '';
create index identity_person_print_folded on identity_person (identity_folded(print_name));

create index identity_merge_gone on identity_merge (gone);

-- Each row that changed its person, by its key; or the row itself where it had to give way.
create table identity_merge_row (
    merge_id    uuid not null references identity_merge,
    position    integer not null,
    table_name  text not null,
    column_name text not null,
    key         jsonb,
    gave_way    jsonb,
    primary key (merge_id, position),
    check ((key is null) <> (gave_way is null))
);

create or replace view v_person as
    select id, print_name, name_language, latin_name, call_me, say_it, title,
           case when sort_key <> '' then sort_key when latin_name <> '' then latin_name else print_name end as sort_key,
           country, language, zone, email, demonstration, external_id, left_at is not null as has_left
    from identity_person
    where merged_into is null;
