-- Which edition it was made from, so that a copy that is asked for twice is made once.
alter table programmes_edition add column copy_of uuid references programmes_edition;
