-- A text as it is compared and searched, never shown; in step with org.madang.shared.text.Folding, by which the sought
-- text is folded. ICU lowers the letters because C.UTF-8 knows no letter that becomes two. One expression, so that it
-- is put into the statement in its place and the index is seen.
create function folded(said text) returns text language sql immutable parallel safe as
$$ select normalize(translate(lower(normalize(said, NFKC) collate "und-x-icu"),
    U&'\200B\200C\200D\200E\200F\2060\2061\2062\2063\2064\FEFF\00AD', ''), NFKC) collate "default" $$;
