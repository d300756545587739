create or replace function admission_batch_is_frozen() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and identity_is_about_people() then return new; end if;
    if tg_table_name = 'admission_batch' then raise exception 'a released batch never changes'; end if;
    if tg_op = 'DELETE' then raise exception 'a decision is superseded, never deleted'; end if;
    if (new.id, new.application_id, new.verdict, new.reserve_place, new.reason, new.staged_by, new.staged_at)
        is distinct from
       (old.id, old.application_id, old.verdict, old.reserve_place, old.reason, old.staged_by, old.staged_at)
       or (old.batch_id is not null and new.batch_id is distinct from old.batch_id)
       or (old.state = 'RELEASED' and new.state = 'STAGED') or (old.state = 'SUPERSEDED' and new.state <> 'SUPERSEDED')
    then raise exception 'a decision is superseded, never edited'; end if;
    return new;
end $$;
