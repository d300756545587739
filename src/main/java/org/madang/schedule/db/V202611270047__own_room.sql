-- A session meets behind a link, or in a room: this program's own page for it, with the place when it is on site.
alter table schedule_session
    add column own_room boolean not null default false,
    add column place text not null default '' check (length(place) <= 200),
    add check (not own_room or provider_link is null),
    add check (own_room or place = '');
