-- A role that was ended gives no rights and stands on no page; who had it stays known.
alter table programmes_part
    add column version     integer not null default 1,
    add column archived_at timestamptz,
    drop constraint programmes_part_edition_id_track_id_institution_id_role_key;
create unique index programmes_part_once on programmes_part (edition_id, track_id, institution_id, role)
    nulls not distinct where archived_at is null;
create or replace view v_track_institution as
    select track_id, institution_id, role from programmes_part where track_id is not null and archived_at is null;
create or replace view v_edition_institution as
    select edition_id, institution_id, role from programmes_part where track_id is null and archived_at is null;
