create or replace function schedule_evidence_is_kept() returns trigger language plpgsql as $$
begin
    if identity_is_about_people() then
        return coalesce(new, old);
    end if;
    raise exception 'evidence is append only';
end $$;
