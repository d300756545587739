-- A call is a draft of the secretariat until it is announced; nobody else hears of it before.
alter table admission_call
    add column announced_at  timestamptz,
    -- Not announced: how long after the deadline a hand-in still counts.
    add column grace_minutes integer not null default 0 check (grace_minutes between 0 and 1440);
update admission_call set announced_at = created_at;

-- What a call asks, as a version. One that is released never changes; an application keeps the one it was begun with.
create table admission_form (
    call_id     uuid not null references admission_call,
    version     integer not null check (version > 0),
    created_at  timestamptz not null,
    released_at timestamptz,
    -- Who may apply. The date of birth itself is never kept, only whether it meets this.
    age_from    integer check (age_from between 0 and 120),
    age_to      integer check (age_to between 0 and 120),
    age_on      date,
    years_least integer check (years_least between 1 and 60),
    residence   text[] not null default '{}',
    citizenship text[] not null default '{}',
    languages   text[] not null default '{}',
    primary key (call_id, version),
    check ((age_on is null) = (age_from is null and age_to is null)),
    check (age_from is null or age_to is null or age_from <= age_to)
);
create unique index admission_form_working on admission_form (call_id) where released_at is null;
insert into admission_form (call_id, version, created_at, released_at)
select id, 1, created_at, created_at from admission_call;

create table admission_group (
    call_id  uuid not null,
    version  integer not null,
    key      text not null,
    position integer not null,
    title    jsonb not null,
    intro    jsonb not null,
    primary key (call_id, version, key),
    foreign key (call_id, version) references admission_form
);

alter table admission_option drop constraint admission_option_call_id_question_key_fkey;
alter table admission_option
    drop constraint admission_option_pkey,
    add column version integer not null default 1,
    add column retired boolean not null default false,
    add primary key (call_id, version, question_key, value);
alter table admission_question
    drop constraint admission_question_pkey,
    drop constraint admission_question_kind_check,
    add column version    integer not null default 1,
    add column group_key  text not null default '',
    add column help       jsonb not null default '{}',
    add column least      bigint,
    add column most       bigint,
    add column file_kind  text,
    -- Asked of applicants of these countries alone; of everybody when empty.
    add column countries  text[] not null default '{}',
    -- Asked only of who chose this value in that question.
    add column when_key   text,
    add column when_value text,
    add column retired    boolean not null default false,
    add primary key (call_id, version, key),
    add foreign key (call_id, version) references admission_form,
    add check (kind in ('TEXT', 'LONG_TEXT', 'CHOICE', 'NUMBER', 'DATE', 'FILE', 'DECLARATION')),
    add check ((kind = 'FILE') = (file_kind is not null)),
    add check ((when_key is null) = (when_value is null));
alter table admission_option
    add foreign key (call_id, version, question_key) references admission_question,
    alter column version drop default;
alter table admission_question alter column version drop default;

alter table admission_application
    add column form_version integer not null default 1,
    -- Conditions of the call that the answers did not meet when they were handed in.
    add column unmet        text[] not null default '{}',
    add foreign key (call_id, form_version) references admission_form;
alter table admission_application alter column form_version drop default;

alter table admission_answer
    add column media_id uuid references media_file,
    -- The words that were agreed to, under the language they were read in.
    add column agreed   jsonb;
create index admission_answer_media on admission_answer (media_id) where media_id is not null;

create function admission_form_is_frozen() returns trigger language plpgsql as $$
declare
    row record := case when tg_op = 'DELETE' then old else new end;
begin
    if exists (select 1 from admission_form f
               where f.call_id = row.call_id and f.version = row.version and f.released_at is not null)
    then raise exception 'a released form never changes'; end if;
    return row;
end $$;
create trigger admission_question_is_frozen before insert or update or delete on admission_question
    for each row execute function admission_form_is_frozen();
create trigger admission_option_is_frozen before insert or update or delete on admission_option
    for each row execute function admission_form_is_frozen();
create trigger admission_group_is_frozen before insert or update or delete on admission_group
    for each row execute function admission_form_is_frozen();

create or replace view v_call as
    select id, slug, edition_id, title, opens_at, closes_at, zone,
           case when now() < opens_at then 'ANNOUNCED' when now() <= closes_at then 'OPEN' else 'CLOSED' end as state
    from admission_call where announced_at is not null;
