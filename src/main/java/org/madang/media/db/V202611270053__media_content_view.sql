-- What must lie in the storage for the files to be complete; backups copy and check it.
create view v_media_content as
select distinct sha256, size from media_file;
