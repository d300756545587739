-- Deletes a file unless a key of another table points to it; a refused deletion leaves the transaction as it was.
create function media_discard(file uuid) returns integer language plpgsql as $$
begin
    delete from media_file where id = file;
    return 1;
exception when foreign_key_violation then
    return 0;
end $$;
