-- A phase with its own places has its own cells. A cell without a phase speaks of the places of the edition.
alter table programmes_phase add unique (edition_id, id);
alter table programmes_seat_cell
    add column phase_id uuid,
    add foreign key (edition_id, phase_id) references programmes_phase (edition_id, id);
alter table programmes_seat_cell drop constraint programmes_seat_cell_edition_id_track_id_country_grade_key;
alter table programmes_seat_cell
    add constraint programmes_seat_cell_once unique nulls not distinct (edition_id, phase_id, track_id, country, grade);
create index programmes_seat_cell_phase on programmes_seat_cell (phase_id) where phase_id is not null;

create or replace view v_seat_cell as
    select id, edition_id, track_id, country, grade, seats, floor, phase_id from programmes_seat_cell;
