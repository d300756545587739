-- By what address an assistant was named, and whether they ever answered to it: until then the official is told no name.
alter table identity_delegation
    add column email text not null default '',
    add column met_at timestamptz;
update identity_delegation d set email = coalesce((select p.email from identity_person p where p.id = d.assistant_id), '');
update identity_delegation d set met_at = d.valid_from
where exists (select 1 from identity_audit a where a.acting_for_person = d.official_id and a.actor = d.assistant_id)
   or exists (select 1 from identity_audit a where a.object_id = d.id and a.to_state = 'ACTING');
