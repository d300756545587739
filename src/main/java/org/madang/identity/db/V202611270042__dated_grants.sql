-- A grant may begin and end by its dates. Without valid_from it begins when it is given.
alter table identity_grant
    add column valid_from timestamptz,
    add column valid_until timestamptz,
    add constraint identity_grant_term check (valid_until > coalesce(valid_from, given_at));
create index identity_grant_newest on identity_grant (given_at desc, id desc);
create index identity_grant_person on identity_grant (person_id);

create or replace view v_grant as
    select person_id, role, kind, scope, given_at from identity_grant
    where ended_at is null
      and (valid_from is null or valid_from <= now()) and (valid_until is null or valid_until > now());
