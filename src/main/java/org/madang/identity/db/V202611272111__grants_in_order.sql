-- The list of grants begins with the newest; missing instants stand last in every list, so the index says so.
drop index identity_grant_newest;
create index identity_grant_newest on identity_grant (given_at desc nulls last, id desc);
