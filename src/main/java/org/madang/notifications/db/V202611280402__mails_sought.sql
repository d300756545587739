-- Operators seek mails by a part of the subject or the address. The expression is the one of the list of mails where a
-- server carries mail; what is for the addressee alone is in no index either.
create index notifications_message_sought on notifications_message using gin (
    folded(case when kind = 'ACCOUNT' and secrets is null then '' else notifications_without(subject, secrets) end
           || ' ' || recipient_address) gin_trgm_ops)
    where recipient_address <> '';
