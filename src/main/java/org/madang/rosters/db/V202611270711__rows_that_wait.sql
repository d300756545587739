-- Each batch begins where the last one ended; without this it reads over all that were written before it.
create index rosters_row_waiting on rosters_row (import_id, no)
    where verdict in ('CREATE', 'UPDATE') and not applied and failed is null;
