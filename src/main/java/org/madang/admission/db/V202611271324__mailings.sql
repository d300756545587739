-- What the secretariat writes to some of a call, and what each of them was sent. A draft is looked at and sent once.
create table admission_mailing (
    id         uuid primary key,
    call_id    uuid not null references admission_call,
    subject    jsonb not null,
    text       jsonb not null,
    -- To whom, as it stood in the address.
    filter     jsonb not null,
    state      text not null check (state in ('DRAFT', 'SENT')),
    recipients integer not null default 0 check (recipients >= 0),
    written_by uuid not null references identity_person,
    written_at timestamptz not null,
    sent_by    uuid references identity_person,
    sent_at    timestamptz,
    check ((state = 'SENT') = (sent_at is not null) and (sent_at is null) = (sent_by is null))
);
create index admission_mailing_call on admission_mailing (call_id, written_at desc);
create index admission_mailing_sender on admission_mailing (sent_by, sent_at) where state = 'SENT';

create table admission_mailing_letter (
    mailing_id     uuid not null references admission_mailing,
    application_id uuid not null references admission_application,
    language       text not null,
    subject        text not null,
    text           text not null,
    -- False when the person had no address, so that nothing was sent.
    addressed      boolean not null,
    primary key (mailing_id, application_id)
);
create index admission_mailing_letter_application on admission_mailing_letter (application_id);

create function admission_mailing_is_sent() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and identity_is_about_people() then return new; end if;
    if tg_table_name = 'admission_mailing_letter' or old.state = 'SENT'
    then raise exception 'what was sent stays as it was sent'; end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger admission_mailing_is_sent before update or delete on admission_mailing
    for each row execute function admission_mailing_is_sent();
create trigger admission_mailing_letter_is_sent before update or delete on admission_mailing_letter
    for each row execute function admission_mailing_is_sent();
