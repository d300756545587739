-- What people are sought by, folded once: a name of two syllables has no trigram, so the search walks everybody, and
-- folding each name again would take seconds among a million.
alter table identity_person
    add column sought text generated always as (folded(print_name || ' ' || latin_name || ' ' || coalesce(email, ''))) stored;
drop index identity_person_sought;
create index identity_person_sought on identity_person using gin (sought gin_trgm_ops);

create or replace view v_person as
    select id, print_name, name_language, latin_name, call_me, say_it, title,
           case when sort_key <> '' then sort_key when latin_name <> '' then latin_name else print_name end as sort_key,
           country, language, zone, email, demonstration, external_id, left_at is not null as has_left, sought
    from identity_person
    where merged_into is null;
