-- A phase that leaves the plan stays as it was, so that it can come back; only those in the plan exclude each other.
alter table programmes_phase
    add column archived_at timestamptz,
    drop constraint programmes_phase_edition_id_track_id_kind_starts_on_key;
create unique index programmes_phase_once on programmes_phase (edition_id, track_id, kind, starts_on) nulls not distinct
    where archived_at is null;
create or replace view v_phase as
    select id, edition_id, track_id, kind, title, starts_on, ends_on from programmes_phase where archived_at is null;
