-- Holidays are kept by officers of their country: each has an id, a version, and who confirmed it when.
alter table programmes_holiday
    add column id           uuid not null default gen_random_uuid(),
    add column version      integer not null default 1,
    add column confirmed_by uuid references identity_person,
    add column confirmed_at timestamptz,
    -- When it was added, moved or confirmed last; null while it stands as it came with the program.
    add column changed_at   timestamptz,
    add column removed_at   timestamptz,
    add check ((confirmed_by is null) = (confirmed_at is null)),
    add check (confirmed_at is null or not estimated);
alter table programmes_holiday drop constraint programmes_holiday_pkey;
alter table programmes_holiday add primary key (id);
create unique index programmes_holiday_once on programmes_holiday (country, region, date, name) where removed_at is null;
create index programmes_holiday_order on programmes_holiday (country, date, id);

create or replace view v_holiday as
    select country, region, date, name, estimated, id, version, changed_at
    from programmes_holiday where removed_at is null;
