-- Whether a mail to some of a call asks something of its readers; what was written before counts as if it did.
alter table admission_mailing add column need text not null default 'NEEDED' check (need in ('NEEDED', 'OPTIONAL'));

-- True when the reader had switched such mails off, so that nothing was sent.
alter table admission_mailing_letter add column unwanted boolean not null default false;
