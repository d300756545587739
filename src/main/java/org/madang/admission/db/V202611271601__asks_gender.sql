-- The question of a form that asks for gender, whatever its key: a choice that nobody has to make, one in each version.
alter table admission_question
    add column asks_gender boolean not null default false,
    add check (not asks_gender or kind = 'CHOICE' and not required);
create unique index admission_question_gender on admission_question (call_id, version) where asks_gender;

-- Until now it was known by its key. Released versions stay as they are but for this mark.
alter table admission_question disable trigger admission_question_is_frozen;
update admission_question set asks_gender = true where key = 'gender' and kind = 'CHOICE' and not required;
alter table admission_question enable trigger admission_question_is_frozen;
