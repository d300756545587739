-- Small JPEGs made of pictures, by the content they were made from: the same picture sent twice has them once.
create table media_preview (
    source  text not null check (source ~ '^[0-9a-f]{64}$'),
    size    text not null check (size in ('CARD', 'PAGE')),
    sha256  text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes   integer not null check (bytes between 1 and 60000),
    made_at timestamptz not null,
    primary key (source, size)
);
