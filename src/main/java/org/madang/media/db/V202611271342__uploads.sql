-- A file on its way in, piece by piece. How much has arrived is the length of what is stored, never a number kept here.
-- Each request that brings a piece raises the epoch; whoever wrote under an earlier one can write no more.
create table media_upload (
    id         uuid primary key,
    owner      uuid not null references identity_person (id),
    place      text not null,
    kind       text not null,
    name       text not null,
    size       bigint not null check (size > 0),
    sha256     text check (sha256 ~ '^[0-9a-f]{64}$'),
    epoch      bigint not null default 0,
    state      text not null check (state in ('ARRIVING', 'STORED', 'REFUSED')),
    begun_at   timestamptz not null,
    expires_at timestamptz not null
);
-- One at a time to a place; the last one counts.
create unique index media_upload_place on media_upload (owner, place) where state = 'ARRIVING';
create index media_upload_expires on media_upload (expires_at);
