create view v_field as select slug, name from programmes_field;
