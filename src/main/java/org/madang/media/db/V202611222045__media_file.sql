create table media_file (
    id          uuid primary key,
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size        bigint not null check (size > 0),
    type        text not null,
    name        text not null check (length(name) between 1 and 255),
    owner       uuid not null references identity_person (id),
    visibility  text not null default 'PRIVATE' check (visibility in ('PRIVATE', 'PUBLIC')),
    duration_ms bigint check (duration_ms >= 0),
    width       integer check (width > 0),
    height      integer check (height > 0),
    created_at  timestamptz not null
);

create index media_file_content on media_file (sha256);
create index media_file_owner on media_file (owner);
