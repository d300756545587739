-- Lists find an institution by what it was called before.
create view v_institution_earlier_name as select institution_id, until_on, name from institutions_earlier_name;
