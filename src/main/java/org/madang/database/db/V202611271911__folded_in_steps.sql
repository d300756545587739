-- The same result in a fifth of the time: to normalize a text takes ten times as long as to see that it is normal, which
-- most are. So a list that walks many names stays quick. The cost tells the planner to prefer an index all the same.
create or replace function folded(said text) returns text language plpgsql immutable parallel safe cost 50 as $$
declare
    kept text := said;
begin
    if kept is not nfkc normalized then
        kept := normalize(kept, NFKC);
    end if;
    kept := lower(kept collate "und-x-icu");
    if kept ~ '[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]' then
        kept := translate(kept, U&'\200B\200C\200D\200E\200F\2060\2061\2062\2063\2064\FEFF\00AD', '');
    end if;
    if kept is not nfkc normalized then
        kept := normalize(kept, NFKC);
    end if;
    return kept;
end $$;
