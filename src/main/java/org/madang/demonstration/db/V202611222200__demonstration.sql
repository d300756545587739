-- Which chapters of the demonstration have been told; a chapter and its row stand or fall together.
create table demonstration_chapter (
    name    text primary key,
    told_at timestamptz not null
);
