-- The people list in the order of those who read the interface: the same expression as in v_person, so that a page
-- of a million people is read from the index. The other languages are sorted when somebody asks for them.
create index identity_person_en on identity_person
    ((case when sort_key <> '' then sort_key when latin_name <> '' then latin_name else print_name end) collate reader_en, id);
create index identity_person_ko on identity_person
    ((case when sort_key <> '' then sort_key when latin_name <> '' then latin_name else print_name end) collate reader_ko, id);
create index identity_person_sought on identity_person
    using gin (lower(print_name || ' ' || latin_name || ' ' || coalesce(email, '')) gin_trgm_ops);
create index identity_person_country on identity_person (country);
