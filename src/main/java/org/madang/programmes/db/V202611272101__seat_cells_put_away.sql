-- Nobody's places depend on a cell that was put away: it counts nowhere, and its like can be set anew.
alter table programmes_seat_cell
    add column archived_at timestamptz,
    drop constraint programmes_seat_cell_once;
create unique index programmes_seat_cell_once on programmes_seat_cell (edition_id, phase_id, track_id, country, grade)
    nulls not distinct where archived_at is null;
create or replace view v_seat_cell as
    select id, edition_id, track_id, country, grade, seats, floor, phase_id
    from programmes_seat_cell where archived_at is null;
