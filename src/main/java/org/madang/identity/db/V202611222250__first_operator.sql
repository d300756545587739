-- The first operator is invited by nobody: whoever started the program has the link.
alter table identity_invitation alter column invited_by drop not null;
