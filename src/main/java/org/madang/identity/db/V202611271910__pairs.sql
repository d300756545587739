-- Two records that might be one person's: of one name, and something else is the same too. Found by a round, so that
-- neither the list nor Run ever compares everybody with everybody.
create table identity_pair (
    one      uuid not null references identity_person,
    other    uuid not null references identity_person,
    because  text[] not null,
    found_at timestamptz not null,
    -- Who knows that they are two people; the pair is not proposed again.
    apart_by uuid references identity_person,
    apart_at timestamptz,
    primary key (one, other),
    check (one < other),
    check ((apart_by is null) = (apart_at is null))
);
create index identity_pair_open on identity_pair (found_at, one, other) where apart_at is null;
create index identity_pair_apart on identity_pair (apart_at desc, one, other) where apart_at is not null;
create index identity_pair_other on identity_pair (other);
