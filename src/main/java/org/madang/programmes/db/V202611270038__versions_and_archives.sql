-- A version tells a form that somebody else was faster; what is archived leaves the lists and keeps its address.
alter table programmes_programme add column version integer not null default 1, add column archived_at timestamptz;
alter table programmes_edition add column version integer not null default 1, add column archived_at timestamptz;
alter table programmes_track
    add column version        integer not null default 1,
    add column archived_at    timestamptz,
    -- Null: one accepted work where the track makes works.
    add column required_works integer check (required_works between 0 and 20);
alter table programmes_phase add column version integer not null default 1;
alter table programmes_seat_cell add column version integer not null default 1;
alter table programmes_claim
    add column version     integer not null default 1,
    add column archived_at timestamptz,
    -- What became of it: whether somebody has asked the source, and what was answered.
    add column standing    text not null default 'OPEN' check (standing in ('OPEN', 'CONFIRMED', 'REFUTED')),
    add column follow_up   text not null default '';

create or replace view v_track as
    select t.id, t.slug, t.edition_id, e.slug as edition_slug, e.label as edition_label,
           e.programme_id, p.slug as programme_slug, p.title as programme_title,
           t.title, t.field, t.countries, t.zone, t.languages, t.starts_on, t.ends_on, t.colour, t.position,
           t.required_percent, t.required_works, t.archived_at is not null as archived
    from programmes_track t
    join programmes_edition e on e.id = t.edition_id
    join programmes_programme p on p.id = e.programme_id;
create or replace view v_edition as
    select id, slug, programme_id, label, title, sequence, starts_on, ends_on, state, archived_at is not null as archived
    from programmes_edition;
create or replace view v_claim as
    select id, subject_kind, subject_id, figure_key, value_text, value_number, value_from, value_to,
           source, source_url, said_by, said_on, standing, follow_up
    from programmes_claim where archived_at is null;
