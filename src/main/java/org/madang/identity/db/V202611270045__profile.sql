-- Residence stays in country. Citizenships are apart, since neither says the other.
alter table identity_person
    add column citizenships text[] not null default '{}'
        check (cardinality(citizenships) <= 4 and array_to_string(citizenships, '') ~ '^([A-Z]{2})*$'),
    add column birth_year   integer check (birth_year between 1900 and 2199),
    add column phone        text not null default '' check (length(phone) <= 40);

-- Browsers still send the names that cities had before; one place has one name here.
update identity_person
set zone = case zone when 'Asia/Calcutta' then 'Asia/Kolkata' when 'Asia/Saigon' then 'Asia/Ho_Chi_Minh'
                     when 'Asia/Rangoon' then 'Asia/Yangon' when 'Asia/Katmandu' then 'Asia/Kathmandu' end
where zone in ('Asia/Calcutta', 'Asia/Saigon', 'Asia/Rangoon', 'Asia/Katmandu');

create table identity_spoken (
    person_id uuid not null references identity_person,
    language  text not null,
    level     text not null check (level in ('NATIVE', 'FLUENT', 'WORKING', 'BASIC')),
    primary key (person_id, language)
);

-- A field without a row is for its person alone.
create table identity_audience (
    person_id uuid not null references identity_person,
    field     text not null,
    audience  text not null check (audience in ('TRACKS', 'SIGNED_IN', 'PUBLIC')),
    primary key (person_id, field)
);
create index identity_grant_track on identity_grant (person_id, scope) where ended_at is null and kind = 'TRACK';
