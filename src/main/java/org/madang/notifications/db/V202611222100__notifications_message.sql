-- Every mail the program wants to send, from the transaction that wanted it to the day the server took it.
create table notifications_message (
    id uuid primary key,
    recipient_address text not null,
    -- The person stands in a module above, so no foreign key points there.
    recipient_person uuid,
    language text not null,
    subject text not null,
    body_text text not null,
    kind text not null check (kind in ('INTERRUPT', 'DIGEST', 'ACCOUNT')),
    dedupe_key text not null unique,
    created_at timestamptz not null,
    send_after timestamptz not null,
    state text not null check (state in ('QUEUED', 'SENT', 'FAILED', 'HELD')),
    attempts integer not null default 0 check (attempts >= 0),
    last_error text,
    sent_at timestamptz,
    claimed_until timestamptz,
    check ((state = 'SENT') = (sent_at is not null))
);

create index notifications_message_due on notifications_message (send_after, id) where state = 'QUEUED';
create index notifications_message_by_state on notifications_message (state, id desc);
create index notifications_message_by_person on notifications_message (recipient_person) where recipient_person is not null;
