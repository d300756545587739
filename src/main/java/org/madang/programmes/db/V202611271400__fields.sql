-- Fields are data: a programme may teach what nobody thought of when it was written. Their addresses never change.
create table programmes_field (
    id          uuid primary key default uuidv7(),
    slug        text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name        jsonb not null,
    icon        text not null
        check (icon in ('FILM', 'PUBLISHING', 'PERFORMING', 'VISUAL', 'ADMINISTRATION', 'MUSIC', 'HERITAGE', 'DESIGN')),
    position    integer not null,
    version     integer not null default 1,
    archived_at timestamptz,
    created_at  timestamptz not null
);

insert into programmes_field (slug, name, icon, position, created_at) values
    ('film', '{"en": "Film", "ko": "영화", "km": "ភាពយន្ត", "lo": "ຮູບເງົາ"}', 'FILM', 1, '2026-11-22 20:42:00Z'),
    ('publishing', '{"en": "Publishing", "ko": "출판", "km": "ការបោះពុម្ពផ្សាយ", "lo": "ການພິມຈຳໜ່າຍ"}', 'PUBLISHING', 2,
     '2026-11-22 20:42:00Z'),
    ('performing-arts', '{"en": "Performing arts", "ko": "공연예술", "km": "សិល្បៈសម្ដែង", "lo": "ສິລະປະການສະແດງ"}', 'PERFORMING', 3,
     '2026-11-22 20:42:00Z'),
    ('visual-arts', '{"en": "Visual arts", "ko": "시각예술", "km": "សិល្បៈទស្សនីយ៍", "lo": "ທັດສະນະສິລະປະ"}', 'VISUAL', 4,
     '2026-11-22 20:42:00Z'),
    ('cultural-administration',
     '{"en": "Cultural administration", "ko": "문화행정", "km": "រដ្ឋបាលវប្បធម៌", "lo": "ການບໍລິຫານວັດທະນະທຳ"}', 'ADMINISTRATION', 5,
     '2026-11-22 20:42:00Z');

alter table programmes_track drop constraint programmes_track_field_check;
update programmes_track set field = lower(replace(field, '_', '-'));
alter table programmes_track
    add foreign key (field) references programmes_field (slug),
    -- Share of the lessons somebody must have done, in percent; none where the rule does not ask.
    add column required_lessons integer check (required_lessons between 1 and 100);
create index programmes_track_field on programmes_track (field);

-- The outer join costs nothing where the field is not asked for.
create or replace view v_track as
    select t.id, t.slug, t.edition_id, e.slug as edition_slug, e.label as edition_label,
           e.programme_id, p.slug as programme_slug, p.title as programme_title,
           t.title, t.field, t.countries, t.zone, t.languages, t.starts_on, t.ends_on, t.colour, t.position,
           t.required_percent, t.required_works, t.archived_at is not null as archived,
           f.name as field_name, f.icon as field_icon, t.required_lessons
    from programmes_track t
    join programmes_edition e on e.id = t.edition_id
    join programmes_programme p on p.id = e.programme_id
    left join programmes_field f on f.slug = t.field;
