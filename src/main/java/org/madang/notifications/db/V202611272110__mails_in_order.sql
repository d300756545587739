-- The list of mails begins with the newest; missing instants stand last in every list, so the index says so.
create index notifications_message_newest on notifications_message (created_at desc nulls last, id desc)
    where recipient_address <> '';
