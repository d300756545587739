-- The sought text is folded, so the names must be: otherwise nobody with ຳ, ำ, ໝ or ໜ in the name is ever found.
drop index identity_person_sought;
create index identity_person_sought on identity_person
    using gin (folded(print_name || ' ' || latin_name || ' ' || coalesce(email, '')) gin_trgm_ops);
drop index identity_person_print_name;
drop index identity_person_latin_name;
create index identity_person_print_name on identity_person (folded(print_name));
create index identity_person_latin_name on identity_person (folded(latin_name)) where latin_name <> '';
