-- The secrets of authenticator apps are locked with a key outside the database. Those of earlier versions are locked by
-- the first start, for no statement knows the key.
alter table identity_second_factor alter column secret drop not null;
alter table identity_second_factor add column locked bytea;
alter table identity_second_factor add check ((secret is null) <> (locked is null));
