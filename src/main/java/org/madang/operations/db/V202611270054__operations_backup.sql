-- Backups that ended well, so that the pages can say how old the last one is. Written by bin/backup.
create table operations_backup (
    id uuid primary key,
    end_point timestamptz not null,
    ended_at timestamptz not null,
    place text not null,
    row_count bigint not null check (row_count >= 0),
    file_count bigint not null check (file_count >= 0),
    bytes bigint not null check (bytes >= 0),
    lacking bigint not null default 0 check (lacking >= 0),
    verified_at timestamptz
);

create index operations_backup_latest on operations_backup (ended_at desc);
