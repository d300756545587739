-- What selections go by: how an application was judged, and by how many.
create view admission_score as
    select application_id, avg(score) as score, count(*) as reviews
    from admission_review where state = 'SUBMITTED' group by application_id;

-- A run of the selection whose result was staged: enough to compute it again and to see that nothing else came out.
create table admission_selection (
    id           uuid primary key,
    call_id      uuid not null references admission_call,
    rule_version integer not null,
    seed         text not null,
    settings     jsonb not null,
    inputs_hash  text not null check (inputs_hash ~ '^[0-9a-f]{64}$'),
    selected     integer not null check (selected >= 0),
    reserves     integer not null check (reserves >= 0),
    left_out     integer not null check (left_out >= 0),
    staged_by    uuid not null references identity_person,
    staged_at    timestamptz not null
);
create index admission_selection_call on admission_selection (call_id, staged_at desc);

-- Scores are in thousandths.
create table admission_selection_reason (
    selection_id   uuid not null references admission_selection,
    application_id uuid not null references admission_application,
    score          bigint not null,
    code           text not null,
    place          integer check (place > 0),
    cut_off        bigint,
    trait          text,
    primary key (selection_id, application_id),
    check ((code = 'RESERVE') = (place is not null))
);
create index admission_selection_reason_application on admission_selection_reason (application_id);

create function admission_selection_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and identity_is_about_people() then return new; end if;
    raise exception 'a run of the selection is kept as it was';
end $$;
create trigger admission_selection_is_kept before update or delete on admission_selection
    for each row execute function admission_selection_is_kept();
create trigger admission_selection_is_kept before update or delete on admission_selection_reason
    for each row execute function admission_selection_is_kept();
