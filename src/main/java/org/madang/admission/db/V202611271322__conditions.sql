-- What a place depends on: said with the offer, looked at by the secretariat, and never settled by a date alone.
create table admission_condition (
    id          uuid primary key,
    decision_id uuid not null references admission_decision,
    text        jsonb not null,
    -- The day as it was said; the instant is its end by the clock of the call's zone.
    due_on      date not null,
    due_at      timestamptz not null,
    state       text not null check (state in ('OPEN', 'MET', 'WAIVED', 'NOT_MET')),
    reason      text not null default '',
    set_by      uuid not null references identity_person,
    set_at      timestamptz not null,
    settled_by  uuid references identity_person,
    settled_at  timestamptz,
    check ((state = 'OPEN') = (settled_at is null) and (settled_at is null) = (settled_by is null)),
    check (state not in ('WAIVED', 'NOT_MET') or reason <> '')
);
create unique index admission_condition_once on admission_condition (decision_id, due_on, md5(text::text));
create index admission_condition_open on admission_condition (due_at) where state in ('OPEN', 'NOT_MET');

-- Once it is said with an offer it changes its standing alone.
create function admission_condition_is_said() returns trigger language plpgsql as $$
begin
    if exists (select 1 from admission_decision d where d.id = old.decision_id and d.batch_id is not null)
       and (tg_op = 'DELETE' or (new.decision_id, new.text, new.due_on, new.due_at)
                                is distinct from (old.decision_id, old.text, old.due_on, old.due_at))
    then raise exception 'a condition that was said never changes'; end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger admission_condition_is_said before update or delete on admission_condition
    for each row execute function admission_condition_is_said();
