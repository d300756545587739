-- Nobody chose the day of a session that came with a copied edition: its holidays wait until it is moved or kept.
alter table schedule_session add column copied boolean not null default false;
