alter table identity_invitation
    add column sent_at timestamptz,
    add column withdrawn_at timestamptz,
    add column withdrawn_by uuid references identity_person;
update identity_invitation set sent_at = created_at;
alter table identity_invitation alter column sent_at set not null;
-- One open invitation of a kind to an address, so that sending twice changes nothing.
update identity_invitation i set withdrawn_at = i.created_at
where accepted_at is null and invited_by is not null and exists (
    select 1 from identity_invitation j
    where j.email = i.email and j.role = i.role and j.kind = i.kind and j.scope is not distinct from i.scope
      and j.accepted_at is null and j.invited_by is not null and j.id > i.id);
create unique index identity_invitation_once
    on identity_invitation (email, role, kind, coalesce(scope, '00000000-0000-0000-0000-000000000000'))
    where accepted_at is null and withdrawn_at is null and invited_by is not null;
create index identity_invitation_newest on identity_invitation (sent_at desc, id desc);
