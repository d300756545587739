-- A version tells a form that somebody else was faster.
alter table learning_week add column version integer not null default 1;
