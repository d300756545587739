-- Files that readers may open although the applicant is nameless to them, because what they show has to be judged. They go
-- out under the code of the application.
alter table admission_reading add column opened text[] not null default '{}';
