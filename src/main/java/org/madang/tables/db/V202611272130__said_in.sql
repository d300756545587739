-- What a text that is kept in several languages says to a reader: theirs, else English, else the first that is kept,
-- as Multilingual does; and all that it says, for a search.
create function said_in(said jsonb, reader text) returns text language sql immutable parallel safe as
$$ select coalesce(said ->> reader, said ->> 'en', (select value from jsonb_each_text(said) limit 1)) $$;

create function said_in_all(said jsonb) returns text language sql immutable parallel safe as
$$ select coalesce(string_agg(value, ' '), '') from jsonb_each_text(said) $$;
