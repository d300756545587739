-- A frozen version stays as it is but for who stands behind it, when two records become one or a person goes.
create or replace function works_keep_version() returns trigger language plpgsql as $$
begin
    if old.frozen_at is not null and not (tg_op = 'UPDATE' and identity_is_about_people()) then
        raise exception 'a submitted version never changes';
    end if;
    return coalesce(new, old);
end $$;

create or replace function works_keep_part() returns trigger language plpgsql as $$
begin
    if identity_is_about_people() then
        return coalesce(new, old);
    end if;
    if exists (select 1 from works_version
               where id in (case when tg_op <> 'INSERT' then old.version_id end,
                            case when tg_op <> 'DELETE' then new.version_id end)
                 and frozen_at is not null) then
        raise exception 'a submitted version never changes';
    end if;
    return coalesce(new, old);
end $$;
