-- A version tells a form that somebody else was faster; what is archived leaves the lists and keeps its address.
alter table institutions_institution add column version integer not null default 1, add column archived_at timestamptz;
create or replace view v_institution as
    select id, slug, name, country, kind, city, website, version, archived_at is not null as archived
    from institutions_institution;
