-- Whoever writes people down is asked about those of the same name in the same country.
create index identity_person_print_name on identity_person (lower(print_name));
create index identity_person_latin_name on identity_person (lower(latin_name)) where latin_name <> '';
