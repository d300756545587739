-- A title may stand in a dozen languages, which no index entry holds; its sum tells two apart as well.
drop index schedule_session_once;
create unique index schedule_session_once on schedule_session (track_id, starts_at, md5(title::text)) where state <> 'CANCELLED';

-- Counted as letters, a place of Khmer or Hindi has more code points than letters.
alter table schedule_session drop constraint schedule_session_place_check,
    add constraint schedule_session_place_check check (length(place) <= 1216);
