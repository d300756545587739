-- What the rules of a selection give is left only by two officers: one proposes with a reason, another confirms.
create table admission_override (
    id             uuid primary key,
    application_id uuid not null references admission_application,
    wish           text not null check (wish in ('SELECT', 'LEAVE_OUT')),
    reason         text not null check (reason <> ''),
    state          text not null check (state in ('PROPOSED', 'CONFIRMED', 'WITHDRAWN')),
    proposed_by    uuid not null references identity_person,
    proposed_at    timestamptz not null,
    confirmed_by   uuid references identity_person,
    confirmed_at   timestamptz,
    withdrawn_by   uuid references identity_person,
    withdrawn_at   timestamptz,
    check ((confirmed_by is null) = (confirmed_at is null)),
    check (state <> 'CONFIRMED' or confirmed_by is not null),
    check (state <> 'PROPOSED' or confirmed_by is null),
    check ((state = 'WITHDRAWN') = (withdrawn_by is not null)),
    check ((withdrawn_by is null) = (withdrawn_at is null))
);
create unique index admission_override_live on admission_override (application_id) where state <> 'WITHDRAWN';
create index admission_override_application on admission_override (application_id);

-- Two records of one person may become one later; what happened then stays as it was.
create function admission_override_needs_two() returns trigger language plpgsql as $$
begin
    if new.confirmed_by = new.proposed_by and not identity_is_about_people() then
        raise exception 'who proposed an exception does not confirm it';
    end if;
    return new;
end $$;
create trigger admission_override_needs_two before insert or update on admission_override
    for each row execute function admission_override_needs_two();
